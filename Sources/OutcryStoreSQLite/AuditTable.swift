import GRDB
import OutcryModel
import OutcryStore

/// The audit log. Rows are only ever added, and each carries a hash over the one before it.
enum AuditTable {
    private static let columns = "sequence, at, who, action, subject, outcome, reason, hash"
    static let writing = "INSERT INTO audit (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    static let last = "SELECT \(columns) FROM audit ORDER BY sequence DESC LIMIT 1"
    static let reading = "SELECT \(columns) FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ?"

    @discardableResult
    static func append(_ db: Database, _ act: AdminAct, outcome: AdminAct.Outcome) throws -> AuditEntry {
        let last = try Row.fetchOne(db.cachedStatement(sql: last)).map(entry)
        let entry = AuditEntry(act, outcome: outcome, after: last)
        try db.cachedStatement(sql: writing).execute(
            arguments: [
                entry.sequence, entry.at.milliseconds, entry.who, entry.action.rawValue, entry.subject,
                entry.outcome.rawValue, entry.reason, entry.hash,
            ])
        return entry
    }

    static func entries(_ db: Database, after sequence: Int64, limit: Int) throws -> [AuditEntry] {
        try Row.fetchAll(db.cachedStatement(sql: reading), arguments: [sequence, max(0, limit)]).map(entry)
    }

    private static func entry(_ row: Row) throws -> AuditEntry {
        guard let action = AdminAct.Action(rawValue: row[3]), let outcome = AdminAct.Outcome(rawValue: row[5]) else {
            throw StoreError.failed(reason: "a stored entry of the audit log cannot be read: \(row)")
        }
        return AuditEntry(
            sequence: row[0], at: Timestamp(milliseconds: row[1]), who: row[2], action: action, subject: row[4],
            outcome: outcome, reason: row[6], hash: row[7])
    }
}
