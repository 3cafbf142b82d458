import OutcryClassify
public import OutcryModel
public import OutcryStore

extension Pipeline: ReportIntake {
    /// Accepts validated submissions, all or none, and returns when the reports are durable.
    ///
    /// What each was understood as is answered at once; it counts from the end of its minute on.
    public nonisolated func accept(_ submissions: [Submission]) async throws(StoreError) -> [Acceptance] {
        let now = time.now()
        let code = try await reporters.code(at: now)
        let reports = submissions.map { report($0, at: now, code) }
        let receipts = try await log.append(reports)
        guard receipts.count == reports.count else { throw .failed(reason: "the log gave no receipt") }
        var acceptances: [Acceptance] = []
        acceptances.reserveCapacity(reports.count)
        for (report, receipt) in zip(reports, receipts) { acceptances.append(await acceptance(of: report, receipt)) }
        return acceptances
    }

    /// The same for one of whose caller nothing waits: on the way to the log and back no task is begun, as long as what
    /// the answer needs has been read before.
    public nonisolated func accept(
        _ submission: Submission, _ done: @escaping @Sendable (Result<@Sendable () -> Acceptance, StoreError>) -> Void
    ) {
        let now = time.now()
        guard let code = reporters.known(at: now), let tokens = tokens.known,
            let others = reporterCounts.count(of: submission.service, in: now.minute)
        else { return acceptInTask(submission, done) }
        // The list is handed on, so that the report in it is not copied.
        let reports = [report(submission, at: now, code)]
        log.append(reports) { result in
            switch result {
            case .failure(let error): done(.failure(error))
            case .success(let receipts):
                guard let receipt = receipts.first else {
                    return done(.failure(.failed(reason: "the log gave no receipt")))
                }
                guard case .stored = receipt else {
                    // Why the earlier one is held has to be read, and nobody waits here.
                    Task {
                        let acceptance = await self.acceptance(of: reports[0], receipt)
                        done(.success { acceptance })
                    }
                    return
                }
                done(
                    .success {
                        let id = reports[0].id
                        return self.acceptance(
                            of: reports[0], .accepted, id: id, token: tokens.token(of: id), hold: reports[0].hold,
                            others: others)
                    })
            }
        }
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

    private nonisolated func report(_ submission: Submission, at now: Timestamp, _ code: ReporterHasher.Code) -> Report
    {
        let id = ReportID(at: now)
        return Report(
            id: id, source: Source.endpoint.id, sourceKind: .submission,
            key: submission.idempotencyKey ?? id.description,
            reporter: code.hash(submission.origin), network: code.network(of: submission.origin),
            hold: submission.hold, service: submission.service, symptoms: submission.symptoms,
            region: submission.region, text: submission.text, occurredAt: submission.occurredAt ?? now, receivedAt: now)
    }

    /// The answer for a report that is on disk: nothing that goes wrong here may tell the sender to send it again.
    private nonisolated func acceptance(of report: Report, _ receipt: Receipt) async -> Acceptance {
        var others = 0
        if let service = report.service { others = (try? await reporters(of: service)) ?? 0 }
        var hold = report.hold
        // Of one that was there already only the log knows why it is held.
        if case .repeated = receipt { hold = (try? await log.report(receipt.id))?.hold }
        let token = receipt.outcome == .conflict ? nil : try? await tokens.code().token(of: receipt.id)
        return acceptance(of: report, receipt.outcome, id: receipt.id, token: token, hold: hold, others: others)
    }

    private nonisolated func acceptance(
        of report: Report, _ outcome: Acceptance.Outcome, id: ReportID, token: String?, hold: Hold?, others: Int
    ) -> Acceptance {
        Acceptance(
            outcome: outcome, id: id, token: token, hold: hold,
            verdict: wordless.verdict(on: report, classify: classifier.classify), others: others)
    }

    /// Distinct reporters of a service in the last hour, counted once a minute.
    private nonisolated func reporters(of service: Service.ID) async throws(StoreError) -> Int {
        let minute = time.now().minute
        if let known = reporterCounts.count(of: service, in: minute) { return known }
        let count = try await countReporters(of: service)
        reporterCounts.keep(count, of: service, in: minute)
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
