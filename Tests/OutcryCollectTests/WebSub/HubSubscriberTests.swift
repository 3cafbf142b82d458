import HTTPTypes
import Hummingbird
import Logging
import OutcryModel
import OutcryTesting
import Testing

@testable import OutcryCollect

@Suite(.timeLimit(.minutes(5))) struct HubSubscriberTests {
    private static let day = Duration.seconds(86_400)

    @Test func `a hub is asked with a form, and its own words make the subscription`() async throws {
        try await HubStage.run { stage in
            await stage.read()
            let asked = try await stage.hub.next()
            #expect(asked.contentType == "application/x-www-form-urlencoded")
            #expect(asked["hub.mode"] == "subscribe" && asked["hub.topic"] == HubStage.topic)
            #expect(asked["hub.callback"] == "http://127.0.0.1:1/hubs/\(asked.token)")
            #expect(asked["hub.lease_seconds"] == "864000")
            #expect(asked["hub.secret"].utf8.count == 64 && asked["hub.secret"] != asked.token)
            // Kept before the hub is asked: it may call back after a restart.
            let kept = try #require(try await stage.kept)
            #expect(kept.state == .requested && kept.token == asked.token && kept.secret == asked["hub.secret"])

            #expect(await stage.verify(asked, lease: 3600))
            let active = try #require(try await stage.kept)
            #expect(active.state == .active && active.leaseEnds == stage.time.now() + .seconds(3600))
            #expect(stage.poller.trusted == .init(source: "a", until: stage.time.now() + .seconds(3600)))
        }
    }

    @Test func `nobody else can verify, end or refuse a subscription`() async throws {
        try await HubStage.run { stage in
            await stage.read()
            let asked = try await stage.hub.next()
            let before = try await stage.kept
            let (token, topic) = (asked.token, HubStage.topic)
            let attempts = [
                ("0123", "subscribe", topic), ("", "subscribe", topic), (token, "subscribe", topic + "/"),
                (token, "subscribe", ""), (token, "unsubscribe", topic), (token, "publish", topic),
                ("0123", "denied", topic), (token, "denied", "https://other.example/"),
            ]
            for (token, mode, topic) in attempts {
                let isMeant = await stage.subscriber.verify(
                    token: token, mode: mode, topic: topic, leaseSeconds: 60, reason: nil)
                #expect(!isMeant)
            }
            #expect(try await stage.kept?.state == before?.state)
            #expect(stage.poller.trusted?.until == nil)
        }
    }

    @Test func `a push with a good signature is taken in, and makes the hub trusted for a day`() async throws {
        try await HubStage.run { stage in
            let asked = try await stage.subscribe()
            stage.time.advance(by: .seconds(3600))
            #expect(await stage.push("<rss/>", to: asked) == .taken)
            #expect(stage.poller.taken == [Array("<rss/>".utf8)])
            #expect(stage.poller.trusted?.until == stage.time.now() + Self.day)
            #expect(try await stage.kept?.lastPush == stage.time.now())
            #expect(await stage.push("<rss/>", to: asked) == .taken, "a hub may repeat itself")
        }
    }

    @Test func `a push without a good signature is ignored, and that is told once`() async throws {
        try await HubStage.run { stage in
            let asked = try await stage.subscribe()
            let trusted = stage.poller.trusted
            for signature in [nil, "sha256=00", "sha1=" + String(repeating: "0", count: 40)] {
                #expect(await stage.push("<rss/>", to: asked, signature: signature) == .ignored)
            }
            #expect(stage.poller.taken.isEmpty && stage.poller.trusted == trusted)
            #expect(stage.log.texts.count { $0.contains("not believed") } == 1)
            #expect(await stage.push("<rss/>", to: asked) == .taken)
            #expect(stage.log.texts.contains { $0.contains("ignored=3") })
        }
    }

    @Test func `a push under a token nobody has is sent back for good`() async throws {
        try await HubStage.run { stage in
            let asked = try await stage.subscribe()
            #expect(await stage.subscriber.knows(asked.token))
            #expect(await !stage.subscriber.knows("0123"))
            let receipt = await stage.subscriber.receive(
                token: "0123", signature: nil, contentType: nil, body: [])
            #expect(receipt == .unknown)
        }
    }

    @Test func `a push larger than a feed may be is refused`() async throws {
        try await HubStage.run(settings: { $0.bodyCap = 10 }) { stage in
            let asked = try await stage.subscribe()
            #expect(await stage.push("12345678901", to: asked) == .tooLarge)
            #expect(await stage.push("1234567890", to: asked) == .taken)
        }
    }

    @Test func `a push that could not be stored is to come again, and brings no trust`() async throws {
        try await HubStage.run { stage in
            let asked = try await stage.subscribe()
            let trusted = stage.poller.trusted
            stage.time.advance(by: .seconds(60))
            for failure in [CollectError.notStored(reason: "full"), CancellationError()] as [any Error] {
                stage.poller.fail(with: failure)
                #expect(await stage.push("<rss/>", to: asked) == .failed)
            }
            #expect(stage.poller.trusted == trusted)
            stage.poller.fail(with: nil)
            #expect(await stage.push("<rss/>", to: asked) == .taken)
        }
    }

    @Test(arguments: [CollectError.empty, .notAFeed(found: "an HTML page"), .unreadable(reason: "It broke off.")])
    func `a push that is no feed has the source polled soon, and is no silence`(failure: CollectError) async throws {
        try await HubStage.run { stage in
            let asked = try await stage.subscribe()
            stage.poller.fail(with: failure)
            #expect(await stage.push("", to: asked) == .taken)
            #expect(stage.poller.hurried == ["a"])
            await stage.read(new: 1)
            #expect(stage.poller.trusted?.until == stage.time.now() + Self.day)
        }
    }

    @Test func `a lease is renewed before it ends, under the same callback`() async throws {
        try await HubStage.run { stage in
            let first = try await stage.subscribe(lease: 1000)
            let start = stage.time.now()
            try await stage.wait { stage.time.nextDeadline.map { $0 < start + .seconds(1000) } ?? false }
            stage.time.advance(to: start + .seconds(700))
            let second = try await stage.hub.next()
            #expect(second.token == first.token && second["hub.secret"] == first["hub.secret"])
            #expect(await stage.push("<rss/>", to: first) == .taken)
            #expect(await stage.verify(second, lease: 1000))
            #expect(try await stage.kept?.leaseEnds == start + .seconds(1700))
        }
    }

    @Test func `a hub that goes quiet is no longer trusted, and is asked anew`() async throws {
        try await HubStage.run { stage in
            let asked = try await stage.subscribe()
            await stage.read(new: 1)
            #expect(stage.poller.trusted == .init(source: "a", until: nil))
            await stage.read(new: 2)
            await stage.read(new: 1)
            try await stage.wait { stage.time.nextDeadline.map { $0 <= stage.time.now() + .seconds(120) } ?? false }
            stage.time.advance(by: .seconds(120))
            let again = try await stage.hub.next()
            #expect(again.token == asked.token)
            #expect(await stage.push("<rss/>", to: again) == .taken)
            #expect(stage.poller.trusted?.until == stage.time.now() + Self.day)
        }
    }

    @Test func `a hub that does not verify is given up after ten minutes, and asked again later`() async throws {
        try await HubStage.run { stage in
            await stage.read()
            let asked = try await stage.hub.next()
            let start = stage.time.now()
            try await stage.wait { stage.time.nextDeadline == start + .seconds(600) }
            stage.time.advance(by: .seconds(600))
            try await stage.wait { stage.time.nextDeadline.map { $0 > start + .seconds(600) } ?? false }
            #expect(await !stage.verify(asked))
            stage.time.advance(by: .seconds(120))
            let again = try await stage.hub.next()
            #expect(try await stage.kept?.state == .requested)
            #expect(await stage.verify(again))
        }
    }

    @Test func `a hub that refuses is not believed later, and its words are told without line ends`() async throws {
        try await HubStage.run { stage in
            let asked = try await stage.subscribe()
            let isHeard = await stage.subscriber.verify(
                token: asked.token, mode: "denied", topic: HubStage.topic, leaseSeconds: nil,
                reason: "no\nroom\u{1B}[0m" + String(repeating: "!", count: 1000))
            #expect(isHeard)
            #expect(stage.poller.trusted?.until == nil)
            #expect(try await stage.kept?.state == .failed)
            #expect(await !stage.verify(asked))
            let line = try #require(stage.log.texts.last { $0.contains("refuses") })
            #expect(line.contains("noroom[0m!") && line.utf8.count < 400)
        }
    }

    @Test func `a restart keeps the subscription and the trust, and asks nobody`() async throws {
        let sink = RecordingSink()
        let time = ManualTime()
        let first = Slot<LoopbackHub.Asked>()
        try await HubStage.run(sink: sink, time: time) { stage in
            first.put(try await stage.subscribe())
        }
        var health = SourceHealth(source: "a")
        health.cursor.pushTrustedUntil = time.now() + Self.day
        try await sink.save([health])
        try await HubStage.run(sink: sink, time: time) { stage in
            let asked = try #require(first.value)
            #expect(await stage.push("<rss/>", to: asked) == .taken)
            await stage.read(hub: nil, new: 1)
            #expect(stage.poller.trusted?.until == nil, "the poll found what was not pushed")
            #expect(stage.hub.asked.isEmpty)
        }
    }

    @Test func `a restart within a verification leaves it to the hub`() async throws {
        let sink = RecordingSink()
        let first = Slot<LoopbackHub.Asked>()
        try await HubStage.run(sink: sink) { stage in
            await stage.read()
            first.put(try await stage.hub.next())
        }
        try await HubStage.run(sink: sink) { stage in
            let asked = try #require(first.value)
            #expect(await stage.verify(asked))
        }
    }

    @Test func `the subscription of a source that is polled no more ends, with a word to the hub`() async throws {
        try await HubStage.run { stage in
            let asked = try await stage.subscribe()
            stage.poller.stopPolling()
            #expect(await stage.push("<rss/>", to: asked) == .unknown)
            let ending = try await stage.hub.next()
            #expect(ending["hub.mode"] == "unsubscribe" && ending.token == asked.token)
            #expect(ending["hub.secret"].isEmpty)
            #expect(try await stage.kept == nil)
            #expect(await !stage.verify(ending, topic: "https://other.example/"))
            #expect(await stage.verify(ending))
            #expect(await !stage.verify(ending), "once is enough")
            #expect(await !stage.subscriber.knows(asked.token))
        }
    }

    @Test func `a source that is polled no more is not renewed`() async throws {
        try await HubStage.run { stage in
            _ = try await stage.subscribe(lease: 1000)
            stage.poller.stopPolling()
            try await stage.wait { stage.time.nextDeadline != nil }
            stage.time.advance(by: .seconds(700))
            #expect(try await stage.hub.next()["hub.mode"] == "unsubscribe")
        }
    }

    @Test(arguments: [false, true])
    func `the subscription of a source that is lost ends, at the start too`(isEarly: Bool) async throws {
        let sink = RecordingSink()
        var old = HubSubscription(
            source: "a", hub: "http://127.0.0.1:1/", topic: HubStage.topic, token: "0123", secret: "s")
        old.state = .active
        old.callbacks = "http://127.0.0.1:1"
        await sink.save(old)
        try await HubStage.run(sink: isEarly ? sink : RecordingSink()) { stage in
            if isEarly {
                stage.poller.stopPolling()
            } else {
                _ = try await stage.subscribe()
                stage.subscriber.lost(["a"])
                #expect(try await stage.hub.next()["hub.mode"] == "unsubscribe")
            }
            try await stage.wait { try await stage.kept == nil }
            #expect(await !stage.subscriber.knows("0123"))
        }
    }

    @Test func `under another public address hubs are asked anew`() async throws {
        let (sink, time) = (RecordingSink(), ManualTime())
        let first = Slot<LoopbackHub.Asked>()
        try await HubStage.run(sink: sink, time: time) { first.put(try await $0.subscribe()) }
        var health = SourceHealth(source: "a")
        health.cursor.pushTrustedUntil = time.now() + Self.day
        try await sink.save([health])
        try await HubStage.run(callbacks: "http://127.0.0.1:2", sink: sink, time: time) { stage in
            try await stage.wait { try await stage.kept?.callbacks == "http://127.0.0.1:2" }
            try await stage.wait { stage.poller.trusted == .init(source: "a", until: nil) }
            let asked = try #require(first.value)
            #expect(try await stage.kept?.token != asked.token)
        }
    }

    @Test func `what a busy hub pushes is not written down each time, and its trust never runs out`() async throws {
        let sink = RecordingSink()
        try await HubStage.run(sink: sink) { stage in
            let asked = try await stage.subscribe()
            let before = await sink.subscriptionsSaved
            for _ in 0..<120 {
                stage.time.advance(by: .seconds(60))
                #expect(await stage.push("<rss/>", to: asked) == .taken)
            }
            #expect(await sink.subscriptionsSaved - before <= 15)
            let left = try #require(stage.poller.trusted?.until) - stage.time.now()
            #expect(left > Self.day - .seconds(600))
        }
    }

    @Test func `what cannot be read is not taken for unknown`() async throws {
        try await HubStage.run(sink: BrokenSink()) { stage in
            #expect(await stage.subscriber.knows("0123"))
            let receipt = await stage.subscriber.receive(token: "0123", signature: nil, contentType: nil, body: [])
            #expect(receipt == .failed)
        }
    }

    @Test func `neither token nor secret is ever logged`() async throws {
        try await HubStage.run { stage in
            let asked = try await stage.subscribe()
            _ = await stage.push("<rss/>", to: asked)
            _ = await stage.push("<rss/>", to: asked, signature: "sha1=00")
            for path in ["/other", "/other"] { await stage.read(hub: path) }
            _ = try await stage.hub.next()
            let moved = try await stage.hub.next()
            _ = await stage.subscriber.verify(
                token: moved.token, mode: "denied", topic: HubStage.topic, leaseSeconds: nil, reason: "no")
            #expect(stage.log.texts.count >= 5)
            for word in [asked.token, asked["hub.secret"], moved.token, moved["hub.secret"]] where !word.isEmpty {
                #expect(!stage.log.texts.contains { $0.contains(word) })
            }
        }
    }
}

/// Cannot tell what it keeps.
private struct BrokenSink: CollectSink {
    func deliver(_ entries: [FeedEntry], from source: Source) async throws -> Int { 0 }
    func save(_ healths: [SourceHealth]) async throws {}
    func health() async throws -> [SourceHealth] { throw RecordingSink.Refusal() }
    func subscriptions() async throws -> [HubSubscription] { throw RecordingSink.Refusal() }
    func save(_ subscription: HubSubscription) async throws {}
    func removeSubscription(of source: Source.ID) async throws {}
}
