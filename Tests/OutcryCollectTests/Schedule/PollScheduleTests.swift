import OutcryModel
import Testing

@testable import OutcryCollect

@Suite struct PollScheduleTests {
    private static let now = Timestamp(seconds: 1_795_348_800)
    private static let feed = "https://forum.example/latest.rss"
    private static let source = Source(id: "penlight/forum", kind: .forum, url: feed, interval: .seconds(600))
    private static let body = PollOutcome.Body(entityTag: #"W/"1""#, lastModified: "yesterday", hash: "ab")

    private var schedule = PollSchedule(source: source)
    private var random = FixedRandom()

    private mutating func record(_ outcome: PollOutcome, at now: Timestamp = now) {
        schedule.answer(outcome, at: now, using: &random)
    }

    private static func read(movedTo: String? = nil, freshFor: Duration? = nil) -> PollOutcome {
        .read(body, new: 2, .init(movedTo: movedTo, freshFor: freshFor))
    }

    private func request(at now: Timestamp = now) -> PollRequest? {
        guard case .ask(let request, _) = schedule.action(at: now) else { return nil }
        return request
    }

    @Test func `a source never asked is asked at once, unconditionally`() {
        #expect(schedule.action(at: Self.now) == .ask(PollRequest(url: Self.feed), at: Self.now))
    }

    @Test(
        arguments: [
            // What came, and between how many seconds from now the next poll is.
            (read(), 600, 660),
            (read(freshFor: .seconds(60)), 600, 660),
            (read(freshFor: .seconds(1800)), 1800, 1860),
            (read(freshFor: .seconds(365 * 86_400)), 3600, 3660),
            (.notModified(.init()), 600, 660),
            (.notModified(.init(freshFor: .seconds(900))), 900, 960),
            (.failed(.status(429, retryAt: now + .seconds(7200))), 7200, 7260),
            (.failed(.status(503, retryAt: now + .seconds(5))), 600, 660),
            (.failed(.status(503, retryAt: now - .seconds(5))), 600, 660),
            (.failed(.status(429, retryAt: now + .seconds(30 * 86_400))), 86_400, 86_460),
            (.failed(.status(429, retryAt: nil)), 600, 1200),
            (.failed(.status(403, retryAt: nil)), 600, 1200),
            (.failed(.status(404, retryAt: nil)), 600, 1200),
            (.failed(.timeout(host: "forum.example", after: .seconds(30))), 600, 1200),
            (.failed(.notAFeed(found: "an HTML page")), 600, 1200),
            (.failed(.notStored(reason: "The disk is full.")), 600, 660),
        ] as [(PollOutcome, Int, Int)])
    func `each outcome plans the next poll within its window`(
        outcome: PollOutcome, earliest: Int, latest: Int
    ) throws {
        for seed in 0..<50 as Range<UInt64> {
            var schedule = PollSchedule(source: Self.source)
            var random = FixedRandom(seed: seed)
            schedule.answer(outcome, at: Self.now, using: &random)
            let next = try #require(schedule.health.nextPoll)
            #expect(next >= Self.now + .seconds(earliest) && next <= Self.now + .seconds(latest))
        }
    }

    @Test func `the jitter differs from poll to poll`() {
        var polls: Set<Timestamp> = []
        for seed in 0..<20 as Range<UInt64> {
            var schedule = PollSchedule(source: Self.source)
            var random = FixedRandom(seed: seed)
            schedule.answer(Self.read(), at: Self.now, using: &random)
            polls.insert(schedule.health.nextPoll ?? Self.now)
        }
        #expect(polls.count > 10)
    }

    @Test mutating func `validators are kept verbatim, and a 304 keeps them`() {
        record(Self.read())
        let conditional = PollRequest(url: Self.feed, entityTag: #"W/"1""#, lastModified: "yesterday")
        #expect(request() == conditional)
        record(.notModified(.init()))
        #expect(request() == conditional)
        #expect(schedule.health.entriesSeen == 2)
    }

    @Test mutating func `a body without validators clears those of the one before`() {
        record(Self.read())
        record(.read(PollOutcome.Body(hash: "cd"), new: 0, .init()))
        #expect(request() == PollRequest(url: Self.feed))
    }

    @Test(arguments: [
        CollectError.notStored(reason: "The disk is full."), .status(500, retryAt: nil), .empty,
        .unreadable(reason: "?"),
    ])
    mutating func `a failure leaves the validators as they were`(error: CollectError) {
        record(Self.read())
        let cursor = schedule.health.cursor
        record(.failed(error))
        #expect(schedule.health.cursor == cursor)
    }

    @Test mutating func `the wait after failures doubles up to six hours and starts anew after a success`() throws {
        random = FixedRandom(always: .max)
        let waits = try (0..<12).map { _ in
            record(.failed(.status(404, retryAt: nil)))
            return try #require(schedule.health.nextPoll) - Self.now
        }
        let minutes = waits.map { Int(($0.inMilliseconds + 30_000) / 60_000) }
        #expect(minutes == [20, 40, 80, 160, 320, 360, 360, 360, 360, 360, 360, 360])
        record(.notModified(.init()))
        record(.failed(.status(404, retryAt: nil)))
        #expect(try #require(schedule.health.nextPoll) - Self.now <= .seconds(1200))
    }

    @Test mutating func `an interval longer than the cap is never cut short`() throws {
        let rare = Source(id: "penlight/news", kind: .news, url: Self.feed, interval: .seconds(86_400))
        schedule = PollSchedule(source: rare)
        record(.failed(.empty))
        #expect(try #require(schedule.health.nextPoll) >= Self.now + .seconds(86_400))
    }

    @Test mutating func `410 stops for good, restarts included`() {
        record(.failed(.gone))
        #expect(schedule.action(at: Self.now) == .stop)
        #expect(schedule.health.isGone && schedule.health.nextPoll == nil)
        #expect(PollSchedule(source: Self.source, health: schedule.health).action(at: Self.now) == .stop)
    }

    @Test mutating func `a permanent move is believed at its third repetition in a row`() {
        let moved = "https://forum.example/new.rss"
        for place in [moved, "https://forum.example/other.rss", moved, moved] {
            record(Self.read(movedTo: place))
            #expect(request()?.url == Self.feed)
        }
        record(.notModified(.init(movedTo: moved)))
        #expect(request()?.url == moved)
        record(Self.read())
        #expect(request()?.url == moved)
    }

    @Test mutating func `an answer at the old address takes the move back`() {
        for _ in 0..<2 { record(Self.read(movedTo: "https://forum.example/new.rss")) }
        record(Self.read())
        #expect(schedule.health.cursor.moveRepeats == 0)
        #expect(schedule.health.cursor.movedTo == nil)
    }

    @Test mutating func `a move from https to http is not kept`() {
        for _ in 0..<5 { record(Self.read(movedTo: "http://forum.example/latest.rss")) }
        #expect(request()?.url == Self.feed)
    }

    @Test mutating func `after five failures at the new address the old one is asked again, unconditionally`() {
        for _ in 0..<3 { record(Self.read(movedTo: "https://forum.example/new.rss")) }
        for _ in 0..<4 { record(.failed(.status(404, retryAt: nil))) }
        #expect(request()?.url == "https://forum.example/new.rss")
        record(.failed(.status(404, retryAt: nil)))
        #expect(request() == PollRequest(url: Self.feed))
    }

    @Test mutating func `the last error stays in words after a success`() {
        record(.failed(.status(404, retryAt: nil)))
        record(Self.read(), at: Self.now + .seconds(900))
        let health = schedule.health
        #expect(health.lastError?.contains("HTTP 404") == true && health.lastErrorKind == "http_status")
        #expect(health.lastErrorAt == Self.now && health.lastSuccess == Self.now + .seconds(900))
        #expect(health.failures == 0)
    }

    @Test func `a plan saved under a clock since set back does not hold a source up for years`() {
        var health = SourceHealth(source: Self.source.id)
        health.nextPoll = Self.now + .seconds(400 * 86_400)
        let schedule = PollSchedule(source: Self.source, health: health)
        guard case .ask(_, let instant) = schedule.action(at: Self.now) else {
            Issue.record("not asked")
            return
        }
        #expect(instant <= Self.now + .seconds(2 * 86_400))
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    mutating func `in a month of good and bad days no source is forgotten or pestered`(seed: UInt64) {
        random = FixedRandom(seed: seed)
        var chance = FixedRandom(seed: seed + 1000)
        var now = Self.now
        let end = now + .seconds(30 * 86_400)
        var polls = 0
        while case .ask(_, let instant) = schedule.action(at: now), instant < end {
            #expect(polls == 0 || instant - now >= .seconds(600), "sooner than the interval")
            #expect(instant - now <= .seconds(86_400 + 600), "later than a day")
            now = instant
            polls += 1
            record(Self.weather(at: now, chance: Int.random(in: 0..<100, using: &chance)), at: now)
        }
        #expect((1000...4320).contains(polls))
        #expect(schedule.health.lastSuccess.map { end - $0 < .seconds(86_400) } == true)
    }

    /// Every fifth day the server is down from noon to midnight; otherwise it throttles now and then.
    private static func weather(at instant: Timestamp, chance: Int) -> PollOutcome {
        let day = (instant - now).inMilliseconds / 86_400_000
        if day % 5 == 4, instant.seconds % 86_400 >= 43_200 { return .failed(.status(500, retryAt: nil)) }
        switch chance {
        case 0: return .failed(.status(429, retryAt: instant + .seconds(3600)))
        case 1...3: return .failed(.timeout(host: "forum.example", after: .seconds(30)))
        case 4...20: return read()
        default: return .notModified(.init())
        }
    }
}
