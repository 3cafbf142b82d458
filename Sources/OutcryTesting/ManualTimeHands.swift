import OutcryModel

/// What a manual clock knows; it decides who is to be woken, and its owner wakes them.
struct ManualTimeHands {
    typealias Continuation = CheckedContinuation<Void, any Error>
    typealias Wake = @Sendable () -> Void

    enum Event {
        case deadline(Timestamp)
        case sleepers(Int)
    }

    private struct Sleeper {
        let ticket: Int
        let deadline: Timestamp
        let continuation: Continuation
    }

    private struct Watcher {
        let ticket: Int
        let count: Int
        let continuation: Continuation
    }

    private(set) var now: Timestamp
    private var sleeping: [Sleeper] = []
    private var watching: [Watcher] = []
    private var issued = 0
    /// Tickets cancelled before they were added.
    private var cancelled: Set<Int> = []

    init(now: Timestamp) {
        self.now = now
    }

    var sleepers: Int { sleeping.count }

    var nextDeadline: Timestamp? { sleeping.map(\.deadline).min() }

    mutating func ticket() -> Int {
        issued += 1
        return issued
    }

    mutating func add(_ ticket: Int, for event: Event, _ continuation: Continuation) -> [Wake] {
        guard cancelled.remove(ticket) == nil else {
            return [{ continuation.resume(throwing: CancellationError()) }]
        }
        switch event {
        case .deadline(let deadline) where deadline <= now:
            return [{ continuation.resume() }]
        case .deadline(let deadline):
            sleeping.append(Sleeper(ticket: ticket, deadline: deadline, continuation: continuation))
            return contentWatchers()
        case .sleepers(let count):
            watching.append(Watcher(ticket: ticket, count: count, continuation: continuation))
            return contentWatchers()
        }
    }

    mutating func advance(to instant: Timestamp) -> [Wake] {
        now = max(now, instant)
        let due = sleeping.filter { $0.deadline <= now }
            .sorted { ($0.deadline, $0.ticket) < ($1.deadline, $1.ticket) }
        sleeping.removeAll { $0.deadline <= now }
        return due.map { sleeper in { sleeper.continuation.resume() } }
    }

    /// The continuation to fail; `nil` when it has been resumed already or is still to be added.
    mutating func cancel(_ ticket: Int) -> Continuation? {
        if let index = sleeping.firstIndex(where: { $0.ticket == ticket }) {
            return sleeping.remove(at: index).continuation
        }
        if let index = watching.firstIndex(where: { $0.ticket == ticket }) {
            return watching.remove(at: index).continuation
        }
        cancelled.insert(ticket)
        return nil
    }

    /// Drops what is kept of a wait that is over.
    mutating func forget(_ ticket: Int) {
        cancelled.remove(ticket)
    }

    private mutating func contentWatchers() -> [Wake] {
        let content = watching.filter { $0.count <= sleeping.count }
        watching.removeAll { $0.count <= sleeping.count }
        return content.map { watcher in { watcher.continuation.resume() } }
    }
}
