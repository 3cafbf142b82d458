import Foundation
import GRDB
import OutcryModel

/// The verdict on each report that has been folded.
enum VerdictTable {
    static let reading = "SELECT document FROM verdicts WHERE report = ?"
    static let forgetting = "DELETE FROM verdicts WHERE report = ?"
    /// A report may be taken back after the fold has read it: then nothing is kept of it.
    static let writing = """
        INSERT INTO verdicts (report, document)
        SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM reports WHERE id = ?1 AND withdrawn IS NOT NULL)
        ON CONFLICT (report) DO UPDATE SET document = excluded.document
        """

    static func document(_ db: Database, of report: ReportID) throws -> String? {
        try String.fetchOne(db.cachedStatement(sql: reading), arguments: [report.bytes])
    }

    static func forget(_ db: Database, _ report: ReportID) throws {
        try db.cachedStatement(sql: forgetting).execute(arguments: [report.bytes])
    }

    static func write(_ db: Database, _ verdicts: some Sequence<(ReportID, String)>) throws {
        let statement = try db.cachedStatement(sql: writing)
        for (report, document) in verdicts { try statement.execute(arguments: [report.bytes, document]) }
    }
}
