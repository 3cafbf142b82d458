import Foundation
import HTTPTypes
import HummingbirdTesting
import Logging
import OutcryModel
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryWeb

struct WebhookEndpointsTests {
    @Test func `a webhook is added, and its secret told this once`() async throws {
        let stage = try AdminStage()
        let answer = try await stage.post(
            "/webhooks",
            #"{"address":"https://hooks.example/x","service":"penlight","region":"DE","states":["ended","confirmed"],"reason":"Asked for by night."}"#
        )
        #expect(answer.status == .created)
        #expect(answer.headers[.location] == "https://outcry.example/api/v1/admin/webhooks/wh_a")
        #expect(answer.headers[.cacheControl] == "no-store")
        #expect(answer.json["secret"] as? String == FakeWebhookDesk.secret)
        #expect((answer.json["webhook"] as? [String: Any])?["condition"] as? String == "active")
        #expect(
            stage.webhooks.acts == [
                "operator add https://hooks.example/x penlight/DE/confirmed,ended Asked for by night."
            ])
        for path in ["/webhooks", "/webhooks/wh_a"] {
            #expect(try await !stage.get(path).text.contains("whsec_"))
        }
    }

    @Test func `without restrictions everything is sent`() async throws {
        let stage = try AdminStage()
        _ = try await stage.post("/webhooks", #"{"address":"https://hooks.example/x","states":[],"service":null}"#)
        #expect(stage.webhooks.acts == ["operator add https://hooks.example/x */*/ -"])
    }

    @Test(arguments: [
        ("{}", ["/address"]), (#"{"address":7}"#, ["/address"]), (#"{"address":""}"#, ["/address"]),
        (#"{"address":"https://x.example","service":"penlihgt"}"#, ["/service"]),
        (#"{"address":"https://x.example","region":"XX-YY"}"#, ["/region"]),
        (#"{"address":"https://x.example","states":"ended"}"#, ["/states"]),
        (#"{"address":"https://x.example","states":["ended","over",7]}"#, ["/states/1", "/states/2"]),
        (#"{"service":7,"region":[],"reason":{}}"#, ["/address", "/service", "/region", "/reason"]),
    ])
    func `what cannot be taken is refused with the place`(body: String, pointers: [String]) async throws {
        let stage = try AdminStage()
        let answer = try await stage.post("/webhooks", body)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.pointers == pointers)
        #expect(stage.webhooks.acts.isEmpty)
    }

    @Test func `an address that nothing can be sent to is refused at its member, and one too many as such`()
        async throws
    {
        let stage = try AdminStage()
        stage.webhooks.answer(.unfitAddress(reason: "Nothing can be sent there."))
        let unfit = try await stage.post("/webhooks", #"{"address":"https://10.0.0.1/"}"#)
        #expect(unfit.status == .unprocessableContent && unfit.pointers == ["/address"])
        stage.webhooks.answer(.tooMany(most: 32))
        let many = try await stage.post("/webhooks", #"{"address":"https://hooks.example/"}"#)
        #expect(many.status == .conflict)
        #expect((many.json["detail"] as? String)?.hasPrefix("There are 32 webhooks") == true)
    }

    @Test(arguments: [
        ("{}", "- - - -"), (#"{"service":null}"#, "- * - -"), (#"{"states":[]}"#, "- - - []"),
        (#"{"region":"AT"}"#, "- - AT -"), (#"{"address":"https://new.example/"}"#, "https://new.example/ - - -"),
    ])
    func `only what is said is changed`(body: String, change: String) async throws {
        let stage = try AdminStage()
        #expect(try await stage.send(.patch, "/webhooks/wh_a", body).status == .ok)
        #expect(stage.webhooks.acts == ["operator change wh_a \(change) -"])
    }

    @Test func `operators see how a webhook is doing`() async throws {
        let stage = try AdminStage()
        var webhook = FakeWebhookDesk.sample
        webhook.condition = .disabled(reason: "It is gone.", since: Sample.noon)
        webhook.failures = 3
        webhook.lastAttempt = .init(at: Sample.noon, status: nil, failure: "timeout")
        stage.webhooks.stand([webhook])
        let list = try await stage.get("/webhooks")
        let entry = try #require((list.json["webhooks"] as? [[String: Any]])?.first)
        #expect(entry["condition"] as? String == "disabled")
        #expect(entry["conditionReason"] as? String == "It is gone.")
        #expect(entry["conditionSince"] as? String == "2026-11-22T12:00:00Z")
        #expect((entry["lastAttempt"] as? [String: Any])?["failure"] as? String == "timeout")
        #expect(entry["through"] as? String == "2026-11-22T11:59:00Z")
        #expect(entry["failures"] as? Int == 3 && entry["nextAttempt"] == nil)
    }

    @Test func `a webhook is paused, resumed, given another secret, tested and removed`() async throws {
        let stage = try AdminStage()
        #expect(try await stage.post("/webhooks/wh_a/pause", #"{"reason":"Too loud."}"#).status == .ok)
        #expect(try await stage.post("/webhooks/wh_a/resume").json["id"] as? String == "wh_a")
        #expect(try await stage.post("/webhooks/wh_a/secret").json["secret"] as? String == FakeWebhookDesk.secret)
        let test = try await stage.post("/webhooks/wh_a/test")
        #expect(test.json["taken"] as? Bool == false && test.json["event"] as? String == "msg_1")
        #expect((test.json["attempt"] as? [String: Any])?["status"] as? Int == 503)
        #expect(try await stage.send(.delete, "/webhooks/wh_a").status == .noContent)
        #expect(
            stage.webhooks.acts == [
                "operator pause wh_a Too loud.", "operator resume wh_a -", "operator rotate wh_a -",
                "operator test wh_a -", "operator remove wh_a -",
            ])
    }

    @Test func `one that is not there is not found`() async throws {
        let stage = try AdminStage()
        #expect(try await stage.get("/webhooks/wh_z").status == .notFound)
        #expect(try await stage.send(.patch, "/webhooks/wh_z", "{}").status == .notFound)
        #expect(try await stage.send(.delete, "/webhooks/wh_z").status == .notFound)
        for act in ["pause", "resume", "secret", "test"] {
            #expect(try await stage.post("/webhooks/wh_z/\(act)").status == .notFound)
        }
    }

    @Test func `no address and no secret is in the log`() async throws {
        let lines = LogLines()
        var stage = try AdminStage()
        stage.stage.logger = Logger(label: "test") { _ in lines }
        stage.stage.logger.logLevel = .trace
        _ = try await stage.post("/webhooks", #"{"address":"https://hooks.example/canary?key=canary"}"#)
        _ = try await stage.post("/webhooks/wh_a/secret")
        #expect(lines.text.contains("/api/v1/admin/webhooks"))
        #expect(!lines.text.contains("canary") && !lines.text.contains("whsec_"))
    }
}
