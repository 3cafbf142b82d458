public import OutcryModel

/// Where a submission becomes a report. Whoever answers people asks it; whoever runs the road is it.
public protocol ReportIntake: Sendable {
    /// Accepts validated submissions, all or none, and returns when the reports are durable: one answer for each, in
    /// order.
    func accept(_ submissions: [Submission]) async throws(StoreError) -> [Acceptance]

    /// Accepts a validated submission without making its caller wait, and tells `done` when the report is durable, or why
    /// it is not: on whatever thread, which it must not hold up. What it is told makes the answer, wherever there is time
    /// for it.
    func accept(
        _ submission: Submission, _ done: @escaping @Sendable (Result<@Sendable () -> Acceptance, StoreError>) -> Void)

    /// Takes a report back with the token that its sender was given. Returns whether there is such a report and the
    /// token is its own; taking it back again changes nothing.
    func withdraw(_ report: ReportID, token: String) async throws(StoreError) -> Bool

    /// A report, for whoever knows its id; `nil` when there is none, or it has been taken back.
    func report(_ id: ReportID) async throws(StoreError) -> Report?
}

extension ReportIntake {
    /// Accepts a validated submission and returns when the report is durable.
    public func accept(_ submission: Submission) async throws(StoreError) -> Acceptance {
        let acceptances = try await accept([submission])
        guard let acceptance = acceptances.first else { throw .failed(reason: "the log gave no receipt") }
        return acceptance
    }

    /// The same by way of the call that waits, for whoever has no shorter one.
    public func accept(
        _ submission: Submission, _ done: @escaping @Sendable (Result<@Sendable () -> Acceptance, StoreError>) -> Void
    ) {
        acceptInTask(submission, done)
    }

    /// The same by way of the call that waits, for when the shorter one will not do.
    public func acceptInTask(
        _ submission: Submission, _ done: @escaping @Sendable (Result<@Sendable () -> Acceptance, StoreError>) -> Void
    ) {
        // The caller does not wait, so the task is nobody's child.
        Task {
            do throws(StoreError) {
                let acceptance = try await accept(submission)
                done(.success { acceptance })
            } catch {
                done(.failure(error))
            }
        }
    }
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
    /// With what its sender can take it back; `nil` for a conflict, as whoever sent that is not its sender.
    public let token: String?
    /// Why it is not counted until a moderator has looked at it; `nil` for one that is.
    public let hold: Hold?
    /// What it was understood as.
    public let verdict: Verdict
    /// Other distinct reporters about the same service in the last hour.
    public let others: Int

    /// An acceptance from its parts.
    public init(
        outcome: Outcome, id: ReportID, token: String? = nil, hold: Hold? = nil, verdict: Verdict, others: Int
    ) {
        self.outcome = outcome
        self.id = id
        self.token = token
        self.hold = hold
        self.verdict = verdict
        self.others = others
    }
}
