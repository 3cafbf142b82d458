import GRDB
import OutcryModel
import OutcryStore

/// The log itself. Rows are only ever added.
enum ReportTable {
    static let insertion = """
        INSERT INTO reports (sequence, \(Report.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """
    static let byKey = "SELECT \(Report.columns), withdrawn FROM reports WHERE source = ? AND key = ?"
    static let byID = "SELECT 1 FROM reports WHERE id = ?"
    static let ofID = "SELECT \(Report.columns) FROM reports WHERE id = ? AND withdrawn IS NULL"
    static let following =
        """
        SELECT \(Report.columns), sequence FROM reports WHERE sequence > ? AND withdrawn IS NULL
        ORDER BY sequence LIMIT ?
        """
    /// Nothing is left of what the report said, of who sent it and when it happened.
    static let withdrawal = """
        UPDATE reports SET withdrawn = ?1, reporter = NULL, network = NULL, held = NULL, service = NULL, symptoms = '',
            region = NULL, language = NULL, text = NULL, link = NULL, official = NULL, occurred = received
        WHERE id = ?2 AND withdrawn IS NULL
        """
    /// The last place ever taken, so that none is taken again should its report ever be erased.
    static let lastPlace = "SELECT seq FROM sqlite_sequence WHERE name = 'reports'"
    static let lastReceived = "SELECT received FROM reports WHERE sequence = (SELECT max(sequence) FROM reports)"

    /// Where the log goes on after a start. What has been folded stays sealed.
    static func head(_ db: Database) throws -> LogHead {
        var head = LogHead(
            position: LogPosition(rawValue: try Int64.fetchOne(db, sql: lastPlace) ?? 0),
            floor: Timestamp(milliseconds: try Int64.fetchOne(db, sql: lastReceived) ?? .min))
        if let folded = try FoldTable.progress(db) { head.seal(before: folded.through.next.start) }
        return head
    }

    /// Adds what is new, and moves the head on.
    static func insert(
        _ db: Database, _ reports: [Report], by insertion: inout ReportInsertion, head: inout LogHead
    ) throws -> [Receipt] {
        var receipts: [Receipt] = []
        receipts.reserveCapacity(reports.count)
        // By their places: a loop over the reports would copy each.
        for place in reports.indices {
            let instant = head.placed(reports[place].receivedAt)
            let isNew =
                instant == reports[place].receivedAt
                ? try insertion.run(reports[place], at: head.next)
                : try insertion.run(reports[place].received(at: instant), at: head.next)
            if isNew {
                head.took(instant)
                receipts.append(.stored(reports[place].id, receivedAt: instant))
            } else {
                receipts.append(try repetition(db, of: reports[place]))
            }
        }
        return receipts
    }

    /// One report that has not been taken back.
    static func report(_ db: Database, _ id: ReportID) throws -> Report? {
        try Row.fetchOne(db.cachedStatement(sql: ofID), arguments: [id.bytes]).map { try Report(row: $0) }
    }

    /// Reads on in order. It stops at the first report received at or after `instant`, after which all are.
    static func read(
        _ db: Database, after position: LogPosition, before instant: Timestamp, limit: Int
    ) throws -> [LoggedReport] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(sql: following), arguments: [position.rawValue, max(0, limit)])
        var found: [LoggedReport] = []
        while let row = try rows.next() {
            let report = try Report(row: row)
            guard report.receivedAt < instant else { break }
            found.append(LoggedReport(position: LogPosition(rawValue: row[16]), report: report))
        }
        return found
    }

    /// Empties a report and forgets the verdict on it; returns whether there is such a report.
    static func withdraw(_ db: Database, _ report: ReportID, at instant: Timestamp) throws -> Bool {
        let statement = try db.cachedStatement(sql: withdrawal)
        try statement.execute(arguments: [instant.milliseconds, report.bytes])
        try VerdictTable.forget(db, report)
        return try Row.fetchOne(db.cachedStatement(sql: byID), arguments: [report.bytes]) != nil
    }

    /// What stands in the way of a report: one with its key, or else one with its id, which is then another.
    private static func repetition(_ db: Database, of report: Report) throws -> Receipt {
        let earlier = try Row.fetchOne(
            db.cachedStatement(sql: byKey), arguments: [report.source.rawValue, report.key])
        if let row = earlier {
            let earlier = try Report(row: row)
            // What a withdrawn one said is not known any more.
            if row[16] as Int64? != nil { return .repeated(earlier.id, alike: true) }
            return .repeated(earlier.id, alike: earlier.saysTheSame(as: report))
        }
        guard try Row.fetchOne(db.cachedStatement(sql: byID), arguments: [report.id.bytes]) != nil else {
            throw StoreError.failed(reason: "the log takes no report at place \(report.id).")
        }
        return .repeated(report.id, alike: false)
    }
}
