import HTTPTypes
import HummingbirdTesting
import Logging
import OutcryTesting
import Testing

@testable import OutcryWeb

struct AccessLogTests {
    @Test func `a request is noted by its route, and whoever asked is not`() async throws {
        let lines = LogLines()
        var stage = Stage()
        stage.logger = Logger(label: "test") { _ in lines }
        stage.logger.logLevel = .trace
        _ = try await stage.play(.live) { client in
            try await RawConnection.to(port: client.port ?? 0).answer(
                to: "GET /services/penlight?q=canary-words HTTP/1.1\r\nHost: a.example\r\nUser-Agent: canary-agent\r\n"
                    + "X-Forwarded-For: 203.0.113.77\r\nConnection: close\r\n\r\n")
        }
        let text = lines.text
        #expect(text.contains("/services/{service}"))
        #expect(text.contains("status=200"))
        for trace in ["127.0.0.1:", "203.0.113.77", "canary-agent", "canary-words"] {
            let told = text.split(separator: "\n").filter { $0.contains(trace) && !$0.contains("listening") }
            #expect(told.isEmpty, "the log tells \(trace)")
        }
    }
}
