import OutcryFeeds
import OutcryModel
import Testing

@testable import OutcryCollect

struct HubScheduleTests {
    private static let start = Timestamp(seconds: 1_795_348_800)
    private static let day = Duration.seconds(86_400)
    private static let offer = offer()

    private static func offer(
        hub: String = "https://hub.example/", topic: String = "https://a.example/feed"
    )
        -> HubOffer?
    {
        HubOffer(Feed(format: .atom10, itself: topic, hubs: [hub]), at: topic)
    }

    /// A schedule whose feed has been read once, so that the hub is to be asked.
    private func schedule(_ random: inout FixedRandom) -> HubSchedule {
        var schedule = HubSchedule(source: "a")
        schedule.record(.read(Self.offer, new: 0), at: Self.start, using: &random)
        return schedule
    }

    /// A schedule whose hub has been asked and has verified.
    private func active(_ random: inout FixedRandom, lease: Duration? = day * 10) -> HubSchedule {
        var schedule = schedule(&random)
        _ = schedule.advance(to: Self.start, using: &random)
        schedule.record(.verified(token: schedule.tokens[0], lease: lease), at: Self.start, using: &random)
        return schedule
    }

    private func asked(
        _ schedule: inout HubSchedule, at now: Timestamp, _ random: inout FixedRandom
    )
        -> HubSubscription?
    {
        if case .subscribe(let subscription) = schedule.advance(to: now, using: &random) { subscription } else { nil }
    }

    @Test func `a feed with a hub is subscribed to at once, under a token and a secret of its own`() throws {
        var random = FixedRandom()
        var first = schedule(&random)
        var second = schedule(&random)
        let one = try #require(asked(&first, at: Self.start, &random))
        let two = try #require(asked(&second, at: Self.start, &random))
        #expect(one.hub == "https://hub.example/" && one.topic == "https://a.example/feed")
        #expect(one.state == .requested)
        let words = [one.token, one.secret, two.token, two.secret]
        #expect(Set(words).count == 4)
        #expect(words.allSatisfy { $0.count == 64 && $0.allSatisfy(\.isHexDigit) })
        #expect(asked(&first, at: Self.start, &random) == nil)
    }

    @Test func `a feed without a hub leaves nothing to do`() {
        var random = FixedRandom()
        var schedule = HubSchedule(source: "a")
        schedule.record(.read(nil, new: 5), at: Self.start, using: &random)
        #expect(schedule.advance(to: Self.start, using: &random) == .wait(until: nil))
    }

    @Test(arguments: 1...5 as ClosedRange<UInt64>, [300, 86_400, 10 * 86_400] as [Int64])
    func `for half a year, each lease is renewed well before it ends, under the same token`(
        seed: UInt64, seconds: Int64
    ) throws {
        var random = FixedRandom(seed: seed)
        let lease = Duration.seconds(seconds)
        var schedule = schedule(&random)
        var now = Self.start
        var tokens: Set<String> = []
        var renewals = 0
        while now < Self.start + max(lease * 20, Self.day * 182), renewals < 500 {
            switch schedule.advance(to: now, using: &random) {
            case .subscribe(let subscription):
                tokens.insert(subscription.token)
                if let end = subscription.leaseEnds {
                    #expect(subscription.state == .active)
                    let left = Double((end - now).inMilliseconds) / Double(lease.inMilliseconds)
                    #expect((0.3...0.4).contains(left))
                    renewals += 1
                }
                now = now + .milliseconds(1500)
                schedule.record(.verified(token: schedule.tokens[0], lease: lease), at: now, using: &random)
            case .wait(let until):
                now = try #require(until)
            case .unsubscribe:
                Issue.record("nothing was to end")
            }
        }
        #expect(tokens.count == 1)
        #expect(renewals >= 18)
    }

    @Test(arguments: [(1, 300), (0, 300), (-5, 300), (900, 900), (1_000_000_000, 30 * 86_400)] as [(Int64, Int64)])
    func `a lease is believed within bounds`(granted: Int64, believed: Int64) {
        var random = FixedRandom()
        let schedule = active(&random, lease: .seconds(granted))
        #expect(schedule.subscription?.leaseEnds == Self.start + .seconds(believed))
    }

    @Test func `a hub that grants no lease is taken to grant the one asked for`() {
        var random = FixedRandom()
        #expect(active(&random, lease: nil).subscription?.leaseEnds == Self.start + Self.day * 10)
    }

    @Test func `a hub that does not verify in ten minutes has failed, and is asked again later`() throws {
        var random = FixedRandom(always: 0)
        var schedule = schedule(&random)
        let token = try #require(asked(&schedule, at: Self.start, &random)?.token)
        let accepted = Self.start + .seconds(3600)
        #expect(schedule.advance(to: accepted, using: &random) == .wait(until: nil), "it may have to wait for its turn")
        schedule.record(.accepted(token: token), at: accepted, using: &random)
        let deadline = accepted + .seconds(600)
        #expect(schedule.advance(to: deadline - .seconds(1), using: &random) == .wait(until: deadline))
        #expect(schedule.subscription?.state == .requested)
        let again = try #require(schedule.subscription?.nextRequest)
        #expect(again == deadline)
        guard case .wait(let next?) = schedule.advance(to: deadline, using: &random) else {
            Issue.record("it was asked again at once")
            return
        }
        #expect(schedule.subscription?.state == .failed && schedule.subscription?.failures == 1)
        #expect(next > deadline)
        #expect(asked(&schedule, at: next, &random)?.state == .requested)
    }

    @Test func `failures back off at random within a window that doubles, up to a day`() throws {
        var (short, long) = (FixedRandom(always: 0), FixedRandom(always: .max))
        var (early, late) = (schedule(&short), schedule(&long))
        var (now, then) = (Self.start, Self.start)
        var waits: [Duration] = []
        for _ in 0..<16 {
            _ = try #require(asked(&early, at: now, &short))
            early.record(.failed(token: early.tokens[0], retryAt: nil), at: now, using: &short)
            let soon = try #require(early.subscription?.nextRequest)
            #expect(soon - now == .seconds(60))
            now = soon
            _ = try #require(asked(&late, at: then, &long))
            late.record(.failed(token: late.tokens[0], retryAt: nil), at: then, using: &long)
            let next = try #require(late.subscription?.nextRequest)
            waits.append(next - then)
            then = next
        }
        #expect(waits.prefix(3).map { ($0.inMilliseconds + 1) / 60_000 } == [2, 4, 8])
        #expect(waits.allSatisfy { $0 <= Self.day })
        #expect(try #require(waits.last) > .seconds(86_399))
    }

    @Test func `a hub that says when to come again is asked then, and within a day`() {
        var random = FixedRandom(always: 0)
        for (asked, waited) in [(7200, 7200), (1_000_000, 86_400), (-50, 60)] as [(Int64, Int64)] {
            var schedule = schedule(&random)
            _ = schedule.advance(to: Self.start, using: &random)
            schedule.record(
                .failed(token: schedule.tokens[0], retryAt: Self.start + .seconds(asked)), at: Self.start,
                using: &random)
            #expect(schedule.subscription?.nextRequest == Self.start + .seconds(waited))
        }
    }

    @Test func `a request that breaks off after its hub has verified did not fail`() {
        var random = FixedRandom()
        var schedule = active(&random)
        let before = schedule.subscription
        schedule.record(.failed(token: schedule.tokens[0], retryAt: nil), at: Self.start + .seconds(5), using: &random)
        #expect(schedule.subscription == before)
    }

    @Test func `what became of a request for an earlier subscription says nothing of the present one`() throws {
        var random = FixedRandom()
        var schedule = schedule(&random)
        let old = try #require(asked(&schedule, at: Self.start, &random))
        for _ in 0..<2 {
            let moved = Self.offer(hub: "https://other.example/")
            schedule.record(.read(moved, new: 0), at: Self.start, using: &random)
        }
        #expect(schedule.advance(to: Self.start, using: &random) == .unsubscribe(old))
        let new = try #require(asked(&schedule, at: Self.start, &random))
        schedule.record(.failed(token: old.token, retryAt: nil), at: Self.start, using: &random)
        schedule.record(.accepted(token: old.token), at: Self.start, using: &random)
        #expect(schedule.subscription == new)
    }

    @Test func `renewals that fail leave the subscription in force until its lease ends, and the trust no longer`()
        throws
    {
        var random = FixedRandom(seed: 7)
        var schedule = active(&random)
        let end = Self.start + Self.day * 10
        var now = Self.start
        var failures = 0
        while now < end {
            switch schedule.advance(to: now, using: &random) {
            case .subscribe:
                schedule.record(.failed(token: schedule.tokens[0], retryAt: nil), at: now, using: &random)
                failures += 1
                #expect(schedule.subscription?.state == .active)
            case .wait(let until): now = try #require(until)
            case .unsubscribe: Issue.record("nothing was to end")
            }
        }
        #expect(failures > 5)
        _ = schedule.advance(to: end, using: &random)
        #expect(schedule.subscription?.state != .active)
        #expect(schedule.subscription?.leaseEnds == nil && schedule.trust.until == nil)
    }

    @Test func `a hub that refuses is left alone for a week`() {
        var random = FixedRandom()
        var schedule = active(&random)
        schedule.record(.denied(token: schedule.tokens[0]), at: Self.start, using: &random)
        #expect(schedule.subscription?.state == .failed && schedule.trust.until == nil)
        #expect(asked(&schedule, at: Self.start + Self.day * 7 - .seconds(1), &random) == nil)
        #expect(asked(&schedule, at: Self.start + Self.day * 8, &random) != nil)
    }

    @Test func `another hub or topic, told of twice, gets a new token and secret, and the old one is told`() throws {
        for moved in [Self.offer(hub: "https://other.example/"), Self.offer(topic: "https://a.example/new")] {
            var random = FixedRandom()
            var schedule = active(&random)
            let old = try #require(schedule.subscription)
            schedule.record(.read(moved, new: 0), at: Self.start, using: &random)
            #expect(schedule.subscription == old)
            schedule.record(.read(moved, new: 0), at: Self.start, using: &random)
            let new = try #require(schedule.subscription)
            #expect(new.token != old.token && new.secret != old.secret)
            #expect(schedule.trust.until == nil)
            #expect(schedule.advance(to: Self.start, using: &random) == .unsubscribe(old))
            #expect(asked(&schedule, at: Self.start, &random)?.token == new.token)
            #expect(schedule.ending(old.token) == old)
            #expect(schedule.tokens == [new.token, old.token])
            _ = schedule.advance(to: Self.start + .seconds(600), using: &random)
            #expect(schedule.tokens == [new.token])
        }
    }

    @Test func `a feed that names another address at each reading keeps its subscription`() {
        var random = FixedRandom()
        var schedule = active(&random)
        let old = schedule.subscription
        for turn in 0..<50 {
            let offer = Self.offer(topic: "https://a.example/feed?at=\(turn)")
            schedule.record(.read(offer, new: 0), at: Self.start, using: &random)
        }
        #expect(schedule.subscription == old)
    }

    @Test func `a feed that names no hub three times in a row is unsubscribed from`() throws {
        var random = FixedRandom()
        var schedule = active(&random)
        let old = try #require(schedule.subscription)
        for offer in [nil, nil, Self.offer, nil, nil] {
            schedule.record(.read(offer, new: 0), at: Self.start, using: &random)
        }
        #expect(schedule.subscription == old)
        schedule.record(.read(nil, new: 0), at: Self.start, using: &random)
        #expect(schedule.subscription == nil)
        #expect(schedule.advance(to: Self.start, using: &random) == .unsubscribe(old))
        schedule.record(.released(token: old.token), at: Self.start, using: &random)
        #expect(schedule.tokens.isEmpty)
    }

    @Test func `a source that is polled no more is unsubscribed from`() throws {
        var random = FixedRandom()
        var schedule = active(&random)
        let old = try #require(schedule.subscription)
        schedule.record(.dropped(), at: Self.start, using: &random)
        #expect(schedule.subscription == nil)
        #expect(schedule.advance(to: Self.start, using: &random) == .unsubscribe(old))
    }

    @Test func `a hub that goes quiet is asked anew after three polls that found what it did not push`() throws {
        var random = FixedRandom(always: 0)
        var schedule = active(&random)
        var now = Self.start
        for poll in 1...3 {
            now = now + .seconds(900)
            #expect(asked(&schedule, at: now, &random) == nil)
            schedule.record(.read(Self.offer, new: 1), at: now, using: &random)
            #expect(schedule.trust.until == nil, "after poll \(poll)")
        }
        let again = try #require(schedule.subscription?.nextRequest)
        #expect(again == now + .seconds(60))
        #expect(asked(&schedule, at: again, &random) != nil)
        schedule.record(.verified(token: schedule.tokens[0], lease: Self.day), at: again, using: &random)
        #expect(schedule.trust.until == nil, "words are not enough")
        schedule.record(.pushed(token: schedule.tokens[0], isFeed: true), at: again, using: &random)
        #expect(schedule.trust.until == again + Self.day)
    }

    @Test func `a hub that stays quiet is asked anew ever more rarely`() throws {
        var random = FixedRandom(always: .max)
        var schedule = active(&random)
        var waits: [Duration] = []
        for poll in 0..<60 {
            let now = Self.start + Self.day * (poll + 1)
            if asked(&schedule, at: now, &random) != nil {
                schedule.record(.verified(token: schedule.tokens[0], lease: Self.day * 10), at: now, using: &random)
            }
            let planned = schedule.subscription?.nextRequest
            schedule.record(.read(Self.offer, new: 1), at: now, using: &random)
            let next = try #require(schedule.subscription?.nextRequest)
            if next != planned { waits.append(next - now) }
        }
        #expect(waits.count >= 15)
        #expect(waits == waits.sorted())
    }

    @Test func `after a restart it goes on where it stopped`() throws {
        var random = FixedRandom()
        let before = active(&random)
        let saved = try #require(before.subscription)
        var after = HubSchedule(source: "a", subscription: saved, trustedUntil: before.trust.until)
        #expect(after.trust.until == before.trust.until)
        #expect(after.advance(to: Self.start, using: &random) == .wait(until: saved.nextRequest))
        let renewal = try #require(saved.nextRequest)
        #expect(asked(&after, at: renewal, &random)?.token == saved.token)
    }

    @Test func `after a restart no trust goes beyond the lease`() throws {
        var random = FixedRandom()
        let saved = try #require(active(&random, lease: .seconds(3600)).subscription)
        let schedule = HubSchedule(source: "a", subscription: saved, trustedUntil: Self.start + Self.day)
        #expect(schedule.trust.until == Self.start + .seconds(3600))
    }

    @Test func `a plan saved under a clock that was far ahead is not waited for`() throws {
        var random = FixedRandom()
        var saved = try #require(active(&random).subscription)
        saved.nextRequest = Self.start + Self.day * 4000
        saved.leaseEnds = Self.start + Self.day * 4001
        var schedule = HubSchedule(source: "a", subscription: saved)
        let action = schedule.advance(to: Self.start, using: &random)
        #expect(action == .wait(until: Self.start + Self.day * 30))
    }

    @Test func `what is said of an earlier subscription changes nothing at the present one`() throws {
        var random = FixedRandom()
        var schedule = active(&random)
        let before = schedule.subscription
        let trusted = schedule.trust.until
        let later = Self.start + .seconds(3600)
        for event in [
            HubEvent.verified(token: "old", lease: Self.day), .denied(token: "old"),
            .pushed(token: "old", isFeed: true), .dropped(token: "old"),
        ] {
            schedule.record(event, at: later, using: &random)
            #expect(schedule.subscription == before && schedule.trust.until == trusted)
        }
    }

    @Test func `a feed read at another address of the source is subscribed to anew at once`() throws {
        var random = FixedRandom()
        var schedule = active(&random)
        let old = try #require(schedule.subscription)
        schedule.record(.read(Self.offer, addressDigest: "other", new: 0), at: Self.start, using: &random)
        #expect(schedule.advance(to: Self.start, using: &random) == .unsubscribe(old))
        let new = try #require(asked(&schedule, at: Self.start, &random))
        #expect(new.token != old.token && new.addressDigest == "other" && schedule.trust.until == nil)
    }

    @Test func `a hub that was told to call elsewhere is asked anew, and told to forget that`() throws {
        var random = FixedRandom()
        var old = try #require(active(&random).subscription)
        old.callbacks = "https://old.example"
        var schedule = HubSchedule(
            source: "a", subscription: old, trustedUntil: Self.start + Self.day, callbacks: "https://new.example")
        schedule.moveCallback(at: Self.start, using: &random)
        #expect(schedule.trust.until == nil)
        #expect(schedule.advance(to: Self.start, using: &random) == .unsubscribe(old))
        let new = try #require(asked(&schedule, at: Self.start, &random))
        #expect(new.token != old.token && new.topic == old.topic && new.callbacks == "https://new.example")
        schedule.moveCallback(at: Self.start, using: &random)
        #expect(schedule.subscription?.token == new.token)
    }

    @Test func `a push to a subscription that is not in force brings no trust`() {
        var random = FixedRandom()
        var schedule = schedule(&random)
        schedule.record(.pushed(token: schedule.tokens[0], isFeed: true), at: Self.start, using: &random)
        #expect(schedule.trust.until == nil)
    }
}
