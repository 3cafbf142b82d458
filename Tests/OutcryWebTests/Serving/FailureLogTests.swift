import Foundation
import HTTPTypes
import HummingbirdTesting
import Logging
import NIOCore
import OutcryModel
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryWeb

struct FailureLogTests {
    private let lines = LogLines()

    private func note(_ errors: [(StoreError, Int)]) -> [String] {
        let log = FailureLog()
        let logger = Logger(label: "test") { [lines] _ in lines }
        for (error, second) in errors { log.note(error, at: Sample.noon + .seconds(second), in: logger) }
        return lines.text.split(separator: "\n").map(String.init)
    }

    @Test func `a failure of every request is logged once a minute, with how often it came`() {
        let full = StoreError.full(path: "/data/outcry.sqlite")
        let said = note((0..<121).map { (full, $0) })
        #expect(said.count == 3)
        #expect(said.allSatisfy { $0.contains("/data/outcry.sqlite is full") })
        #expect(said.map { $0.contains("repeated=59") } == [false, true, true])
    }

    @Test func `another failure is logged at once`() {
        #expect(note([(.busy, 0), (.closed, 1), (.busy, 2), (.closed, 3)]).count == 2)
    }

    @Test func `failures that differ each time are all logged`() {
        #expect(note((0..<50).map { (.failed(reason: "\($0)"), 0) }).count == 50)
    }

    @Test func `requests of a store that fails share the log`() async throws {
        var stage = Stage()
        stage.logger = Logger(label: "test") { [lines] _ in lines }
        stage.intake.fail(with: .full(path: "/data/outcry.sqlite"))
        try await stage.play { client in
            for _ in 0..<5 {
                let answer = try await client.execute(
                    uri: "/services/penlight/report", method: .post,
                    headers: [.contentType: "application/x-www-form-urlencoded"],
                    body: ByteBuffer(string: "symptom=slow"))
                #expect(answer.status == .serviceUnavailable)
            }
        }
        #expect(lines.text.components(separatedBy: "the store failed").count == 2)
    }
}
