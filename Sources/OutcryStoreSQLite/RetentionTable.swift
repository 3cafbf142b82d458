import GRDB
import OutcryModel
import OutcryStore

/// What of old reports has been forgotten, and how far along the log that is done.
///
/// The log is in the order of receipt, so that going on from where the last call stopped finds what is due without an
/// index, which every new report would have to pay for.
enum RetentionTable {
    static let reading = "SELECT sequence FROM retention WHERE part = ?"
    static let writing = """
        INSERT INTO retention (part, sequence) VALUES (?, ?) ON CONFLICT (part) DO UPDATE SET sequence = excluded.sequence
        """
    static let next =
        "SELECT sequence, received FROM reports WHERE sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ?"
    static let snapshot = "SELECT position FROM fold_snapshot WHERE only = 1"

    /// What an operator said in public stays: it is in what his page is quoted with, not in the words.
    static func forgetting(_ part: RetainedPart) -> String {
        switch part {
        case .words:
            """
            UPDATE reports SET text = NULL, link = CASE source_kind WHEN 'status' THEN link END
            WHERE sequence > ? AND sequence <= ? AND (text IS NOT NULL OR link IS NOT NULL)
            """
        case .hashes:
            """
            UPDATE reports SET reporter = NULL, network = NULL
            WHERE sequence > ? AND sequence <= ? AND (reporter IS NOT NULL OR network IS NOT NULL)
            """
        }
    }

    static func forgotten(_ db: Database, _ part: RetainedPart) throws -> LogPosition {
        LogPosition(
            rawValue: try Int64.fetchOne(db.cachedStatement(sql: reading), arguments: [part.rawValue]) ?? 0)
    }

    static func forget(
        _ db: Database, _ part: RetainedPart, receivedBefore instant: Timestamp, limit: Int
    ) throws -> Int {
        let done = try forgotten(db, part).rawValue
        guard let needed = try Int64.fetchOne(db.cachedStatement(sql: snapshot)), needed > done else { return 0 }
        let rows = try Row.fetchCursor(db.cachedStatement(sql: next), arguments: [done, needed, max(0, limit)])
        var (count, last) = (0, done)
        while let row = try rows.next(), row[1] < instant.milliseconds {
            count += 1
            last = row[0]
        }
        guard count > 0 else { return 0 }
        try db.cachedStatement(sql: forgetting(part)).execute(arguments: [done, last])
        try db.cachedStatement(sql: writing).execute(arguments: [part.rawValue, last])
        return count
    }

    /// Empties the WAL into the file, where everything deleted has been overwritten. It waits for readers no longer than a
    /// report may be kept waiting.
    static func scrub(_ db: Database) throws -> Bool {
        try db.execute(sql: "PRAGMA busy_timeout = 50")
        defer { try? db.execute(sql: "PRAGMA busy_timeout = \(DataFile.busyTimeout * 1000)") }
        let isBusy = try Int.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        return isBusy == 0
    }
}
