import OutcryModel
import Testing

@testable import OutcryCollect

/// What becomes of a source over months.
@Suite struct PollScheduleMonthsTests {
    private static let start = SimulatedMonths.start
    private static let address = "https://forum.example/latest.rss"

    private static func source(_ kind: SourceKind = .forum, interval: Int = 600) -> Source {
        Source(id: "penlight/forum", kind: kind, url: address, service: "penlight", interval: .seconds(interval))
    }

    @Test func `a busy forum is asked at its interval, and no more often`() {
        let feed = SimulatedFeed(every: 400, days: 60)
        var months = SimulatedMonths(of: Self.source())
        months.pass(days: 60, with: feed.answer)
        #expect(months.waits.allSatisfy { (600...660).contains($0) })
        #expect(months.polls.count > 60 * 130)
    }

    @Test func `a forum with an entry every four hours is asked every two`() throws {
        let feed = SimulatedFeed(every: 4 * 3600, days: 60)
        var months = SimulatedMonths(of: Self.source())
        months.pass(days: 60, with: feed.answer)
        #expect(months.waits.dropFirst(2).allSatisfy { (7200...7920).contains($0) })
    }

    @Test func `a forum that falls silent is asked more and more rarely, up to four hours`() {
        let feed = SimulatedFeed(every: 600, days: 10)
        var months = SimulatedMonths(of: Self.source())
        months.pass(days: 10, with: feed.answer)
        #expect(months.waits.allSatisfy { $0 <= 660 })
        months.pass(days: 1, with: feed.answer)
        #expect(months.waits.last.map { (600...3600).contains($0) } == true, "it decays slowly")
        months.pass(days: 60, with: feed.answer)
        #expect(months.waits.suffix(100).allSatisfy { (4 * 3600...4 * 3600 + 1440).contains($0) })
        #expect(months.polls(ofLast: 30).count <= 30 * 6)
    }

    @Test func `a forum that wakes up again is asked at its interval soon`() {
        var feed = SimulatedFeed(every: 600, days: 1)
        let woken = Self.start + .seconds(60 * 86_400)
        feed.moments += (0..<2000).map { woken + .seconds(600 * $0) }
        var months = SimulatedMonths(of: Self.source())
        months.pass(days: 61, with: feed.answer)
        #expect(months.waits.suffix(50).allSatisfy { $0 <= 660 })
    }

    @Test func `a status page with one incident a month is never left for more than twice its interval`() throws {
        let incidents = (-6..<3).flatMap { month in
            (0..<5).map { Self.start + .seconds(month * 30 * 86_400 + 43_200 + $0 * 900) }
        }
        let feed = SimulatedFeed(moments: incidents)
        var months = SimulatedMonths(of: Self.source(.status, interval: 60))
        months.pass(days: 90, with: feed.answer)
        #expect(months.waits.allSatisfy { (60...132).contains($0) })
        for update in incidents where update > Self.start {
            let seen = try #require(months.polls.first { $0.at >= update })
            #expect(seen.at - update <= .seconds(132))
            guard case .read = seen.outcome else {
                Issue.record("not read")
                return
            }
        }
    }

    @Test func `a source without dates is asked at its interval for ever`() {
        var months = SimulatedMonths(of: Self.source())
        months.pass(days: 30) { _, _ in .read(.init(entityTag: "1", hash: "ab"), new: 0, .init()) }
        #expect(months.waits.allSatisfy { (600...660).contains($0) })
    }

    @Test(arguments: [365 * 86_400, 7200, 3600])
    func `an absurd max-age counts for an hour`(seconds: Int) {
        var feed = SimulatedFeed(every: 400, days: 30)
        feed.freshFor = .seconds(seconds)
        var months = SimulatedMonths(of: Self.source())
        months.pass(days: 30, with: feed.answer)
        #expect(months.waits.allSatisfy { (3600...3660).contains($0) })
    }

    @Test(arguments: [1, 3600, 30 * 86_400])
    func `a server that says 429 for a day is asked when it wants to be, and read soon after`(retryAfter: Int) throws {
        let feed = SimulatedFeed(every: 400, days: 30)
        let (from, until) = (Self.start + .seconds(86_400), Self.start + .seconds(2 * 86_400))
        var months = SimulatedMonths(of: Self.source())
        months.pass(days: 10) { request, now in
            guard now >= from, now < until else { return feed.answer(request, at: now) }
            return .failed(.status(429, retryAt: now + .seconds(retryAfter)))
        }
        let refused = months.polls.filter { $0.at >= from && $0.at < until }
        let asked = min(max(600, retryAfter), 86_400)
        #expect(refused.count <= 86_400 / asked + 1)
        let first = try #require(months.polls.first { $0.at >= until })
        #expect(first.at - until <= .seconds(asked + 660))
        #expect(months.waits.suffix(100).allSatisfy { $0 <= 660 }, "it is not resented afterwards")
    }

    @Test func `a server that names no time is asked ever more rarely, and never given up`() throws {
        var months = SimulatedMonths(of: Self.source())
        months.pass(days: 60) { _, _ in .failed(.status(403, retryAt: nil)) }
        #expect(months.waits.allSatisfy { (600...6 * 3600).contains($0) })
        #expect((60 * 4...60 * 12).contains(months.polls.count))
    }

    @Test func `a source that has moved is asked there, and at the old address when the new one fails`() {
        let moved = "https://forum.example/new.rss"
        let feed = SimulatedFeed(every: 400, days: 90)
        var months = SimulatedMonths(of: Self.source())
        months.pass(days: 30) { request, now in
            guard case .read(let body, let new, var circumstances) = feed.answer(request, at: now) else {
                return .notModified(.init(movedTo: request.url == moved ? nil : moved))
            }
            circumstances.movedTo = request.url == moved ? nil : moved
            return .read(body, new: new, circumstances)
        }
        #expect(months.polls.prefix(3).allSatisfy { $0.request.url == Self.address })
        #expect(months.polls.dropFirst(3).allSatisfy { $0.request.url == moved })
        months.pass(days: 10) { request, now in
            request.url == moved ? .failed(.status(404, retryAt: nil)) : feed.answer(request, at: now)
        }
        #expect(months.polls(ofLast: 5).allSatisfy { $0.request.url == Self.address })
    }

    // MARK: Validators

    @Test(arguments: [(400, 1.1), (5 * 86_400, 8.2)])
    func `a server stuck at 304 is found out, and read in whole from then on`(gap: Int, days: Double) throws {
        let feed = SimulatedFeed(every: gap, days: 90)
        var months = SimulatedMonths(of: Self.source())
        months.pass(days: days + Double(gap) / 86_400) { request, now in
            // It tags everything alike, and finds every tag known.
            request.isConditional ? .notModified(.init()) : feed.read(tag: "\"same\"", at: now, since: nil)
        }
        #expect(months.schedule.health.cursor.falseValidators ?? 0 > 0)
        let before = months.polls.count
        months.pass(days: 30) { request, now in
            request.isConditional ? .notModified(.init()) : feed.read(tag: "\"same\"", at: now, since: nil)
        }
        #expect(months.polls.dropFirst(before).allSatisfy { !$0.request.isConditional })
    }

    @Test func `a server whose 304 hid an entry that was dated before it is found out, and may be forgiven once`() {
        let feed = SimulatedFeed(every: 3600, days: 90)
        var months = SimulatedMonths(of: Self.source())
        var isStuck = true
        let server: SimulatedMonths.Server = { request, now in
            if request.isConditional, isStuck { return .notModified(.init()) }
            return feed.read(tag: "\"\(feed.count(at: now))\"", at: now, since: nil)
        }
        months.pass(days: 1.2, with: server)
        #expect(months.schedule.health.cursor.falseValidators == nil, "forgiven by the next honest change")
        isStuck = false
        months.pass(days: 1, with: server)
        #expect(months.polls.last?.request.isConditional == true)
    }

    @Test func `an honest server is asked without validators once in eight days at the most`() {
        let feed = SimulatedFeed(every: 5 * 86_400, days: 90)
        var months = SimulatedMonths(of: Self.source())
        months.pass(days: 80, with: feed.answer)
        #expect(months.polls.count { !$0.request.isConditional } <= 1 + 80 / 5)
        #expect(months.schedule.health.cursor.falseValidators == nil)
    }

    @Test func `a busy source that is quiet for a day is read in whole once, and then once a day`() {
        let feed = SimulatedFeed(every: 400, days: 1)
        var months = SimulatedMonths(of: Self.source())
        months.pass(days: 11, with: feed.answer)
        #expect((9...11).contains(months.polls(ofLast: 10).count { !$0.request.isConditional }))
        #expect(months.schedule.health.cursor.falseValidators == nil)
    }

    @Test(arguments: ["Tue, 19 Jan 2038 03:14:07 GMT", "Tue, 24 Nov 2026 12:00:01 GMT"])
    func `a Last-Modified in the future is no validator`(date: String) {
        var months = SimulatedMonths(of: Self.source())
        months.pass(days: 0.1) { _, _ in .read(.init(entityTag: "1", lastModified: date, hash: "ab"), new: 1, .init()) }
        #expect(months.polls.allSatisfy { $0.request.lastModified == nil })
        #expect(months.polls.last?.request.entityTag == "1")
    }

    // MARK: Clocks

    @Test(arguments: [3600, 86_400, 300 * 86_400])
    func `a clock set back makes nobody wait for longer than planned`(seconds: Int) throws {
        let feed = SimulatedFeed(every: 400, days: 30)
        var months = SimulatedMonths(of: Self.source())
        months.pass(days: 10, with: feed.answer)
        months.now = months.now - .seconds(seconds)
        let before = (polls: months.polls.count, now: months.now)
        months.pass(days: 0.1, with: feed.answer)
        let next = try #require(months.polls.dropFirst(before.polls).first)
        #expect(next.at - before.now <= .seconds(660))
        #expect(months.waits.suffix(5).allSatisfy { (600...660).contains($0) })
    }

    @Test func `a clock that jumps ahead asks once and goes on as before`() {
        let feed = SimulatedFeed(every: 400, days: 30)
        var months = SimulatedMonths(of: Self.source())
        months.pass(days: 1, with: feed.answer)
        months.now = months.now + .seconds(20 * 86_400)
        let before = months.polls.count
        months.pass(days: 0.5, with: feed.answer)
        #expect(months.polls.count - before <= 73)
        #expect(months.waits.suffix(10).allSatisfy { (600...660).contains($0) })
    }

    // MARK: What a feed says of its rhythm

    @Test(arguments: [(SourceKind.forum, 7200, 7200), (.forum, 10 * 86_400, 86_400), (.status, 86_400, 3600)])
    func `a feed is not asked more often than it asks for, within reason`(
        kind: SourceKind, asked: Int, granted: Int64
    ) {
        var feed = SimulatedFeed(every: 400, days: 30)
        feed.rhythm = PublishingRhythm(interval: .seconds(asked))
        var months = SimulatedMonths(of: Self.source(kind))
        months.pass(days: 30, with: feed.answer)
        #expect(months.waits.allSatisfy { (granted...granted + 120).contains($0) })
    }

    @Test func `a feed that sleeps at night is not asked at night`() {
        var feed = SimulatedFeed(every: 400, days: 30)
        feed.rhythm = PublishingRhythm(skipHours: Set(0..<6))
        var months = SimulatedMonths(of: Self.source())
        months.pass(days: 30, with: feed.answer)
        #expect(months.polls.allSatisfy { $0.at.seconds % 86_400 >= 6 * 3600 })
        #expect(months.polls.count > 30 * 18 * 5)
    }

    @Test func `a feed that rests for four days is asked once a day all the same`() {
        var feed = SimulatedFeed(every: 400, days: 30)
        feed.rhythm = PublishingRhythm(skipDays: [4, 5, 6, 0])
        var months = SimulatedMonths(of: Self.source())
        months.pass(days: 30, with: feed.answer)
        #expect(months.waits.allSatisfy { $0 <= 86_400 })
        #expect(months.waits.contains(86_400))
    }

    @Test(arguments: [PublishingRhythm(skipHours: Set(0..<24)), PublishingRhythm(skipDays: Set(0..<7))])
    func `a feed that never publishes, as it says, is not believed`(rhythm: PublishingRhythm) {
        var feed = SimulatedFeed(every: 400, days: 5)
        feed.rhythm = rhythm
        var months = SimulatedMonths(of: Self.source())
        months.pass(days: 5, with: feed.answer)
        #expect(months.waits.allSatisfy { $0 <= 660 })
    }

    // MARK: Elevation and pushes

    @Test func `while its service is elevated a source is asked every minute, whatever it publishes`() {
        var feed = SimulatedFeed(every: 86_400, days: 30)
        feed.rhythm = PublishingRhythm(skipHours: Set(0..<23))
        var months = SimulatedMonths(of: Self.source())
        months.pass(days: 2, with: feed.answer)
        months.schedule.elevate(true, at: months.now)
        let before = months.polls.count
        months.pass(days: 1, with: feed.answer)
        let waits = zip(months.polls.dropFirst(before + 1), months.polls.dropFirst(before)).map { $0.at - $1.at }
        #expect(waits.allSatisfy { $0 >= .seconds(60) && $0 <= .seconds(66) })
        #expect(months.polls.count - before > 1300)
        months.schedule.elevate(false, at: months.now)
        months.pass(days: 2, with: feed.answer)
        #expect(months.polls(ofLast: 1).count < 10)
    }

    @Test func `elevated or not, a server is given the time it asks for`() {
        var feed = SimulatedFeed(every: 400, days: 30)
        feed.freshFor = .seconds(3600)
        feed.rhythm = PublishingRhythm(interval: .seconds(7200))
        var months = SimulatedMonths(of: Self.source())
        months.schedule.elevate(true, at: months.now)
        months.pass(days: 1, with: feed.answer)
        #expect(months.waits.allSatisfy { (300...306).contains($0) }, "five minutes of what it says of itself")
        let before = months.polls.count
        months.pass(days: 1) { _, now in .failed(.status(429, retryAt: now + .seconds(1800))) }
        #expect(months.waits.dropFirst(before).allSatisfy { $0 >= 1800 })
    }

    @Test func `a source that fails while its service is elevated is asked every quarter of an hour`() {
        var months = SimulatedMonths(of: Self.source(interval: 120))
        months.schedule.elevate(true, at: months.now)
        months.pass(days: 1) { _, _ in .failed(.status(500, retryAt: nil)) }
        #expect(months.waits.allSatisfy { (120...900).contains($0) })
        #expect(months.waits.contains { $0 > 400 })
    }

    @Test func `while its hub is trusted a source is asked a quarter as often, and as before when it is not`() {
        let feed = SimulatedFeed(every: 400, days: 30)
        var months = SimulatedMonths(of: Self.source())
        months.schedule.trustPush(until: months.now + .seconds(5 * 86_400), at: months.now)
        months.pass(days: 5, with: feed.answer)
        #expect(months.waits.allSatisfy { (2400...2640).contains($0) })
        months.pass(days: 1, with: feed.answer)
        #expect(months.waits.suffix(100).allSatisfy { $0 <= 660 })
        months.schedule.trustPush(until: months.now + .seconds(5 * 86_400), at: months.now)
        months.pass(days: 1, with: feed.answer)
        let lost = months.now
        months.schedule.trustPush(until: nil, at: lost)
        months.pass(days: 0.1, with: feed.answer)
        #expect(months.polls.first { $0.at >= lost }.map { $0.at - lost <= .seconds(660) } == true)
    }

    @Test func `a push counts its entries and puts the next poll off`() throws {
        let feed = SimulatedFeed(every: 400, days: 30)
        var months = SimulatedMonths(of: Self.source())
        months.schedule.trustPush(until: months.now + .seconds(5 * 86_400), at: months.now)
        months.pass(days: 1, with: feed.answer)
        let before = months.schedule.health
        let habits = PollOutcome.Habits(rate: PublishingRate(of: [], at: months.now))
        months.schedule.recordPush(habits, new: 2, at: months.now)
        #expect(months.schedule.health.entriesSeen == before.entriesSeen + 2)
        #expect(months.schedule.health.cursor == before.cursor)
        #expect(try #require(months.schedule.health.nextPoll) >= months.now + .seconds(2400))
    }

    @Test(arguments: [SourceKind.forum, .status])
    func `however much is pushed, a poll looks for what was not`(kind: SourceKind) throws {
        let feed = SimulatedFeed(every: 400, days: 30)
        var months = SimulatedMonths(of: Source(id: "a", kind: kind, url: Self.address, interval: .seconds(600)))
        months.schedule.trustPush(until: months.now + .seconds(5 * 86_400), at: months.now)
        months.pass(days: 0.5, with: feed.answer)
        let polled = try #require(months.schedule.health.lastSuccess)
        let longest = Duration.seconds(kind == .status ? 3600 : 4 * 3600)
        let habits = PollOutcome.Habits(rate: PublishingRate(of: [], at: months.now))
        for minute in 0..<600 {
            months.schedule.recordPush(habits, new: 1, at: polled + .seconds(60 * minute))
        }
        #expect(months.schedule.health.nextPoll == polled + longest)
        #expect(months.schedule.health.lastSuccess == polled, "a push is no poll")
    }

    @Test func `while its service is elevated, a push puts no poll off`() throws {
        let feed = SimulatedFeed(every: 400, days: 30)
        var months = SimulatedMonths(of: Self.source())
        months.schedule.trustPush(until: months.now + .seconds(5 * 86_400), at: months.now)
        months.schedule.elevate(true, at: months.now)
        months.pass(days: 0.5, with: feed.answer)
        let planned = months.schedule.health.nextPoll
        let habits = PollOutcome.Habits(rate: PublishingRate(of: [], at: months.now))
        months.schedule.recordPush(habits, new: 1, at: months.now + .seconds(300))
        #expect(months.schedule.health.nextPoll == planned)
    }

    @Test func `a source that is said to have something new is asked soon, but not while it fails`() throws {
        let feed = SimulatedFeed(every: 86_400, days: 30)
        var months = SimulatedMonths(of: Self.source())
        months.pass(days: 3, with: feed.answer)
        let last = try #require(months.polls.last).at
        months.schedule.hurry(at: last + .seconds(5))
        #expect(months.schedule.health.nextPoll == last + .seconds(60))
        months.pass(days: 0.5) { _, now in .failed(.status(429, retryAt: now + .seconds(86_400))) }
        let planned = months.schedule.health.nextPoll
        months.schedule.hurry(at: months.now)
        months.schedule.elevate(true, at: months.now)
        #expect(months.schedule.health.nextPoll == planned)
    }

    // MARK: Edited addresses

    @Test func `when the catalogue's address is edited, what was learned at the old one is forgotten`() {
        let feed = SimulatedFeed(every: 400, days: 30)
        var months = SimulatedMonths(of: Self.source())
        months.pass(days: 1, with: feed.answer)
        months.pass(days: 1) { _, _ in .failed(.gone) }
        let old = months.schedule.health
        #expect(old.isGone)
        let edited = Source(id: "penlight/forum", kind: .forum, url: Self.address + "?new")
        let schedule = PollSchedule(source: edited, health: old)
        #expect(schedule.action(at: months.now) == .ask(PollRequest(url: Self.address + "?new"), at: months.now))
        #expect(schedule.health.entriesSeen == old.entriesSeen && schedule.health.lastSuccess == old.lastSuccess)
        #expect(PollSchedule(source: Self.source(), health: old).action(at: months.now) == .stop)
    }

    @Test func `a health saved before addresses were kept is taken to be of this one`() {
        var health = SourceHealth(source: "penlight/forum")
        health.cursor.entityTag = "1"
        let schedule = PollSchedule(source: Self.source(), health: health)
        #expect(schedule.health.cursor.addressDigest == SourceAddress.digest(of: Self.address))
        #expect(schedule.health.cursor.entityTag == "1")
    }
}
