import Crypto
import Foundation
import OutcryModel
import OutcryStore
import OutcryStoreSQLite
import OutcryTesting
import Testing

@testable import OutcryNotify

@Suite(.timeLimit(.minutes(5))) struct WebhookOfficeTests {
    private let noon = Sample.noon.minute

    private func incident(changed: Int) -> Incident {
        Sample.incident(openedAt: noon, state: .confirmed, updatedAt: noon + changed)
    }

    /// Whether one of the signatures of what was sent is that of a secret.
    private func isSigned(_ sent: FakePoster.Sent, with secret: String) throws -> Bool {
        let key = try #require(Data(base64Encoded: String(secret.dropFirst("whsec_".count))))
        let signed = Array("\(sent.id).\(sent.fields["webhook-timestamp"] ?? "").".utf8) + sent.body
        let code = Data(HMAC<SHA256>.authenticationCode(for: signed, using: SymmetricKey(data: key)))
        return (sent.fields["webhook-signature"] ?? "").split(separator: " ").contains(
            "v1,\(code.base64EncodedString())")
    }

    private func secret(_ outcome: WebhookOutcome) throws -> String {
        guard case .done(_, let secret?) = outcome else { throw NotifyStage.Refused() }
        return secret
    }

    @Test func `what is sent is signed with the secret that was told, and after a change for a day with both`()
        async throws
    {
        try await NotifyStage().run { stage in
            let desk = stage.service.desk
            let added = try await desk.add("https://hooks.example/", for: .init(), by: "ada", because: nil)
            let first = try secret(added)
            guard case .done(let webhook, _) = added else { return }
            try await stage.fold(incident(changed: 0))
            try await stage.waitFor(1)
            #expect(try isSigned(stage.poster.sent[0], with: first))
            let second = try secret(try await desk.rotateSecret(of: webhook.id, by: "ada", because: nil))
            #expect(first != second)
            try await stage.fold(incident(changed: 1))
            try await stage.waitFor(2)
            #expect(try isSigned(stage.poster.sent[1], with: first) && isSigned(stage.poster.sent[1], with: second))
            stage.time.advance(by: WebhookOffice.overlap)
            try await stage.fold(incident(changed: 2))
            try await stage.waitFor(3)
            #expect(try isSigned(stage.poster.sent[2], with: second))
            #expect(try !isSigned(stage.poster.sent[2], with: first))
        }
    }

    @Test func `no secret and no query of an address is in a list, a log or the audit log`() async throws {
        let stage = try NotifyStage { _, _ in .status(500) }
        try await stage.run { stage in
            let desk = stage.service.desk
            let webhook = try await stage.add("https://hooks.example/x?key=canary")
            let secret = try secret(try await desk.rotateSecret(of: webhook.id, by: "ada", because: nil))
            _ = try await desk.change(
                webhook.id, to: WebhookChange(address: "https://hooks.example/y?key=canary"), by: "ada", because: nil)
            try await stage.fold(incident(changed: 0))
            try await stage.time.waitForSleepers(1)
            _ = try await desk.test(webhook.id, by: "ada", because: nil)
            let audit = try await stage.store.auditEntries(after: 0, limit: 99)
            let listed = try await desk.webhooks()
            let told = "\(listed) \(stage.log) \(audit)"
            let bare = String(secret.dropFirst("whsec_".count))
            #expect(!told.contains("canary") && !told.contains(bare) && !told.contains("whsec_"))
            #expect(stage.log.contains(webhook.id.rawValue))
            let keys = try await stage.store.keys(of: webhook.id)
            #expect("\(String(describing: keys)) \(String(reflecting: keys))".contains("keys"))
            var dump = ""
            Swift.dump(keys, to: &dump)
            #expect(!dump.contains("current"))
        }
    }

    @Test func `every act is in the audit log, and reads as what was done`() async throws {
        let stage = try NotifyStage()
        try await stage.run { stage in
            let desk = stage.service.desk
            let webhook = try await stage.add(
                "https://hooks.example/x?key=1", for: .init(service: "penlight", region: "DE", states: [.ended]))
            let id = webhook.id
            _ = try await desk.change(
                id, to: WebhookChange(service: .some(nil), states: []), by: "bob", because: "More.")
            _ = try await desk.setPaused(true, id, by: "bob", because: "Too loud.")
            _ = try await desk.setPaused(true, id, by: "bob", because: nil)
            _ = try await desk.setPaused(false, id, by: "bob", because: nil)
            _ = try await desk.rotateSecret(of: id, by: "bob", because: nil)
            _ = try await desk.test(id, by: "bob", because: nil)
            #expect(try await desk.remove(id, by: "bob", because: nil))
            #expect(try await !desk.remove(id, by: "bob", because: nil))
            let lines = try await stage.store.auditEntries(after: 0, limit: 99).map { entry in
                "\(entry.who) \(entry.action.rawValue) \(entry.outcome.rawValue) \(entry.reason ?? "-")"
            }
            #expect(
                lines == [
                    "ada add done to hooks.example penlight in DE when ended",
                    "bob change done for every service when in any state: More.", "bob pause done Too loud.",
                    "bob pause repeated -",
                    "bob resume done -", "bob rotate done -", "bob test begun -",
                    "bob test done it came back: HTTP 204", "bob remove done -", "bob remove refused -",
                ])
        }
    }

    @Test func `of changes made at once none undoes another`() async throws {
        let stage = try NotifyStage()
        for _ in 0..<20 {
            let webhook = try await stage.add()
            let changes = [
                WebhookChange(address: "https://other.example/"), WebhookChange(service: "penlight"),
                WebhookChange(region: "DE"), WebhookChange(states: [.ended]),
            ]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for change in changes {
                    group.addTask {
                        _ = try await stage.service.desk.change(webhook.id, to: change, by: "ada", because: nil)
                    }
                }
                try await group.waitForAll()
            }
            let kept = try #require(try await stage.kept(webhook))
            #expect(kept.interest == .init(service: "penlight", region: "DE", states: [.ended]))
            #expect(kept.address == "https://other.example/")
            #expect(try await stage.service.desk.remove(webhook.id, by: "ada", because: nil))
        }
        try await stage.store.close()
    }

    @Test func `an address that nothing can be sent to is refused, and so is one webhook too many`() async throws {
        let stage = try NotifyStage()
        let desk = stage.service.desk
        let unfit = WebhookOutcome.unfitAddress(reason: "Nothing can be sent there.")
        #expect(try await desk.add("https://inside.example/", for: .init(), by: "ada", because: nil) == unfit)
        let webhook = try await stage.add()
        let moved = try await desk.change(
            webhook.id, to: WebhookChange(address: "https://inside.example/"), by: "ada", because: nil)
        #expect(moved == unfit)
        #expect(try await stage.kept(webhook)?.address == "https://hooks.example/x?key=canary")
        for _ in 1..<WebhookOffice.most { try await stage.add() }
        let many = try await desk.add("https://hooks.example/", for: .init(), by: "ada", because: nil)
        #expect(many == .tooMany(most: 32))
        #expect(try await desk.webhooks().count == 32)
        #expect(try await stage.store.auditEntries(after: 32, limit: 9).map(\.outcome) == [.refused])
        try await stage.store.close()
    }

    @Test func `one that is paused sends nothing, and what changed meanwhile once when it goes on`() async throws {
        try await NotifyStage().run { stage in
            let desk = stage.service.desk
            let webhook = try await stage.add()
            try await stage.add("https://other.example/")
            _ = try await desk.setPaused(true, webhook.id, by: "ada", because: nil)
            for minute in 0..<3 {
                try await stage.fold(incident(changed: minute))
                try await stage.waitFor(minute + 1)
            }
            #expect(stage.poster.sent.allSatisfy { $0.address == "https://other.example/" })
            _ = try await desk.setPaused(false, webhook.id, by: "ada", because: nil)
            try await stage.wait { try await stage.kept(webhook)?.place.minute == noon + 2 }
            #expect(stage.poster.sent.count { $0.address != "https://other.example/" } == 1)
        }
    }

    @Test func `another address is tried at once`() async throws {
        let stage = try NotifyStage { _, post in .status(post.address.contains("good") ? 200 : 500) }
        try await stage.run { stage in
            let webhook = try await stage.add("https://bad.example/")
            try await stage.fold(incident(changed: 0))
            try await stage.wait { try await stage.kept(webhook)?.failures == 1 }
            _ = try await stage.service.desk.change(
                webhook.id, to: WebhookChange(address: "https://good.example/"), by: "ada", because: nil)
            try await stage.wait { try await stage.kept(webhook)?.lastSuccess != nil }
            #expect(stage.poster.sent.map(\.address) == ["https://bad.example/", "https://good.example/"])
        }
    }

    @Test func `a test is sent at once, even of one that is paused, and leaves no trace with the webhook`() async throws
    {
        let stage = try NotifyStage { _, _ in .failure("timeout") }
        let webhook = try await stage.add()
        _ = try await stage.service.desk.setPaused(true, webhook.id, by: "ada", because: nil)
        let before = try await stage.kept(webhook)
        let test = try #require(try await stage.service.desk.test(webhook.id, by: "ada", because: nil))
        #expect(!test.isTaken && test.attempt == .init(at: Sample.noon, status: nil, failure: "timeout"))
        #expect(stage.poster.sent.map(\.id) == [test.event])
        #expect(stage.poster.sent.first?.json["type"] as? String == "outcry.test")
        #expect(try await stage.kept(webhook) == before)
        #expect(try await stage.service.desk.test("wh_none", by: "ada", because: nil) == nil)
        try await stage.store.close()
    }

    @Test func `one that was removed sends no more`() async throws {
        try await NotifyStage().run { stage in
            let webhook = try await stage.add()
            try await stage.add("https://other.example/")
            #expect(try await stage.service.desk.remove(webhook.id, by: "ada", because: nil))
            try await stage.fold(incident(changed: 0))
            try await stage.waitFor(1)
            #expect(stage.poster.sent.map(\.address) == ["https://other.example/"])
            #expect(try await stage.service.desk.webhook(webhook.id) == nil)
        }
    }
}
