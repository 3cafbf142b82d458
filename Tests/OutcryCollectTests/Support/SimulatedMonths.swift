import OutcryFeeds
import OutcryModel

@testable import OutcryCollect

/// Polls one source for as long as a test wants in no time at all: its schedule decides when, a server made up by the
/// test what comes of it.
struct SimulatedMonths {
    /// A Sunday, noon.
    static let start = Timestamp(seconds: 1_795_348_800)

    struct Poll {
        let at: Timestamp
        let request: PollRequest
        let outcome: PollOutcome
    }

    typealias Server = (_ request: PollRequest, _ now: Timestamp) -> PollOutcome

    var schedule: PollSchedule
    var now = start
    var random: FixedRandom
    private(set) var polls: [Poll] = []

    init(of source: Source, seed: UInt64 = 1) {
        schedule = PollSchedule(source: source)
        random = FixedRandom(seed: seed)
    }

    /// The times between two polls, in seconds.
    var waits: [Int64] {
        zip(polls.dropFirst(), polls).map { ($0.at - $1.at).inMilliseconds / 1000 }
    }

    /// The polls of the last so many days.
    func polls(ofLast days: Int) -> [Poll] {
        polls.filter { $0.at >= now - .seconds(days * 86_400) }
    }

    mutating func pass(days: Double, with server: Server) {
        let end = now + .milliseconds(Int64(days * 86_400_000))
        while case .ask(_, let instant) = schedule.action(at: now), instant < end {
            now = max(now, instant)
            guard case .ask(let request, _) = schedule.action(at: now) else { return }
            let outcome = server(request, now)
            polls.append(Poll(at: now, request: request, outcome: outcome))
            schedule.record(outcome, to: request, at: now, using: &random)
        }
        now = end
    }
}

/// A feed that publishes at given instants, with validators that are true.
struct SimulatedFeed {
    /// When its entries are published, in order.
    var moments: [Timestamp]
    var rhythm: PublishingRhythm?
    var freshFor: Duration?
    /// How many entries the feed holds.
    private static let length = 30

    /// One that publishes every so many seconds, from 60 entries before the start for so many days.
    init(every gap: Int, days: Double) {
        let count = Int(days * 86_400) / gap
        moments = (-60..<count).map { SimulatedMonths.start + .seconds(gap * $0) }
    }

    init(moments: [Timestamp]) {
        self.moments = moments
    }

    /// How many entries there are at an instant.
    func count(at now: Timestamp) -> Int {
        moments.partitioningIndex { $0 > now }
    }

    /// What comes of a poll; new is what has been published since the body that the poll knows.
    func answer(_ request: PollRequest, at now: Timestamp) -> PollOutcome {
        let count = count(at: now)
        let tag = "\"\(count)\""
        if request.entityTag == tag { return .notModified(.init(freshFor: freshFor)) }
        return read(tag: tag, at: now, since: request.entityTag.flatMap { Int($0.filter(\.isNumber)) })
    }

    func read(tag: String, at now: Timestamp, since known: Int?) -> PollOutcome {
        let count = count(at: now)
        let entries = moments[max(0, count - Self.length)..<count].map { FeedEntry(id: "\($0)", published: $0) }
        let habits = PollOutcome.Habits(rate: PublishingRate(of: entries, at: now), rhythm: rhythm)
        return .read(
            .init(entityTag: tag, hash: "\(count)", habits: habits), new: count - (known ?? 0),
            .init(freshFor: freshFor))
    }
}

extension Array {
    /// The first place whose element fulfils what all after it do too.
    fileprivate func partitioningIndex(_ isAfter: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
