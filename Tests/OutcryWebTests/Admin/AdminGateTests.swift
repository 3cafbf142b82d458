import Foundation
import HTTPTypes
import HummingbirdTesting
import Logging
import OutcryModel
import OutcryTesting
import Testing

@testable import OutcryWeb

struct AdminGateTests {
    private static let routes: [(HTTPRequest.Method, String)] = [
        (.get, ""), (.get, "/held"), (.post, "/held/\(Sample.report("a").id)/release"),
        (.post, "/held/\(Sample.report("a").id)/reject"), (.post, "/incidents/a/dismiss"),
        (.post, "/incidents/a/merge"), (.get, "/sources"), (.post, "/sources/a/b/pause"),
        (.post, "/sources/a/b/resume"), (.delete, "/tokens/a"), (.get, "/audit"), (.get, "/webhooks"),
        (.post, "/webhooks"),
        (.get, "/webhooks/wh_a"), (.patch, "/webhooks/wh_a"), (.delete, "/webhooks/wh_a"),
        (.post, "/webhooks/wh_a/pause"), (.post, "/webhooks/wh_a/resume"), (.post, "/webhooks/wh_a/secret"),
        (.post, "/webhooks/wh_a/test"),
    ]

    private func statuses(_ stage: Stage, _ headers: HTTPFields) async throws -> Set<Int> {
        try await stage.play { client in
            var statuses: Set<Int> = []
            for (method, path) in Self.routes {
                let answer = try await client.execute(uri: "/api/v1/admin" + path, method: method, headers: headers)
                statuses.insert(answer.status.code)
            }
            return statuses
        }
    }

    @Test func `without a token configured there is no such place, whatever comes`() async throws {
        let headers = AdminStage.headers(AdminStage.token)
        #expect(try await statuses(Stage(), headers) == [404])
    }

    @Test func `without a token nothing is told and nothing done`() async throws {
        let stage = try AdminStage()
        #expect(try await statuses(stage.stage, [:]) == [401])
        #expect(stage.desk.acts.isEmpty && stage.webhooks.acts.isEmpty)
        let answer = try await stage.get("/held", token: nil)
        #expect(answer.headers[.wwwAuthenticate] == "Bearer realm=\"outcry\"")
        #expect(answer.headers[.contentType] == "application/problem+json")
        #expect(answer.headers[.cacheControl] == "no-store")
    }

    @Test(arguments: [
        "0123456789-abcdefghij-012345678X", "0123456789-abcdefghij-012345678", "0123456789-abcdefghij-0123456789x", "x",
        "", "outcry_admin_", "outcry_admin_.", "outcry_admin_e30.e30",
    ])
    func `a wrong token is refused as one`(token: String) async throws {
        let answer = try await AdminStage().get("", token: token)
        #expect(answer.status == .unauthorized)
        #expect(answer.headers[.wwwAuthenticate]?.contains("error=\"invalid_token\"") == true)
        #expect(token.utf8.count < 5 || !answer.text.contains(token))
    }

    @Test(arguments: ["Basic", "bearer", "BEARER", ""])
    func `only bearers are let in, however that is written`(scheme: String) async throws {
        let stage = try AdminStage()
        let answer = try await stage.stage.get(
            "/api/v1/admin", headers: [.authorization: "\(scheme) \(AdminStage.token)"])
        #expect(answer.status == (scheme.lowercased() == "bearer" ? .ok : .unauthorized))
    }

    @Test func `the operator's token is good for everything`() async throws {
        let answer = try await AdminStage().get("")
        #expect(answer.json["name"] as? String == "operator")
        #expect(answer.json["scopes"] as? [String] == ["read", "moderate", "sources", "webhooks"])
        #expect(answer.json["expires"] == nil)
    }

    @Test(arguments: AdminScope.allCases)
    func `a signed token is good for its scope alone, and to see`(scope: AdminScope) async throws {
        let stage = try AdminStage()
        let token = stage.signed([scope])
        let see = try await stage.get("/held", token: token)
        let moderate = try await stage.post("/incidents/a/dismiss", #"{"reason":"x"}"#, token: token)
        let pause = try await stage.post("/sources/a/b/pause", token: token)
        #expect(see.status == .ok)
        #expect(moderate.status == (scope == .moderate ? .ok : .forbidden))
        #expect(pause.status == (scope == .sources ? .ok : .forbidden))
        let webhook = try await stage.post("/webhooks/wh_a/test", token: token)
        #expect(webhook.status == (scope == .webhooks ? .ok : .forbidden))
        if scope != .moderate {
            #expect(moderate.headers[.wwwAuthenticate]?.hasSuffix("scope=\"moderate\"") == true)
            #expect((moderate.json["detail"] as? String)?.contains("“moderate”") == true)
        }
        #expect(stage.desk.acts.count + stage.webhooks.acts.count == (scope == .read ? 0 : 1))
    }

    @Test func `a signed token ends when it says`() async throws {
        var stage = try AdminStage()
        let time = ManualTime()
        stage.stage.view.time = time
        let token = stage.signed([.read], expires: Sample.noon + .seconds(60))
        #expect(try await stage.get("", token: token).status == .ok)
        time.advance(by: .seconds(60))
        let late = try await stage.get("", token: token)
        #expect(late.status == .unauthorized)
        #expect((late.json["detail"] as? String)?.contains("ended at 2026-11-22T12:01:00Z") == true)
    }

    @Test func `a revoked token is good for nothing, and another of the same owner goes on`() async throws {
        let stage = try AdminStage()
        let (lost, other) = (stage.signed([.moderate]), stage.signed([.read]))
        let id = try #require(try await stage.get("", token: lost).json["token"] as? String)
        #expect(try await stage.send(.delete, "/tokens/\(id)").status == .ok)
        for (method, path) in [(.get, ""), (.get, "/held"), (.post, "/held/a/release")]
            as [(HTTPRequest.Method, String)]
        {
            let answer = try await stage.send(method, path, token: lost)
            #expect(answer.status == .unauthorized)
            #expect((answer.json["detail"] as? String)?.contains("revoked") == true)
            #expect(answer.headers[.wwwAuthenticate]?.contains("error=\"invalid_token\"") == true)
        }
        #expect(try await stage.get("", token: other).status == .ok)
        #expect(try await stage.get("").status == .ok)
    }

    @Test func `from where too many wrong tokens come, not even the right one is looked at for a while`() async throws {
        var stage = try AdminStage()
        let time = ManualTime()
        stage.stage.view.time = time
        try await stage.stage.play { client in
            func status(_ token: String?) async throws -> Int {
                let headers = AdminStage.headers(token)
                return try await client.execute(uri: "/api/v1/admin", method: .get, headers: headers).status.code
            }
            for _ in 0..<30 { #expect(try await status(nil) == 401) }
            for _ in 0..<AdminGate.wrongTokens { #expect(try await status("wrong") == 401) }
            let answer = try await client.execute(
                uri: "/api/v1/admin", method: .get, headers: AdminStage.headers(AdminStage.token))
            #expect(answer.status == .tooManyRequests)
            #expect(answer.headers[.retryAfter] == "30")
            #expect(try await status(nil) == 401)
            time.advance(by: .seconds(30))
            #expect(try await status(AdminStage.token) == 200)
        }
    }

    @Test func `pages of other sites can neither read nor send there`() async throws {
        let answer = try await AdminStage().get("/held")
        #expect(answer.headers[.accessControlAllowOrigin] == nil)
        #expect(answer.headers[.cacheControl] == "no-store")
    }

    @Test func `no token is in the log`() async throws {
        let lines = LogLines()
        var stage = try AdminStage()
        stage.stage.logger = Logger(label: "test") { _ in lines }
        stage.stage.logger.logLevel = .trace
        let signed = stage.signed([.read])
        for token in [AdminStage.token, signed, "wrong-wrong-wrong"] {
            _ = try await stage.get("/held", token: token)
            #expect(!lines.text.contains(token))
        }
        #expect(lines.text.contains("/api/v1/admin/held"))
    }
}
