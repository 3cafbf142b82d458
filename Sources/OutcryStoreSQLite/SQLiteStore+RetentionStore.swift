public import OutcryModel
public import OutcryStore

extension SQLiteStore: RetentionStore {
    /// Forgets a part of the next old reports.
    public func forget(
        _ part: RetainedPart, receivedBefore instant: Timestamp, limit: Int
    ) async throws(StoreError) -> Int {
        try await writing().transact { db in
            try RetentionTable.forget(db, part, receivedBefore: instant, limit: limit)
        }
    }

    /// How much has been forgotten of a part.
    public func forgotten(_ part: RetainedPart) async throws(StoreError) -> LogPosition {
        try await read { db in try RetentionTable.forgotten(db, part) }
    }

    /// Empties the WAL, the last place where what has been overwritten in the file is still found.
    public func scrub() async throws(StoreError) -> Bool {
        try await writing().write { db in try RetentionTable.scrub(db) }
    }
}
