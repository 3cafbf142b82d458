import Synchronization

/// Lets so many through at once, in the order in which they came.
final class Turnstile: Sendable {
    private struct Waiting {
        let ticket: Int
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var free: Int
        var issued = 0
        var queue: [Waiting] = []
    }

    private let state: Mutex<State>

    /// A turnstile for `width` at once.
    init(width: Int) {
        state = Mutex(State(free: max(1, width)))
    }

    /// Waits for one's turn and keeps it while `body` runs; throws `CancellationError` when cancelled before.
    func pass<Result: Sendable>(_ body: () async throws -> Result) async throws -> Result {
        try await enter()
        defer { leave() }
        return try await body()
    }

    private func enter() async throws {
        let ticket = state.withLock { state in
            state.issued += 1
            return state.issued
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let decided: Result<Void, any Error>? = state.withLock { state in
                    // Asked under the lock: whoever is cancelled later is found in the queue by its ticket.
                    if Task.isCancelled { return .failure(CancellationError()) }
                    if state.free > 0 {
                        state.free -= 1
                        return .success(())
                    }
                    state.queue.append(Waiting(ticket: ticket, continuation: continuation))
                    return nil
                }
                if let decided { continuation.resume(with: decided) }
            }
        } onCancel: {
            let waiting = state.withLock { state in
                state.queue.firstIndex { $0.ticket == ticket }.map { state.queue.remove(at: $0) }
            }
            waiting?.continuation.resume(throwing: CancellationError())
        }
    }

    private func leave() {
        let next = state.withLock { state -> Waiting? in
            guard state.queue.isEmpty else { return state.queue.removeFirst() }
            state.free += 1
            return nil
        }
        next?.continuation.resume()
    }
}
