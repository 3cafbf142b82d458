import GRDB
import OutcryModel
import OutcryStore

/// The reports that are held, and what becomes of them. They lie in the log with the others.
enum HeldTable {
    static let waiting = """
        SELECT \(Report.columns), sequence FROM reports INDEXED BY reports_held
        WHERE sequence > ? AND held IS NOT NULL AND judged IS NULL ORDER BY sequence LIMIT ?
        """
    static let byID = "SELECT \(Report.columns), withdrawn, judged FROM reports WHERE id = ?"
    static let judging = "UPDATE reports SET judged = ? WHERE id = ?"
    static let copyOf = """
        SELECT copy.id FROM reports AS original CROSS JOIN reports AS copy
        WHERE original.id = ? AND copy.source = original.source AND copy.key = ?
        """

    static func reports(_ db: Database, after position: LogPosition, limit: Int) throws -> [LoggedReport] {
        try Row.fetchAll(db.cachedStatement(sql: waiting), arguments: [position.rawValue, max(0, limit)]).map { row in
            LoggedReport(position: LogPosition(rawValue: row[16]), report: try Report(row: row))
        }
    }

    static func judge(
        _ db: Database, _ id: ReportID, _ judgement: Judgement, at instant: Timestamp, head: inout LogHead
    ) throws -> JudgementOutcome {
        guard let row = try Row.fetchOne(db.cachedStatement(sql: byID), arguments: [id.bytes]) else { return .notHeld }
        if let earlier = (row[17] as String?).flatMap({ Judgement(rawValue: $0) }) {
            return earlier == judgement ? .repeated(copy: try copy(db, of: id)) : .judged(earlier)
        }
        let report = try Report(row: row)
        guard report.hold != nil, row[16] as Int64? == nil else { return .notHeld }
        switch judgement {
        case .released:
            var insertion = try ReportInsertion(db)
            let receipts = try ReportTable.insert(
                db, [report.released(at: instant)], by: &insertion, head: &head)
            insertion.finish()
            try judged(db, id, judgement)
            return .done(copy: receipts.first?.id)
        case .rejected:
            try judged(db, id, judgement)
            _ = try ReportTable.withdraw(db, id, at: instant)
            return .done(copy: nil)
        }
    }

    /// Empties a report that its sender takes back, and the copy as which it may have been released.
    static func withdraw(_ db: Database, _ id: ReportID, at instant: Timestamp) throws -> Bool {
        if let copy = try copy(db, of: id) { _ = try ReportTable.withdraw(db, copy, at: instant) }
        return try ReportTable.withdraw(db, id, at: instant)
    }

    private static func judged(_ db: Database, _ id: ReportID, _ judgement: Judgement) throws {
        try db.cachedStatement(sql: judging).execute(arguments: [judgement.rawValue, id.bytes])
    }

    private static func copy(_ db: Database, of id: ReportID) throws -> ReportID? {
        try Row.fetchOne(db.cachedStatement(sql: copyOf), arguments: [id.bytes, Report.releaseKey(of: id)])
            .flatMap { ReportID(bytes: $0[0]) }
    }
}
