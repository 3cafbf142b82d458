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
        var ids: Set<ReportID> = []
        var reports: [ReportID: Report] = [:]
        var withdrawn: Set<ReportID> = []
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

    func accept(_ submissions: [Submission]) async throws(StoreError) -> [Acceptance] {
        var acceptances: [Acceptance] = []
        for submission in submissions { acceptances.append(try take(submission)) }
        return acceptances
    }

    func withdraw(_ report: ReportID, token: String) async throws(StoreError) -> Bool {
        let isThere: Result<Bool, StoreError> = state.withLock { state in
            if let failure = state.failure { return .failure(failure) }
            guard token == Self.token, state.ids.contains(report) else { return .success(false) }
            state.withdrawn.insert(report)
            return .success(true)
        }
        return try isThere.get()
    }

    func report(_ id: ReportID) async throws(StoreError) -> Report? {
        let found: Result<Report?, StoreError> = state.withLock { state in
            if let failure = state.failure { return .failure(failure) }
            return .success(state.withdrawn.contains(id) ? nil : state.reports[id])
        }
        return try found.get()
    }

    /// The token of every report.
    static let token = "0123456789abcdef0123456789abcdef"

    /// What has been withdrawn.
    var withdrawn: Set<ReportID> { state.withLock { $0.withdrawn } }

    private func take(_ submission: Submission) throws(StoreError) -> Acceptance {
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
                        outcome: isAlike ? .repeated : .conflict, id: before.id,
                        token: isAlike ? Self.token : nil, verdict: verdict, others: state.others))
            }
            let id = ReportID(at: Timestamp(seconds: 1_795_348_800))
            if let key = submission.idempotencyKey { state.byKey[key] = (submission, id) }
            state.submissions.append(submission)
            state.ids.insert(id)
            state.reports[id] = Report(
                id: id, source: "endpoint", sourceKind: .submission, key: submission.idempotencyKey ?? "\(id)",
                reporter: nil, hold: submission.hold, service: submission.service, symptoms: submission.symptoms,
                region: submission.region, text: submission.text,
                occurredAt: submission.occurredAt ?? id.time, receivedAt: id.time)
            return .success(
                Acceptance(
                    outcome: .accepted, id: id, token: Self.token, hold: submission.hold, verdict: verdict,
                    others: state.others))
        }
        return try outcome.get()
    }
}
