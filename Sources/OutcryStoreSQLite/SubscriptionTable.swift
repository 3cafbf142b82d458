import GRDB
import OutcryModel

/// The subscriptions to hubs.
enum SubscriptionTable {
    /// Every row is wanted, so that the whole table is read, in the order of its key.
    static let reading = "SELECT document FROM hub_subscriptions ORDER BY source"
    static let writing = """
        INSERT INTO hub_subscriptions (source, document) VALUES (?, ?)
        ON CONFLICT (source) DO UPDATE SET document = excluded.document
        """
    static let removing = "DELETE FROM hub_subscriptions WHERE source = ?"

    static func documents(_ db: Database) throws -> [String] {
        try String.fetchAll(db.cachedStatement(sql: reading))
    }

    static func write(_ db: Database, _ source: Source.ID, _ document: String) throws {
        try db.cachedStatement(sql: writing).execute(arguments: [source.rawValue, document])
    }

    static func remove(_ db: Database, _ source: Source.ID) throws {
        try db.cachedStatement(sql: removing).execute(arguments: [source.rawValue])
    }
}
