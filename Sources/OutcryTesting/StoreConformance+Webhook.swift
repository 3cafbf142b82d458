import OutcryModel
import OutcryStore

extension StoreConformance {
    /// The webhooks and their keys.
    static let webhookFacts: [StoreFact] = [
        StoreFact("webhooks come in the order in which they were added, as they were, and no more than may be") {
            engine in
            let (one, two) = (webhook("wh_z"), webhook("wh_a"))
            try expectEqual(try await engine.webhooks(), [], "the webhooks before any")
            try expectTrue(
                try await engine.add(one, key: key(1), most: 2, act: act(.add, "wh_z")), "the first is added")
            try expectTrue(try await engine.add(two, key: key(2), most: 2, act: act(.add, "wh_a")), "so is the second")
            let isAdded = try await engine.add(webhook("wh_b"), key: key(3), most: 2, act: act(.add, "wh_b"))
            try expectEqual(isAdded, false, "whether a third is added")
            try expectEqual(try await engine.webhooks(), [one, two], "the webhooks")
            try expectEqual(try await engine.webhook("wh_a"), two, "one of them")
            try expectEqual(try await engine.webhook("wh_b"), nil, "the third")
            try expectEqual(
                try await engine.auditEntries(after: 0, limit: 9).map(\.outcome), [.done, .done, .refused],
                "what the audit log says")
        },
        StoreFact("a webhook is changed as it is at its turn, by the program without an entry in the audit log") {
            engine in
            _ = try await engine.add(webhook("wh_a"), key: key(1), most: 9, act: act(.add, "wh_a"))
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<20 {
                    group.addTask { _ = try await engine.update("wh_a", act: nil) { $0.failures += 1 } }
                }
                try await group.waitForAll()
            }
            let place = EventPlace(Sample.noon.minute, "penlight-1", .incident)
            let found = try await engine.update("wh_a", act: nil) { webhook in
                webhook.place = place
                webhook.nextAttempt = Sample.noon + .milliseconds(1)
                webhook.lastAttempt = .init(at: Sample.noon, status: 500, failure: nil)
                webhook.condition = .disabled(reason: "“Gone”", since: Sample.noon)
            }
            try expectEqual(try await engine.webhook("wh_a"), found, "the webhook")
            try expectEqual(found?.failures, 20, "how often it was changed")
            try expectEqual(found?.place, place, "its place")
            try expectEqual(try await engine.update("wh_b", act: nil) { $0.failures = 1 }, nil, "one that is not there")
            try expectEqual(try await engine.auditEntries(after: 0, limit: 99).count, 1, "the entries of the audit log")
        },
        StoreFact("what an administrator changes is in the audit log, with whether anything changed") { engine in
            _ = try await engine.add(webhook("wh_a"), key: key(1), most: 9, act: act(.add, "wh_a"))
            for _ in 0..<2 {
                _ = try await engine.update("wh_a", act: act(.pause, "wh_a")) {
                    $0.condition = .paused(since: Sample.noon)
                }
            }
            _ = try await engine.update("wh_b", act: act(.pause, "wh_b")) { $0.failures = 1 }
            try expectEqual(
                try await engine.auditEntries(after: 1, limit: 9).map(\.outcome), [.done, .repeated, .refused],
                "what the audit log says")
        },
        StoreFact("another key goes with the one before it, and a webhook that is removed with both") { engine in
            _ = try await engine.add(webhook("wh_a"), key: key(1), most: 9, act: act(.add, "wh_a"))
            try expectEqual(try await engine.keys(of: "wh_a"), WebhookKeys(current: key(1), old: nil), "the key")
            for number in 2...3 {
                let found = try await engine.update("wh_a", key: key(UInt8(number)), act: act(.rotate, "wh_a")) {
                    $0.oldKeyUntil = Sample.noon
                }
                try expectEqual(found?.oldKeyUntil, Sample.noon, "until when the old one signs")
            }
            try expectEqual(try await engine.keys(of: "wh_a"), WebhookKeys(current: key(3), old: key(2)), "the keys")
            let missing = try await engine.update("wh_b", key: key(4), act: act(.rotate, "wh_b")) { _ in }
            try expectEqual(missing, nil, "one that is not there")
            try expectTrue(try await engine.remove("wh_a", act: act(.remove, "wh_a")), "it is removed")
            let again = try await engine.remove("wh_a", act: act(.remove, "wh_a"))
            try expectEqual(again, false, "whether it is removed again")
            try expectEqual(try await engine.keys(of: "wh_a"), nil, "the keys of one that is gone")
            try expectEqual(try await engine.webhooks(), [], "the webhooks")
            try expectEqual(
                try await engine.auditEntries(after: 1, limit: 9).map(\.outcome),
                [.done, .done, .refused, .done, .refused], "what the audit log says")
        },
    ]

    private static func webhook(_ id: Webhook.ID) -> Webhook {
        Webhook(
            id: id, address: "https://hooks.example/x?key=7",
            interest: .init(service: "penlight", region: "DE", states: [.confirmed, .ended]), createdAt: Sample.noon,
            place: EventPlace(endOf: Sample.noon.minute - 1))
    }

    private static func key(_ byte: UInt8) -> [UInt8] { [UInt8](repeating: byte, count: 32) }

    private static func act(_ action: AdminAct.Action, _ subject: String) -> AdminAct {
        AdminAct(who: "ada", action: action, subject: subject, reason: nil, at: Sample.noon)
    }
}
