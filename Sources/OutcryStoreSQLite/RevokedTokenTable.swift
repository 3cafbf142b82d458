import GRDB
import OutcryModel

/// The ids of signed tokens that were revoked. They are few and stay for ever, so that no clock that goes wrong makes one
/// of them good again.
enum RevokedTokenTable {
    static let reading = "SELECT 1 FROM revoked_tokens WHERE token = ?"
    static let writing = "INSERT INTO revoked_tokens (token, revoked) VALUES (?, ?) ON CONFLICT (token) DO NOTHING"

    static func holds(_ db: Database, _ id: String) throws -> Bool {
        try Int.fetchOne(db.cachedStatement(sql: reading), arguments: [id]) != nil
    }

    /// Adds an id; `false` when it is there already.
    static func write(_ db: Database, _ id: String, at instant: Timestamp) throws -> Bool {
        try db.cachedStatement(sql: writing).execute(arguments: [id, instant.milliseconds])
        return db.changesCount > 0
    }
}
