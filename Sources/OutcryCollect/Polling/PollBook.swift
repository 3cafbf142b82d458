import OutcryModel

/// Which sources there are, which of them are due, and which polls are under way. Pure: it reads no clock, asks nobody,
/// and chance is handed in.
struct PollBook: Sendable {
    private struct Entry: Sendable {
        var schedule: PollSchedule
        var generation: Int
        /// The host of the address to be asked, with that address.
        var host: (url: String, name: String?)?
        var planned: Timestamp?
        var isUnderWay = false
    }

    /// How a poll changed the health of its source.
    struct Change: Sendable {
        let before: SourceHealth
        let after: SourceHealth
    }

    /// So many sources that are due together are asked at once; more are spread.
    static let mostAtOnce = 16
    /// The time over which sources that are due together are spread, unless their interval is shorter.
    static let spread = Duration.seconds(60)

    private let policy: PollPolicy
    /// Whether each source is asked once and then no more.
    private let isOnce: Bool
    private var entries: [Source.ID: Entry] = [:]
    /// The health of sources that are not in use: they may come back.
    private var shelved: [Source.ID: SourceHealth]
    private var queue = PollQueue<Source.ID>()
    private var attended: Set<Service.ID> = []
    private var issued = 0
    /// How many polls are under way.
    private(set) var underWay = 0

    /// A book without sources, which knows how each was doing.
    init(healths: [SourceHealth] = [], isOnce: Bool = false, policy: PollPolicy = PollPolicy()) {
        self.policy = policy
        self.isOnce = isOnce
        shelved = Dictionary(healths.map { ($0.source, $0) }) { $1 }
    }

    /// When the next poll is due; `nil` when none is.
    var next: Timestamp? { queue.firstInstant }

    /// How a source is doing; `nil` when it is not in use.
    func health(of source: Source.ID) -> SourceHealth? {
        entries[source]?.schedule.health
    }

    /// A source as it is now; `nil` when it is not in use.
    func source(_ id: Source.ID) -> Source? {
        entries[id]?.schedule.source
    }

    /// From now on these are the sources: what is gone is dropped, what is new is asked soon, and a source whose address
    /// has changed starts afresh. Sources without an address are left aside.
    mutating func use(_ sources: [Source], at now: Timestamp) {
        let wanted = Dictionary(sources.filter { $0.url != nil }.map { ($0.id, $0) }) { $1 }
        for (id, entry) in entries where wanted[id] == nil {
            shelved[id] = entry.schedule.health
            entries[id] = nil
            queue.remove(id)
        }
        var due: [Source.ID] = []
        var placed: Set<Source.ID> = []
        for id in sources.map(\.id) where placed.insert(id).inserted {
            guard let source = wanted[id] else { continue }
            if entries[id]?.schedule.source == source { continue }
            let isElevated = isElevated(source)
            if entries[id]?.schedule.source.url == source.url {
                entries[id]?.schedule.use(source, isElevated: isElevated, at: now)
                plan(id, at: now)
                continue
            }
            issued += 1
            let health = entries[id]?.schedule.health ?? shelved.removeValue(forKey: id)
            var schedule = PollSchedule(source: source, health: health, policy: policy)
            schedule.elevate(isElevated, at: now)
            entries[id] = Entry(schedule: schedule, generation: issued)
            plan(id, at: now)
            if let planned = entries[id]?.planned, planned <= now { due.append(id) }
        }
        if !isOnce { spread(due, from: now) }
    }

    /// From now on these are the services that are elevated: their sources are asked more often until they no longer are.
    mutating func attend(to services: Set<Service.ID>, at now: Timestamp) {
        guard services != attended else { return }
        let changed = services.symmetricDifference(attended)
        attended = services
        for (id, entry) in entries {
            guard let service = entry.schedule.source.service, changed.contains(service) else { continue }
            entries[id]?.schedule.elevate(services.contains(service), at: now)
            plan(id, at: now)
        }
    }

    /// Changes the schedule of a source and plans it anew; `nil` when the source is not in use.
    mutating func change<Result>(
        _ source: Source.ID, at now: Timestamp, _ change: (inout PollSchedule) -> Result
    ) -> Result? {
        guard var schedule = entries[source]?.schedule else { return nil }
        let result = change(&schedule)
        entries[source]?.schedule = schedule
        plan(source, at: now)
        return result
    }

    /// Plans every source anew, because the clock has been set back.
    mutating func replan(at now: Timestamp) {
        for id in entries.keys.sorted() { plan(id, at: now) }
    }

    /// Takes out the next poll that is due. It is to be started, or put back.
    mutating func popDue(at now: Timestamp) -> PollTicket? {
        while let id = queue.popFirst(dueAt: now) {
            guard let entry = entries[id], let planned = entry.planned,
                case .ask(let request, _) = entry.schedule.action(at: now)
            else { continue }
            if entry.host?.url != request.url {
                entries[id]?.host = (request.url, try? WebAddress(request.url).host)
            }
            return PollTicket(
                source: id, request: request, host: entries[id]?.host?.name, planned: planned,
                knownHash: entry.schedule.health.cursor.bodyHash, generation: entry.generation)
        }
        return nil
    }

    /// Puts a poll back that cannot be started before `instant`; it stays as late as it is.
    mutating func putBack(_ ticket: PollTicket, until instant: Timestamp) {
        // A poll that was planned anew while it waited, or has been made since, is not put back.
        guard let entry = entries[ticket.source], entry.generation == ticket.generation,
            entry.planned == ticket.planned
        else { return }
        queue.put(ticket.source, at: instant)
    }

    /// Notes that a poll is under way.
    mutating func start(_ ticket: PollTicket) {
        underWay += 1
        guard entries[ticket.source]?.generation == ticket.generation else { return }
        entries[ticket.source]?.isUnderWay = true
        entries[ticket.source]?.planned = nil
    }

    /// The source of a poll under way as it is now; `nil` when it was removed or has another address since then, so that
    /// what the poll found is of no use.
    func source(of ticket: PollTicket) -> Source? {
        guard let entry = entries[ticket.source], entry.generation == ticket.generation else { return nil }
        return entry.schedule.source
    }

    /// Notes what came of a poll under way and plans the next, with the health before and after; `nil` when the source
    /// was removed or has another address since then. Without an outcome the poll was cut short and says nothing.
    mutating func finish(
        _ ticket: PollTicket, with outcome: PollOutcome?, at now: Timestamp,
        using random: inout some RandomNumberGenerator
    ) -> Change? {
        underWay -= 1
        guard var schedule = entries[ticket.source]?.schedule, source(of: ticket) != nil else { return nil }
        entries[ticket.source]?.isUnderWay = false
        guard let outcome else { return nil }
        let before = schedule.health
        schedule.record(outcome, to: ticket.request, at: now, using: &random)
        entries[ticket.source]?.schedule = schedule
        if !isOnce { plan(ticket.source, at: now) }
        return Change(before: before, after: schedule.health)
    }

    private func isElevated(_ source: Source) -> Bool {
        source.service.map(attended.contains) ?? false
    }

    /// Puts a source where its schedule wants it, unless it is being polled: then it is planned when that is over.
    private mutating func plan(_ id: Source.ID, at now: Timestamp) {
        guard let entry = entries[id], !entry.isUnderWay else { return }
        guard case .ask(_, let instant) = entry.schedule.action(at: now) else {
            entries[id]?.planned = nil
            queue.remove(id)
            return
        }
        entries[id]?.planned = isOnce ? now : instant
        queue.put(id, at: isOnce ? now : instant)
    }

    private mutating func spread(_ due: [Source.ID], from now: Timestamp) {
        for (place, id) in due.enumerated().dropFirst(Self.mostAtOnce) {
            guard let source = entries[id]?.schedule.source else { continue }
            let window = min(Self.spread, source.interval)
            let instant = now + .milliseconds(window.inMilliseconds * Int64(place) / Int64(due.count))
            entries[id]?.planned = instant
            queue.put(id, at: instant)
        }
    }
}
