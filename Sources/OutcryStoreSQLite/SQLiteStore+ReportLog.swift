public import OutcryModel
public import OutcryStore

extension SQLiteStore: ReportLog {
    /// Takes reports in, all or none, and returns when they are on disk: one receipt for each, in order.
    ///
    /// Cancelling the caller does not take back what has been handed in. A NUL character in a text is kept as U+FFFD.
    public func append(_ reports: [Report]) async throws(StoreError) -> [Receipt] {
        try await writing().append(reports.map(\.withoutNUL))
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
}
