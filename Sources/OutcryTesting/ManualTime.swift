public import OutcryModel
import Synchronization

/// A clock whose hands the test turns: nothing sleeps in fact, and no test waits for real time.
///
/// A test lets the parts under test go to sleep, waits for that with `waitForSleepers(_:)`, then turns the hands with
/// `advance(by:)` or `advance(to:)`.
public final class ManualTime: TimeSource {
    private let hands: Mutex<ManualTimeHands>

    /// A clock that shows `start`, by default 2026-11-22T12:00:00Z, a Sunday.
    public init(_ start: Timestamp = Timestamp(seconds: 1_795_348_800)) {
        hands = Mutex(ManualTimeHands(now: start))
    }

    /// The instant the hands show.
    public func now() -> Timestamp {
        hands.withLock { $0.now }
    }

    /// How many sleep now.
    public var sleepers: Int {
        hands.withLock { $0.sleepers }
    }

    /// The instant at which the first of the sleepers wakes; `nil` when none sleeps.
    public var nextDeadline: Timestamp? {
        hands.withLock { $0.nextDeadline }
    }

    /// Suspends until the hands have been turned to `deadline`; throws `CancellationError` when cancelled first.
    public func sleep(until deadline: Timestamp) async throws {
        try await wait(for: .deadline(deadline))
    }

    /// Suspends until at least `count` sleep; throws `CancellationError` when cancelled first.
    public func waitForSleepers(_ count: Int) async throws {
        try await wait(for: .sleepers(count))
    }

    /// Turns the hands on, and wakes those whose deadline has come, the earliest first.
    public func advance(by duration: Duration) {
        wake { $0.advance(to: $0.now + duration) }
    }

    /// Turns the hands to `instant` and wakes those whose deadline has come, the earliest first. An instant that has
    /// passed changes nothing: this clock never goes back.
    public func advance(to instant: Timestamp) {
        wake { $0.advance(to: instant) }
    }

    private func wait(for event: ManualTimeHands.Event) async throws {
        try Task.checkCancellation()
        let ticket = hands.withLock { $0.ticket() }
        defer { hands.withLock { $0.forget(ticket) } }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                wake { $0.add(ticket, for: event, continuation) }
            }
        } onCancel: {
            hands.withLock { $0.cancel(ticket) }?.resume(throwing: CancellationError())
        }
    }

    /// Decides under the lock, and resumes after it has been left.
    private func wake(_ decide: (inout ManualTimeHands) -> [ManualTimeHands.Wake]) {
        for wake in hands.withLock({ decide(&$0) }) {
            wake()
        }
    }
}
