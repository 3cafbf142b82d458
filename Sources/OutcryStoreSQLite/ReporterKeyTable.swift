import Foundation
import GRDB

/// The keys under which reporters are hashed, one a day. A destroyed key is gone from the disk: the writer's
/// connection overwrites what it deletes, and the WAL, which still holds the page as it was, is emptied.
enum ReporterKeyTable {
    static let reading = "SELECT key FROM reporter_keys WHERE day = ?"
    static let writing = "INSERT INTO reporter_keys (day, key) VALUES (?, ?) ON CONFLICT (day) DO NOTHING"
    static let destroying = "DELETE FROM reporter_keys WHERE day < ?"

    static func key(_ db: Database, day: Int) throws -> [UInt8]? {
        try Data.fetchOne(db.cachedStatement(sql: reading), arguments: [day]).map { Array($0) }
    }

    /// Makes the key of a day unless there is one, and destroys those of days before the last.
    static func makeKey(_ db: Database, day: Int) throws -> [UInt8] {
        var key = RandomKey.bytes()
        var destroyed = 0
        try db.inTransaction(.immediate) {
            try db.execute(sql: destroying, arguments: [day - 1])
            destroyed = db.changesCount
            try db.execute(sql: writing, arguments: [day, Data(key)])
            key = try self.key(db, day: day) ?? key
            return .commit
        }
        if destroyed > 0 {
            // A reader in the way only puts this off until the WAL is next emptied.
            try? db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
        return key
    }
}
