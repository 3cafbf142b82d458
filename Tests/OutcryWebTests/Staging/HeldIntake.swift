import OutcryModel
import OutcryStore
import Synchronization

/// Takes submissions in when the test says so.
final class HeldIntake: ReportIntake {
    private typealias Done = @Sendable (Result<@Sendable () -> Acceptance, StoreError>) -> Void

    private struct State {
        var waiting: [(Submission, Done)] = []
        var watcher: (count: Int, caller: CheckedContinuation<Void, Never>)?
    }

    private let state = Mutex(State())

    /// What waits, in order.
    var submissions: [Submission] { state.withLock { $0.waiting.map { $0.0 } } }

    /// Returns when so many wait. One at a time may ask.
    func waits(for count: Int) async {
        await withCheckedContinuation { caller in
            let isThere = state.withLock { state in
                if state.waiting.count >= count { return true }
                state.watcher = (count, caller)
                return false
            }
            if isThere { caller.resume() }
        }
    }

    /// Takes in what waits, or refuses it.
    func release(refusing error: StoreError? = nil) {
        let waiting = state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
        for (submission, done) in waiting {
            if let error {
                done(.failure(error))
                continue
            }
            done(
                .success {
                    Acceptance(
                        outcome: .accepted, id: ReportID(at: Timestamp(seconds: 1_795_348_800)),
                        token: FakeIntake.token, hold: submission.hold,
                        verdict: Verdict(
                            language: "en", services: [submission.service], symptoms: submission.symptoms,
                            polarity: .problem, kind: .firstHand, region: submission.region, rules: "test/1"),
                        others: 0)
                })
        }
    }

    func accept(
        _ submission: Submission, _ done: @escaping @Sendable (Result<@Sendable () -> Acceptance, StoreError>) -> Void
    ) {
        let watcher = state.withLock { state in
            state.waiting.append((submission, done))
            guard let watcher = state.watcher, state.waiting.count >= watcher.count else {
                return CheckedContinuation<Void, Never>?.none
            }
            state.watcher = nil
            return watcher.caller
        }
        watcher?.resume()
    }

    /// The call that waits is not the one under test.
    func accept(_ submissions: [Submission]) async throws(StoreError) -> [Acceptance] { throw .closed }

    func withdraw(_ report: ReportID, token: String) async throws(StoreError) -> Bool { false }

    func report(_ id: ReportID) async throws(StoreError) -> Report? { nil }
}
