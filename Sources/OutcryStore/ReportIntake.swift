public import OutcryModel

/// Where a submission becomes a report. Whoever answers people asks it; whoever runs the road is it.
public protocol ReportIntake: Sendable {
    /// Accepts a validated submission and returns when the report is durable.
    func accept(_ submission: Submission) async throws(StoreError) -> Acceptance
}

/// What became of a submission.
public struct Acceptance: Hashable, Sendable {
    /// Whether it was taken in.
    public enum Outcome: Hashable, Sendable {
        /// It is new and on disk.
        case accepted
        /// It had been accepted before, with the same content.
        case repeated
        /// Its idempotency key had been used for other content; nothing was stored.
        case conflict
    }

    /// Whether it was taken in.
    public let outcome: Outcome
    /// The id of the report.
    public let id: ReportID
    /// What it was understood as.
    public let verdict: Verdict
    /// Other distinct reporters about the same service in the last hour.
    public let others: Int

    /// An acceptance from its parts.
    public init(outcome: Outcome, id: ReportID, verdict: Verdict, others: Int) {
        self.outcome = outcome
        self.id = id
        self.verdict = verdict
        self.others = others
    }
}
