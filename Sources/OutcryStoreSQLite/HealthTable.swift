import GRDB
import OutcryModel

/// The health of the sources polled.
enum HealthTable {
    /// Every row is wanted, so that the whole table is read, in the order of its key.
    static let reading = "SELECT document FROM source_health ORDER BY source"
    static let writing = """
        INSERT INTO source_health (source, document) VALUES (?, ?)
        ON CONFLICT (source) DO UPDATE SET document = excluded.document
        """

    static func documents(_ db: Database) throws -> [String] {
        try String.fetchAll(db.cachedStatement(sql: reading))
    }

    static func write(_ db: Database, _ source: Source.ID, _ document: String) throws {
        try db.cachedStatement(sql: writing).execute(arguments: [source.rawValue, document])
    }
}
