import OutcryModel
import OutcryStore

extension StoreConformance {
    /// What the collector and the hashing of reporters remember.
    static let memoryFacts: [StoreFact] = [
        StoreFact("the health of sources comes by source, the last record of each") { engine in
            var one = SourceHealth(source: "z/forum")
            let two = SourceHealth(source: "a/status")
            try expectEqual(try await engine.sourceHealth(), [], "the health before any")
            try await engine.record([one, two])
            one.lastAttempt = Sample.noon
            one.lastError = "HTTP 500 “broken”"
            one.nextPoll = Sample.noon + .milliseconds(1)
            one.entriesSeen = 12
            one.isGone = true
            one.cursor.entityTag = "W/\"x\""
            one.cursor.movedTo = "https://example.org/feed"
            try await engine.record([one])
            try expectEqual(try await engine.sourceHealth(), [two, one], "the health")
        },
        StoreFact("subscriptions come by source, the last record of each, and can be forgotten") { engine in
            var one = HubSubscription(
                source: "z/forum", hub: "https://hub.example/", topic: "https://z.example/feed", token: "t1",
                secret: "s1")
            let two = HubSubscription(
                source: "a/status", hub: "https://hub.example/", topic: "https://a.example/feed", token: "t2",
                secret: "s2")
            try await engine.record(one)
            try await engine.record(two)
            one.state = .active
            one.leaseEnds = Sample.noon
            try await engine.record(one)
            try expectEqual(try await engine.hubSubscriptions(), [two, one], "the subscriptions")
            try await engine.removeHubSubscription(of: "a/status")
            try await engine.removeHubSubscription(of: "a/status")
            try expectEqual(try await engine.hubSubscriptions(), [one], "the subscriptions but one")
        },
        StoreFact("the key of a day stays the same through the next day") { engine in
            let key = try await engine.reporterKey(day: 100)
            try expectEqual(key.count, 32, "the length of the key")
            let next = try await engine.reporterKey(day: 101)
            try expectTrue(next != key, "the keys of two days differ")
            try expectEqual(try await engine.reporterKey(day: 100), key, "the key asked for again")
            try expectEqual(try await engine.reporterKey(day: 101), next, "the key of the next day")
        },
        StoreFact("the key of a day before the last is destroyed") { engine in
            let key = try await engine.reporterKey(day: 100)
            _ = try await engine.reporterKey(day: 102)
            try expectTrue(try await engine.reporterKey(day: 100) != key, "the key has been destroyed")
        },
        StoreFact("keys asked for at once are the same key") { engine in
            let keys = try await withThrowingTaskGroup(of: [UInt8].self) { group in
                for _ in 0..<20 { group.addTask { try await engine.reporterKey(day: 7) } }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            try expectEqual(keys.count, 1, "the number of keys")
        },
        StoreFact("the key for a purpose is made once, for each purpose another") { engine in
            let key = try await engine.secret(.withdrawal)
            try expectEqual(key.count, 32, "the length of the key")
            try expectEqual(try await engine.secret(.withdrawal), key, "the key asked for again")
            try expectTrue(try await engine.secret(.challenge) != key, "the keys of two purposes differ")
        },
    ]
}
