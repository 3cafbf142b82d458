/// Where a part of the program learns what time it is.
///
/// Everything that waits or stamps takes one, so that a test can turn the hands itself and a rehearsal can run
/// sixty times as fast.
public protocol TimeSource: Sendable {
    /// The present instant.
    func now() -> Timestamp

    /// Suspends until `deadline` by this source's hands; throws `CancellationError` when cancelled first.
    ///
    /// A sleeper may be woken early, when the hands have been set back meanwhile: whoever wakes looks at the clock.
    func sleep(until deadline: Timestamp) async throws
}
