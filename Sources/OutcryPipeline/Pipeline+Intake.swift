import OutcryClassify
public import OutcryModel
public import OutcryStore

extension Pipeline: ReportIntake {
    /// Accepts validated submissions, all or none, and returns when the reports are durable.
    ///
    /// What each was understood as is answered at once; it counts from the end of its minute on.
    public nonisolated func accept(_ submissions: [Submission]) async throws(StoreError) -> [Acceptance] {
        let now = time.now()
        var reports: [Report] = []
        reports.reserveCapacity(submissions.count)
        for submission in submissions { reports.append(try await report(submission, at: now)) }
        let receipts = try await log.append(reports)
        guard receipts.count == reports.count else { throw .failed(reason: "the log gave no receipt") }
        var acceptances: [Acceptance] = []
        acceptances.reserveCapacity(reports.count)
        for (report, receipt) in zip(reports, receipts) { acceptances.append(await acceptance(of: report, receipt)) }
        return acceptances
    }

    /// Takes a report back with the token that its sender was given.
    public nonisolated func withdraw(_ report: ReportID, token: String) async throws(StoreError) -> Bool {
        guard try await tokens.isToken(token, of: report) else { return false }
        return try await log.withdraw(report, at: time.now())
    }

    /// A report, for whoever knows its id.
    public nonisolated func report(_ id: ReportID) async throws(StoreError) -> Report? {
        try await log.report(id)
    }

    private nonisolated func report(_ submission: Submission, at now: Timestamp) async throws(StoreError) -> Report {
        let id = ReportID(at: now)
        return Report(
            id: id, source: Source.endpoint.id, sourceKind: .submission,
            key: submission.idempotencyKey ?? id.description,
            reporter: try await reporters.hash(submission.origin, at: now),
            network: try await reporters.network(of: submission.origin, at: now), hold: submission.hold,
            service: submission.service, symptoms: submission.symptoms, region: submission.region,
            text: submission.text, occurredAt: submission.occurredAt ?? now, receivedAt: now)
    }

    /// The answer for a report that is on disk: nothing that goes wrong here may tell the sender to send it again.
    private nonisolated func acceptance(of report: Report, _ receipt: Receipt) async -> Acceptance {
        var others = 0
        if let service = report.service { others = (try? await reporters(of: service)) ?? 0 }
        let outcome = receipt.outcome
        var hold = report.hold
        // Of one that was there already only the log knows why it is held.
        if case .repeated = receipt { hold = (try? await log.report(receipt.id))?.hold }
        let token = outcome == .conflict ? nil : try? await tokens.token(of: receipt.id)
        return Acceptance(
            outcome: outcome, id: receipt.id, token: token, hold: hold,
            verdict: wordless.verdict(on: report, classify: classifier.classify),
            others: others)
    }

    /// Distinct reporters of a service in the last hour, counted once a minute.
    private nonisolated func reporters(of service: Service.ID) async throws(StoreError) -> Int {
        let minute = time.now().minute
        if let known = recentReporters.count(of: service, in: minute) { return known }
        let count = try await countReporters(of: service)
        recentReporters.keep(count, of: service, in: minute)
        return count
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
