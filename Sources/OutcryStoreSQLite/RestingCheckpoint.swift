import GRDB
import GRDBSQLite

/// Copies the pages of the WAL into the file while nobody waits for the writer.
///
/// A commit that finds the WAL full does so, too (`wal_autocheckpoint`): whoever reports meanwhile waits until thousands
/// of pages are on the disk a second time. Under all but the highest load the writer rests many times before, and
/// the little there is to copy then keeps nobody waiting for long.
struct RestingCheckpoint {
    /// How many pages are worth a copy, which ends with an fsync.
    static let fewest: Int32 = 2000

    /// How many pages the connection had written at the last copy.
    private var copied: Int32 = 0

    /// To be called when nobody waits. A reader in the way is no harm: what it needs is copied the next time.
    mutating func rest(_ db: Database) {
        let written = Self.pagesWritten(db)
        guard Self.pages(from: copied, to: written) >= Self.fewest else { return }
        copied = written
        try? db.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)")
    }

    /// How far a count has gone on. SQLite's begins again, at 0 in some versions, below it in others.
    static func pages(from earlier: Int32, to later: Int32) -> Int32 {
        (later &- earlier) & .max
    }

    /// How many pages the connection has written to the WAL.
    private static func pagesWritten(_ db: Database) -> Int32 {
        var (count, highest): (Int32, Int32) = (0, 0)
        sqlite3_db_status(db.sqliteConnection, SQLITE_DBSTATUS_CACHE_WRITE, &count, &highest, 0)
        return count
    }
}
