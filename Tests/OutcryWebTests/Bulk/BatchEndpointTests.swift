import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import OutcryModel
import OutcryStore
import Testing

@testable import OutcryWeb

struct BatchEndpointTests {
    /// Sends a batch; the type is NDJSON unless told.
    private func send(_ bytes: [UInt8], to stage: Stage, headers: HTTPFields = [:]) async throws -> TestResponse {
        var all: HTTPFields = [.contentType: "application/x-ndjson"]
        for field in headers { all[field.name] = field.value }
        let fields = all
        return try await stage.play {
            try await $0.execute(
                uri: "/api/v1/reports:batch", method: .post, headers: fields, body: ByteBuffer(bytes: bytes))
        }
    }

    private func send(_ text: String, to stage: Stage, headers: HTTPFields = [:]) async throws -> TestResponse {
        try await send(Array(text.utf8), to: stage, headers: headers)
    }

    private func lines(of response: TestResponse) -> [[String: Any]] {
        response.text.split(separator: "\n").map { line in
            (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any] ?? [:]
        }
    }

    private func pointers(_ line: [String: Any]) -> [String] {
        let errors = (line["problem"] as? [String: Any])?["errors"] as? [[String: Any]] ?? []
        return errors.compactMap { $0["pointer"] as? String }
    }

    @Test func `each line is answered in its place, and one at fault harms no other`() async throws {
        let stage = Stage()
        let response = try await send(
            """
            {"service":"penlight","symptoms":["slow"],"text":"a","idempotencyKey":"k1"}

            {"service":"nope","symptoms":["sloow"]}
            {"service":"kestrel"}
            no JSON at all
            {"service":"penlight","idempotencyKey":7}
            {"service":"penlight","text":"a","symptoms":["slow"],"idempotencyKey":"k1"}
            {"service":"penlight","text":"b","idempotencyKey":"k1"}
            """, to: stage)
        #expect(response.status == .ok)
        #expect(response.headers[.contentType] == "application/x-ndjson")
        #expect(response.headers[.cacheControl] == "no-store")
        let lines = lines(of: response)
        #expect(lines.map { $0["line"] as? Int } == [1, 3, 4, 5, 6, 7, 8])
        #expect(lines.map { $0["status"] as? Int } == [202, 422, 202, 400, 422, 202, 422])
        let reports = lines.map { $0["report"] as? [String: Any] }
        #expect(reports[0]?["repeated"] as? Bool == false)
        #expect((reports[0]?["withdraw"] as? [String: Any])?["token"] as? String == FakeIntake.token)
        #expect(reports[5]?["id"] as? String == reports[0]?["id"] as? String)
        #expect(reports[5]?["repeated"] as? Bool == true)
        #expect(pointers(lines[1]) == ["/3/service", "/3/symptoms/0"])
        #expect(pointers(lines[4]) == ["/6/idempotencyKey"])
        let kinds = lines.map { ($0["problem"] as? [String: Any])?["type"] as? String }
        #expect(kinds[3]?.hasSuffix("#not-json") == true)
        #expect(kinds[6]?.hasSuffix("#idempotency-key-reused") == true)
        #expect(stage.intake.submissions.map(\.service) == ["penlight", "kestrel"])
    }

    @Test func `a batch sent again under its key stores nothing twice`() async throws {
        let stage = Stage()
        let key: HTTPFields = [.idempotencyKey: "\"batch-1\""]
        let batch = "{\"service\":\"penlight\"}\n{\"service\":\"penlight\"}\n"
        _ = try await send(batch, to: stage, headers: key)
        let again = try await send(batch, to: stage, headers: key)
        #expect(lines(of: again).map { ($0["report"] as? [String: Any])?["repeated"] as? Bool } == [true, true])
        #expect(stage.intake.submissions.map(\.idempotencyKey) == ["batch-1/1", "batch-1/2"])
    }

    @Test(arguments: [(1000, 200), (1001, 413)])
    func `a batch may have a thousand lines`(count: Int, status: Int) async throws {
        let stage = Stage()
        let line = "{\"service\":\"penlight\"}\n"
        let response = try await send(String(repeating: line, count: count), to: stage)
        #expect(response.status.code == status)
        #expect(stage.intake.submissions.count == (status == 200 ? 1000 : 0))
    }

    @Test func `all is refused when nothing can be written`() async throws {
        let stage = Stage()
        stage.intake.fail(with: .busy)
        let response = try await send("{\"service\":\"penlight\"}\n", to: stage)
        #expect(response.status == .serviceUnavailable)
        #expect(response.headers[.retryAfter] != nil)
        #expect(response.headers[.contentType] == "application/problem+json")
    }

    @Test func `a batch costs as much as its lines would one by one`() async throws {
        var stage = Stage()
        stage.settings.abuse.reportsPerNetwork = RateLimit(10, every: .seconds(60))
        let settled = stage
        let batch = String(repeating: "{\"service\":\"penlight\"}\n", count: 6)
        // Both go through one gate.
        try await settled.play { client in
            for (turn, status) in [(1, 200), (2, 429)] {
                let response = try await client.execute(
                    uri: "/api/v1/reports:batch", method: .post, headers: [.contentType: "application/x-ndjson"],
                    body: ByteBuffer(string: batch))
                #expect(response.status.code == status, "turn \(turn)")
                #expect(response.headers[.rateLimitPolicy] != nil)
            }
        }
        #expect(settled.intake.submissions.count == 6)
    }

    @Test(arguments: [
        ("", "application/x-ndjson", 400), ("\n \n", "application/x-ndjson", 400),
        ("{\"service\":\"penlight\"}", "application/json", 415), ("{\"service\":\"penlight\"}", "text/plain", 415),
    ])
    func `what is no batch is refused`(body: String, type: String, status: Int) async throws {
        let stage = Stage()
        let response = try await send(body, to: stage, headers: [.contentType: type])
        #expect(response.status.code == status)
        #expect(stage.intake.submissions.isEmpty)
    }

    @Test func `NUL, invalid UTF-8 and deep JSON are faults of their line`() async throws {
        let stage = Stage()
        let open = Array("{\"service\":\"penlight\",\"text\":\"".utf8)
        let end = Array("\"}\n".utf8)
        let deep = "{\"service\":\"penlight\",\"x\":" + String(repeating: "[", count: 30_000) + "\n"
        let body =
            open + [0xFF] + end + open + [0x00] + end + Array(deep.utf8) + open + Array("good".utf8) + end
            + open + Array("\\u0000bare".utf8) + end
        let response = try await send(body, to: stage)
        #expect(response.status == .ok)
        #expect(lines(of: response).map { $0["status"] as? Int } == [400, 400, 400, 202, 202])
        #expect(stage.intake.submissions.map(\.text) == ["good", "bare"])
    }

    @Test func `no bytes whatever bring it down`() async throws {
        let alphabet = Array("{}[]\":,\\nul0 service\"penlight\n\n\r".utf8) + [0x00, 0xFF, 0xC3]
        for _ in 0..<30 {
            let body = (0..<Int.random(in: 1..<400)).map { _ in alphabet.randomElement() ?? 0 }
            let response = try await send(body, to: Stage())
            #expect([200, 400].contains(response.status.code))
        }
    }

    @Test func `the cap of a batch is its own`() async throws {
        var stage = Stage()
        stage.settings.bodyCap = 1000
        stage.settings.batchCap = 4000
        let line = "{\"service\":\"penlight\",\"text\":\"\(String(repeating: "x", count: 500))\"}\n"
        let settled = stage
        for (count, path, status) in [
            (5, "/api/v1/reports:batch", 200), (5, "/api/v1/reports:batch?a=b", 200),
            (9, "/api/v1/reports:batch", 413), (5, "/api/v1/reports:batches", 413),
        ] {
            // A refusal ends its connection.
            let response = try await settled.play(.live) { client in
                try await client.execute(
                    uri: path, method: .post, headers: [.contentType: "application/x-ndjson"],
                    body: ByteBuffer(string: String(repeating: line, count: count)))
            }
            #expect(response.status.code == status || (status == 413 && response.status == .notFound), "\(path)")
        }
        #expect(settled.intake.submissions.count == 10)
    }

    @Test func `no page of another site may send one`() async throws {
        let response = try await Stage().play {
            try await $0.execute(uri: "/api/v1/reports:batch", method: .options)
        }
        #expect(response.headers[.allow] == "POST, OPTIONS")
        #expect(response.headers[.accessControlAllowOrigin] == nil)
    }
}
