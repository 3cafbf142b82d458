import NIOCore
import Synchronization

/// What waits for one reader of events.
final class EventReader: Sendable {
    /// Which events are for this reader.
    let filter: EventFilter
    /// What comes, until it ends.
    let frames: AsyncStream<ByteBuffer>

    private let continuation: AsyncStream<ByteBuffer>.Continuation
    private let overflow = Atomic(false)

    /// A reader for whom at most so many frames wait.
    init(_ filter: EventFilter, waiting: Int) {
        self.filter = filter
        (frames, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(waiting))
    }

    /// Whether the stream ended because its reader was too slow.
    var hasOverflowed: Bool { overflow.load(ordering: .acquiring) }

    /// Adds an event. Where there is no room for it the stream ends behind what waits: with a hole in it nobody could
    /// trust what came after.
    func offer(_ frame: ByteBuffer) -> Bool {
        guard case .dropped = continuation.yield(frame) else { return true }
        overflow.store(true, ordering: .releasing)
        continuation.finish()
        return false
    }

    /// Adds a sign of life, unless enough waits anyway.
    func beat() {
        continuation.yield(EventFrame.heartbeat)
    }

    /// Ends the stream behind what waits.
    func end() {
        continuation.finish()
    }
}
