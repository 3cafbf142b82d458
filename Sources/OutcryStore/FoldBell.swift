public import OutcryModel
import Synchronization

/// Tells whoever listens how far the fold has come, each time it has kept something.
///
/// One who is slow hears only of the last minute, which stands for those before it.
public final class FoldBell: Sendable {
    private struct State {
        var last: Minute?
        var issued = 0
        var listeners: [Int: AsyncStream<Minute>.Continuation] = [:]
    }

    private let state = Mutex(State())

    /// A bell that has not rung yet.
    public init() {}

    /// The last minute it has rung for.
    public var last: Minute? { state.withLock { $0.last } }

    /// Tells that everything up to and including a minute has been kept.
    public func ring(_ minute: Minute) {
        let listeners = state.withLock { state in
            state.last = minute
            return Array(state.listeners.values)
        }
        for listener in listeners { listener.yield(minute) }
    }

    /// The last minute kept, at once where there is one, and again whenever more has been kept.
    public func listen() -> AsyncStream<Minute> {
        let (stream, continuation) = AsyncStream.makeStream(of: Minute.self, bufferingPolicy: .bufferingNewest(1))
        let (ticket, last) = state.withLock { state in
            state.issued += 1
            state.listeners[state.issued] = continuation
            return (state.issued, state.last)
        }
        if let last { continuation.yield(last) }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { _ = $0.listeners.removeValue(forKey: ticket) }
        }
        return stream
    }
}
