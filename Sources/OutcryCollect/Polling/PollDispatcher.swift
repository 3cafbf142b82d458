import Logging
import OutcryModel
import Synchronization

/// Starts polls when they are due: performs what `PollBook` decides, one loop for all sources.
///
/// A poll starts when its host has a turn; until then it waits in the book, and neither a task nor a connection is spent
/// on it.
final class PollDispatcher: Sendable {
    struct State {
        var book: PollBook
        var ledger = HealthLedger()
        /// Until when the loop sleeps; `nil` while it is awake or waits for nothing but the bell.
        var sleepsUntil: Timestamp?
        /// Polls put back until a turn is given back.
        var parked: [Int: PollTicket] = [:]
        var parkings = 0
        var isFull = false
        var lastSeen: Timestamp?
        var settling: [CheckedContinuation<Void, Never>] = []
        var hasEnded = false
    }

    private enum Step {
        case start(PollTicket, HostTurn?)
        case sleep(until: Timestamp?)
        case end
    }

    /// So many polls may be under way for each connection: those that have read their feed and wait for the sink hold
    /// no connection any more.
    private static let pollsPerConnection = 4
    /// So often, in real time, the loop looks at the clock even when nothing is due: it may have been set back.
    private static let lookEvery = Duration.seconds(60)

    let poller: SourcePoller
    let logger: Logger
    private let mostUnderWay: Int
    private let isOnce: Bool
    let saveEvery: Duration
    private let onDeparture: (@Sendable (Source.ID, Duration) -> Void)?
    let state: Mutex<State>
    private let bell = Bell()
    let unsaved = Bell()

    /// A dispatcher of the polls of a book.
    ///
    /// - Parameters:
    ///   - book: the sources.
    ///   - poller: makes the polls.
    ///   - connections: the most connections at once.
    ///   - isOnce: whether it ends when no poll is left.
    ///   - saveEvery: how long healths are gathered before they are saved together, in real time.
    ///   - onDeparture: told how late each poll leaves.
    ///   - logger: where failures and recoveries are told.
    init(
        book: PollBook, poller: SourcePoller, connections: Int, isOnce: Bool, saveEvery: Duration,
        onDeparture: (@Sendable (Source.ID, Duration) -> Void)?, logger: Logger
    ) {
        state = Mutex(State(book: book))
        self.poller = poller
        self.isOnce = isOnce
        self.saveEvery = saveEvery
        self.onDeparture = onDeparture
        self.logger = logger
        mostUnderWay = max(1, connections) * Self.pollsPerConnection
    }

    private var now: Timestamp { poller.time.now() }

    // MARK: The loop

    /// Polls until it is cancelled, or once everything has been polled if that is all there is to do. What is still
    /// unsaved then is saved; returns why that failed.
    @discardableResult
    func run() async -> (any Error)? {
        state.withLock { $0.hasEnded = false }
        await withDiscardingTaskGroup { group in
            group.addTask { await self.keepSaving() }
            group.addTask { await self.keepLooking() }
            await self.dispatch()
            group.cancelAll()
        }
        // What was learned is to be saved even when whoever runs this was cancelled; a task of its own does not know.
        let failure = await Task { await self.saveHealths() }.value
        state.withLock { $0.hasEnded = true }
        settle()
        return failure
    }

    private func dispatch() async {
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                switch nextStep() {
                case .start(let ticket, let turn):
                    group.addTask { await self.perform(ticket, turn: turn) }
                case .sleep(let instant):
                    await sleep(until: instant)
                case .end:
                    return
                }
            }
            group.cancelAll()
        }
    }

    private func nextStep() -> Step {
        let now = now
        return state.withLock { state in
            state.sleepsUntil = nil
            if let lastSeen = state.lastSeen, now < lastSeen { state.book.replan(at: now) }
            state.lastSeen = now
            state.isFull = false
            while state.book.underWay < mostUnderWay, let ticket = state.book.popDue(at: now) {
                guard let host = ticket.host else {
                    state.book.start(ticket)
                    return .start(ticket, nil)
                }
                state.parkings += 1
                let parking = state.parkings
                switch poller.fetcher.gate.take(host, orElse: { self.unpark(parking) }) {
                case .go(let turn):
                    state.book.start(ticket)
                    return .start(ticket, turn)
                case .notBefore(let instant):
                    state.book.putBack(ticket, until: instant)
                case .whenFree:
                    state.parked[parking] = ticket
                case .whenAnyFree:
                    state.parked[parking] = ticket
                    state.isFull = true
                }
                if state.isFull { break }
            }
            if isOnce, state.book.underWay == 0, state.parked.isEmpty, state.book.next == nil { return .end }
            if state.book.underWay >= mostUnderWay { state.isFull = true }
            state.sleepsUntil = state.isFull ? nil : state.book.next
            return .sleep(until: state.sleepsUntil)
        }
    }

    /// Sleeps until an instant, or until the bell rings.
    private func sleep(until instant: Timestamp?) async {
        settle()
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.bell.wait() }
            if let instant {
                let time = poller.time
                group.addTask { try? await time.sleep(until: instant) }
            }
            await group.next()
            group.cancelAll()
        }
    }

    private func keepLooking() async {
        while (try? await Task.sleep(for: Self.lookEvery)) != nil { bell.ring() }
    }

    /// Puts a poll back whose host or connection has become free.
    private func unpark(_ parking: Int) {
        state.withLock { state in
            guard let ticket = state.parked.removeValue(forKey: parking) else { return }
            state.book.putBack(ticket, until: ticket.planned)
        }
        bell.ring()
    }

    // MARK: One poll

    private func perform(_ ticket: PollTicket, turn: HostTurn?) async {
        let outcome = try? await poller.poll(
            ticket, turn: turn, onDeparture: { self.onDeparture?(ticket.source, self.now - ticket.planned) },
            source: { self.state.withLock { $0.book.source(of: ticket) } })
        let now = now
        let (change, isAwaited) = state.withLock { state -> (PollBook.Change?, Bool) in
            var random = SystemRandomNumberGenerator()
            let change = state.book.finish(ticket, with: outcome, at: now, using: &random)
            if let change { state.ledger.note(change.after) }
            return (change, isOnce || state.isFull || Self.isSooner(state))
        }
        if let change, let outcome {
            tell(outcome, of: ticket.source, before: change.before, after: change.after)
            unsaved.ring()
        }
        if isAwaited { bell.ring() }
        settle()
    }

    /// Whether something is due before the loop wakes of itself.
    private static func isSooner(_ state: State) -> Bool {
        guard let next = state.book.next else { return false }
        return state.sleepsUntil.map { next < $0 } ?? true
    }

    private func tell(_ outcome: PollOutcome, of source: Source.ID, before: SourceHealth, after: SourceHealth) {
        let metadata: Logger.Metadata = ["source": "\(source)"]
        switch outcome {
        case .read(_, let new, _):
            logger.debug("A source was read.", metadata: metadata.merging(["new": "\(new)"]) { $1 })
        case .notModified:
            logger.debug("A source has nothing new.", metadata: metadata)
        case .failed(let error):
            let level: Logger.Level = before.failures == 0 || after.isGone ? .warning : .info
            logger.log(
                level: level, "A source could not be read.", metadata: metadata.merging(["error": "\(error)"]) { $1 })
            return
        }
        if before.failures > 0 {
            logger.info(
                "A source answers again.", metadata: metadata.merging(["failures": "\(before.failures)"]) { $1 })
        }
    }

    // MARK: Changes while it runs

    /// Changes the book, and looks anew at what is due.
    func change<Result: Sendable>(_ change: (inout PollBook, Timestamp) -> Result) -> Result {
        let now = now
        let result = state.withLock { change(&$0.book, now) }
        bell.ring()
        return result
    }

    /// Changes the schedule of a source, whose health is then saved; `nil` when the source is not in use.
    func change<Result: Sendable>(
        _ source: Source.ID, _ change: (inout PollSchedule, Timestamp) -> Result
    ) -> Result? {
        let now = now
        let result = state.withLock { state in
            let result = state.book.change(source, at: now) { change(&$0, now) }
            if let health = state.book.health(of: source) { state.ledger.note(health) }
            return result
        }
        unsaved.ring()
        bell.ring()
        return result
    }

    /// Reads from the book.
    func read<Result: Sendable>(_ body: (PollBook) -> Result) -> Result {
        state.withLock { body($0.book) }
    }
}
