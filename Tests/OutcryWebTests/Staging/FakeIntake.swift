import OutcryModel
import OutcryStore
import Synchronization

/// Takes submissions in as the road does, in memory, and keeps them for the test to look at.
final class FakeIntake: ReportIntake {
    private let state = Mutex(State())

    private struct State {
        var submissions: [Submission] = []
        var byKey: [String: (submission: Submission, id: ReportID)] = [:]
        var failure: StoreError?
        var others = 24
    }

    /// What has been accepted, in order.
    var submissions: [Submission] { state.withLock { $0.submissions } }

    /// Makes every further submission fail.
    func fail(with failure: StoreError) {
        state.withLock { $0.failure = failure }
    }

    /// How many others are told of.
    func tell(others: Int) {
        state.withLock { $0.others = others }
    }

    func accept(_ submission: Submission) async throws(StoreError) -> Acceptance {
        let outcome: Result<Acceptance, StoreError> = state.withLock { state in
            if let failure = state.failure { return .failure(failure) }
            let verdict = Verdict(
                language: "en", services: [submission.service], symptoms: submission.symptoms, polarity: .problem,
                kind: .firstHand, region: submission.region, rules: "test/1")
            if let key = submission.idempotencyKey, let before = state.byKey[key] {
                let isAlike =
                    before.submission.service == submission.service
                    && before.submission.symptoms == submission.symptoms
                    && before.submission.region == submission.region && before.submission.text == submission.text
                return .success(
                    Acceptance(
                        outcome: isAlike ? .repeated : .conflict, id: before.id, verdict: verdict,
                        others: state.others))
            }
            let id = ReportID(at: Timestamp(seconds: 1_795_348_800))
            if let key = submission.idempotencyKey { state.byKey[key] = (submission, id) }
            state.submissions.append(submission)
            return .success(Acceptance(outcome: .accepted, id: id, verdict: verdict, others: state.others))
        }
        return try outcome.get()
    }
}
