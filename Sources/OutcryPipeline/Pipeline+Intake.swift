import OutcryClassify
public import OutcryModel
public import OutcryStore

extension Pipeline: ReportIntake {
    /// Accepts a validated submission and returns when the report is durable.
    ///
    /// What it was understood as is answered at once; it counts from the end of its minute on.
    public nonisolated func accept(_ submission: Submission) async throws(StoreError) -> Acceptance {
        let now = time.now()
        let id = ReportID(at: now)
        let report = Report(
            id: id, source: Source.endpoint.id, sourceKind: .submission,
            key: submission.idempotencyKey ?? id.description,
            reporter: try await reporters.hash(submission.origin, at: now), service: submission.service,
            symptoms: submission.symptoms, region: submission.region, text: submission.text,
            occurredAt: submission.occurredAt ?? now, receivedAt: now)
        let receipts = try await log.append([report])
        guard let receipt = receipts.first else { throw .failed(reason: "the log gave no receipt") }
        // The report is on disk: nothing that goes wrong from here on may tell the sender to send it again.
        let others = (try? await reporters(of: submission.service)) ?? 0
        return Acceptance(
            outcome: receipt.outcome, id: receipt.id, verdict: classifier.classify(report), others: others)
    }
}

extension Receipt {
    fileprivate var outcome: Acceptance.Outcome {
        switch self {
        case .stored: .accepted
        case .repeated(_, alike: true): .repeated
        case .repeated(_, alike: false): .conflict
        }
    }
}
