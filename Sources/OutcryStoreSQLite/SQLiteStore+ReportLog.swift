public import OutcryModel
public import OutcryStore

extension SQLiteStore: ReportLog {
    /// Takes reports in, all or none, and returns when they are on disk: one receipt for each, in order.
    ///
    /// Cancelling the caller does not take back what has been handed in. A NUL character in a text is kept as U+FFFD.
    public func append(_ reports: [Report]) async throws(StoreError) -> [Receipt] {
        try await writing().append(reports.withoutNUL)
    }

    /// The same without making the caller wait: `done` is told on the writer's queue, which it must not hold up.
    public func append(_ reports: [Report], _ done: @escaping @Sendable (Result<[Receipt], StoreError>) -> Void) {
        do throws(StoreError) {
            try writing().append(reports.withoutNUL, done)
        } catch {
            done(.failure(error))
        }
    }

    /// Takes a report back. In the file it is overwritten at once; the WAL still holds it until it is next emptied.
    public func withdraw(_ report: ReportID, at instant: Timestamp) async throws(StoreError) -> Bool {
        try await writing().transact { db in try HeldTable.withdraw(db, report, at: instant) }
    }

    /// One report; `nil` when there is none of this id, or it has been taken back.
    public func report(_ id: ReportID) async throws(StoreError) -> Report? {
        try await read { db in try ReportTable.report(db, id) }
    }

    /// Promises that no report taken in from now on will have been received before `instant`.
    ///
    /// The promise outlives a restart once the fold has recorded a step that relies on it.
    public func seal(before instant: Timestamp) async throws(StoreError) -> LogPosition {
        try await writing().seal(before: instant)
    }

    /// Reads at most `limit` reports that follow `position` and were received before `instant`.
    public func read(
        after position: LogPosition, before instant: Timestamp, limit: Int
    ) async throws(StoreError) -> [LoggedReport] {
        try await read { db in
            try ReportTable.read(db, after: position, before: instant, limit: limit)
        }
    }

    /// Takes in what moderators decided, in order.
    public func append(decisions: [IncidentDecision]) async throws(StoreError) {
        try await writing().transact { db, head in
            for decision in decisions {
                try DecisionTable.write(db, decision.decided(at: head.placed(decision.decidedAt)))
            }
        }
    }

    /// What moderators decided in `[start, end)`.
    public func decisions(
        from start: Timestamp, before end: Timestamp
    ) async throws(StoreError) -> [IncidentDecision] {
        try await read { db in try DecisionTable.decisions(db, from: start, before: end) }
    }
}
