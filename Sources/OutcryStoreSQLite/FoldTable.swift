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
        try Row.fetchOne(db, sql: readProgress).map { try progress(of: $0) }
    }

    static func snapshot(_ db: Database) throws -> FoldSnapshot? {
        try Row.fetchOne(db, sql: readSnapshot).map { row in
            FoldSnapshot(progress: try progress(of: row), state: Array(row[2] as Data))
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

    /// Throws for a minute that cannot be: what is reckoned with it would not fit.
    private static func progress(of row: Row) throws -> FoldProgress {
        let (through, position): (Int, Int64) = (row[0], row[1])
        guard Int32(exactly: through) != nil, position >= 0 else {
            throw DatabaseError(
                resultCode: .SQLITE_CORRUPT, message: "the fold has not come to minute \(through), report \(position)")
        }
        return FoldProgress(through: Minute(through), position: LogPosition(rawValue: position))
    }
}
