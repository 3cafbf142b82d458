import Foundation
import GRDB
import OutcryModel
import OutcryStore

/// How far the fold has come, and its newest snapshot: one row each.
enum FoldTable {
    static let readProgress = "SELECT through, position FROM fold_progress WHERE only = 1"
    static let readSnapshot = "SELECT through, position, state FROM fold_snapshot WHERE only = 1"
    static let writeProgress = """
        INSERT INTO fold_progress (only, through, position) VALUES (1, ?, ?)
        ON CONFLICT (only) DO UPDATE SET through = excluded.through, position = excluded.position
        """
    static let writeSnapshot = """
        INSERT INTO fold_snapshot (only, through, position, state) VALUES (1, ?, ?, ?)
        ON CONFLICT (only) DO UPDATE
        SET through = excluded.through, position = excluded.position, state = excluded.state
        """

    static func progress(_ db: Database) throws -> FoldProgress? {
        try Row.fetchOne(db, sql: readProgress).map(progress(of:))
    }

    static func snapshot(_ db: Database) throws -> FoldSnapshot? {
        try Row.fetchOne(db, sql: readSnapshot).map { row in
            FoldSnapshot(progress: progress(of: row), state: Array(row[2] as Data))
        }
    }

    static func write(_ db: Database, _ progress: FoldProgress) throws {
        try db.cachedStatement(sql: writeProgress)
            .execute(arguments: [progress.through.sinceEpoch, progress.position.rawValue])
    }

    static func write(_ db: Database, _ snapshot: FoldSnapshot) throws {
        try db.cachedStatement(sql: writeSnapshot).execute(
            arguments: [
                snapshot.progress.through.sinceEpoch, snapshot.progress.position.rawValue, Data(snapshot.state),
            ])
    }

    private static func progress(of row: Row) -> FoldProgress {
        FoldProgress(through: Minute(row[0]), position: LogPosition(rawValue: row[1]))
    }
}
