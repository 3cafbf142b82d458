import HTTPTypes
import HummingbirdTesting
import NIOCore
import OutcryModel
import OutcryStore
import Testing

@testable import OutcryWeb

struct WithdrawalEndpointTests {
    private let json = #"{"service":"penlight"}"#

    private func delete(
        _ path: String, on stage: Stage, headers: HTTPFields = [:], body: String = ""
    ) async throws -> TestResponse {
        try await stage.play {
            try await $0.execute(uri: path, method: .delete, headers: headers, body: ByteBuffer(string: body))
        }
    }

    /// Where a report just sent is taken back, and with what.
    private func sent(_ stage: Stage) async throws -> (path: String, token: String) {
        let withdrawal = try await stage.report(json).json["withdraw"] as? [String: Any]
        let href = try #require(withdrawal?["href"] as? String)
        #expect(href.hasPrefix("https://outcry.example/api/v1/reports/"))
        return (String(href.dropFirst("https://outcry.example".count)), try #require(withdrawal?["token"] as? String))
    }

    @Test func `a report is taken back with the token in the field or in the body, and again`() async throws {
        let stage = Stage()
        for isField in [true, false] {
            let (path, token) = try await sent(stage)
            for _ in 0..<2 {
                let answer = try await delete(
                    path, on: stage, headers: isField ? [.authorization: "Bearer \(token)"] : [:],
                    body: isField ? "" : #"{"token":"\#(token)"}"#)
                #expect(answer.status == .noContent)
                #expect(answer.body.readableBytes == 0)
            }
        }
        #expect(stage.intake.withdrawn.count == 2)
    }

    @Test func `a wrong token, an unknown report and what is no id are not told apart`() async throws {
        let stage = Stage()
        let (path, token) = try await sent(stage)
        let other = "/api/v1/reports/\(ReportID(at: Timestamp(seconds: 5)))"
        let answers = [
            try await delete(path, on: stage, headers: [.authorization: "Bearer \(token.uppercased())x"]),
            try await delete(other, on: stage, headers: [.authorization: "Bearer \(token)"]),
            try await delete("/api/v1/reports/x", on: stage, headers: [.authorization: "Bearer \(token)"]),
        ]
        #expect(answers.allSatisfy { $0.status == .notFound })
        #expect(Set(answers.map(\.text)).count == 1)
        #expect(stage.intake.withdrawn.isEmpty)
    }

    @Test(arguments: ["", "Basic abc", "Bearer"])
    func `a token that is missing is asked for`(field: String) async throws {
        let stage = Stage()
        let (path, token) = try await sent(stage)
        let headers: HTTPFields = field.isEmpty ? [:] : [.authorization: field]
        let answer = try await delete(path + "?token=\(token)", on: stage, headers: headers)
        #expect(answer.status == .unauthorized)
        #expect(answer.headers[.wwwAuthenticate] == "Bearer")
        #expect(stage.intake.withdrawn.isEmpty)
    }

    @Test(arguments: ["{", "[]", #"{"token":5}"#, "\u{0}"])
    func `a body that has no token is refused`(body: String) async throws {
        let stage = Stage()
        let (path, _) = try await sent(stage)
        #expect(try await delete(path, on: stage, body: body).status == .badRequest)
    }

    @Test func `a page of another site may not take a report back`() async throws {
        let stage = Stage()
        let (path, _) = try await sent(stage)
        let answer = try await stage.play { try await $0.execute(uri: path, method: .options) }
        #expect(answer.headers[.accessControlAllowOrigin] == nil)
        #expect(answer.headers[.allow] == "DELETE, OPTIONS")
    }
}
