import Synchronization

/// Holds what one part of a test leaves for another.
final class Slot<Value: Sendable>: Sendable {
    private let held = Mutex<Value?>(nil)

    /// What was put there last.
    var value: Value? { held.withLock { $0 } }

    /// Puts something there.
    func put(_ value: Value) {
        held.withLock { $0 = value }
    }
}
