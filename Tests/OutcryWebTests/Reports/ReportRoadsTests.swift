import HummingbirdTesting
import Logging
import NIOCore
import OutcryModel
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryWeb

/// A report is answered on its connection, or by the router where the connection is to close: nobody can tell which.
struct ReportRoadsTests {
    /// An answer but for what differs from one to the next.
    private struct Answer: Equatable {
        var status = ""
        var fields: [String] = []
        var body = ""

        init(_ text: String) {
            let halves = text.split(separator: "\r\n\r\n", maxSplits: 1)
            var lines = (halves.first ?? "").split(separator: "\r\n").map { String($0) }
            status = lines.isEmpty ? "" : lines.removeFirst()
            fields = lines.map { $0.lowercased() }.filter { !$0.hasPrefix("connection:") }
                .map { $0.hasPrefix("date:") ? "date" : $0 }.sorted()
            body = halves.count == 2 ? String(halves[1]) : ""
            if let id = body.firstRange(of: "\"id\":\"") {
                let value = body[id.upperBound...].prefix(36)
                body.replace(value, with: "id")
            }
        }
    }

    private func ask(
        _ stage: Stage, _ headers: String, _ body: String, times: Int, closing: Bool
    ) async throws -> Answer {
        let request =
            "POST /api/v1/reports HTTP/1.1\r\n\(headers)\(closing ? "Connection: close\r\n" : "")"
            + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
        return try await stage.play(.live) { client in
            var answer = ""
            for _ in 0..<times {
                answer = try await RawConnection.to(port: client.port ?? 0).hear(ByteBuffer(string: request)) { text in
                    guard let head = text.firstRange(of: "\r\n\r\n"),
                        let field = text[..<head.lowerBound].lowercased().firstRange(of: "content-length: ")
                    else { return false }
                    let length = text.lowercased()[field.upperBound...].prefix { $0.isNumber }
                    return text[head.upperBound...].utf8.count >= Int(length) ?? .max
                }
            }
            return Answer(answer)
        }
    }

    private static let usual = "Host: a.example\r\nContent-Type: application/json\r\n"
    private static let report = #"{"service":"penlight","symptoms":["slow"],"text":"Cannot sign in"}"#

    struct Case: Sendable, CustomStringConvertible {
        let name: String
        let status: Int
        var headers = ReportRoadsTests.usual
        var body = ReportRoadsTests.report
        var times = 1
        var change: @Sendable (inout Stage) -> Void = { _ in }

        var description: String { name }
    }

    private static let cases = [
        Case(name: "a report", status: 202),
        Case(
            name: "a report with parameters and a key", status: 202,
            headers: "HOST: a.example\r\nIdempotency-Key: \"k\"\r\ncontent-type: Application/JSON; charset=utf-8\r\n"),
        Case(name: "a repeated report", status: 202, headers: usual + "Idempotency-Key: k\r\n", times: 2),
        Case(name: "no host", status: 400, headers: "Content-Type: application/json\r\n"),
        Case(name: "two hosts", status: 400, headers: usual + "Host: b.example\r\n"),
        Case(name: "a host that is none", status: 400, headers: "Host: a b\r\nContent-Type: application/json\r\n"),
        Case(name: "no media type", status: 415, headers: "Host: a.example\r\n"),
        Case(name: "two media types", status: 415, headers: usual + "Content-Type: text/plain\r\n"),
        Case(name: "a form", status: 415, headers: "Host: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"),
        Case(name: "a compressed body", status: 415, headers: usual + "Content-Encoding: gzip\r\n"),
        Case(name: "a key that cannot be kept", status: 400, headers: usual + "Idempotency-Key: \"a b\"\r\n"),
        Case(name: "two keys", status: 400, headers: usual + "Idempotency-Key: a\r\nIdempotency-Key: b\r\n"),
        Case(name: "no JSON", status: 400, body: "{"),
        Case(name: "an empty body", status: 400, body: ""),
        Case(name: "half a character", status: 400, body: #"{"service":"pen\uD800"}"#),
        Case(name: "an unknown service", status: 422, body: #"{"service":"penlihgt","symptoms":["slwo"]}"#),
        Case(name: "a link", status: 202, body: #"{"service":"penlight","text":"https://advert.example/x"}"#),
        Case(name: "too many of a network", status: 429, times: 2) {
            $0.settings.abuse.reportsPerNetwork = RateLimit(1, every: .seconds(3600))
        },
        Case(name: "no limits", status: 202) {
            $0.settings.abuse.reportsPerNetwork = nil
            $0.settings.abuse.reportsOverall = nil
        },
        Case(name: "a proof that is none", status: 202, headers: usual + "Outcry-Proof: abc\r\n") {
            $0.settings.abuse.proof = .always
        },
        Case(name: "a busy store", status: 503) { $0.intake.fail(with: .busy) },
        Case(name: "a full disk", status: 503) { $0.intake.fail(with: .full(path: "/secret")) },
        Case(name: "a broken store", status: 500) { $0.intake.fail(with: .failed(reason: "secret")) },
        Case(name: "a secure site", status: 202) { $0.settings.site = "https://outcry.example" },
        Case(name: "a site that is not secure", status: 202) { $0.settings.site = "http://outcry.example" },
    ]

    @Test(arguments: cases)
    func `both roads answer alike`(one: Case) async throws {
        var answers: [Answer] = []
        for closing in [false, true] {
            var stage = Stage()
            one.change(&stage)
            answers.append(try await ask(stage, one.headers, one.body, times: one.times, closing: closing))
        }
        #expect(answers[0].status.hasPrefix("HTTP/1.1 \(one.status) "))
        #expect(answers[0] == answers[1])
        #expect(!answers[0].body.contains("secret"))
    }

    @Test(arguments: [true, false])
    func `on both roads a trusted proxy says whom a report comes from, and nobody else does`(closing: Bool) async throws
    {
        for isTrusted in [true, false] {
            var stage = Stage()
            stage.settings.abuse.trustedProxies = isTrusted ? [try #require(AddressBlock("127.0.0.0/8"))] : []
            let fields = Self.usual + "User-Agent: agent/1\r\nX-Forwarded-For: 203.0.113.9\r\n"
            _ = try await ask(stage, fields, Self.report, times: 1, closing: closing)
            let origin = try #require(stage.intake.submissions.first).origin
            #expect(origin == Origin(prefix: isTrusted ? "203.0.113.0/24" : "127.0.0.0/24", userAgent: "agent/1"))
        }
    }

    @Test(arguments: [true, false])
    func `on both roads a report is noted by its route, and whoever sent it is not`(closing: Bool) async throws {
        let lines = LogLines()
        var stage = Stage()
        stage.logger = Logger(label: "test") { _ in lines }
        stage.logger.logLevel = .trace
        let fields = Self.usual + "User-Agent: canary-agent\r\nX-Forwarded-For: 203.0.113.77\r\n"
        _ = try await ask(stage, fields, Self.report, times: 1, closing: closing)
        let noted = lines.text.split(separator: "\n").filter { $0.contains("route=/api/v1/reports") }
        #expect(noted.count == 1)
        #expect(noted.first?.contains("status=202") == true)
        for trace in ["203.0.113.77", "canary-agent", "Cannot sign in"] { #expect(!lines.text.contains(trace)) }
    }
}
