import Foundation
import GRDB
import OutcryModel
import OutcryStore

/// The webhooks: a JSON document each, beside the keys that sign what it sends, which are read by themselves alone.
enum WebhookTable {
    /// Every row is wanted, in the order in which they were added. There are few.
    static let reading = "SELECT document FROM webhooks ORDER BY sequence"
    static let byID = "SELECT document FROM webhooks WHERE id = ?"
    static let counting = "SELECT count(*) FROM webhooks"
    static let adding = "INSERT INTO webhooks (id, document, key) VALUES (?, ?, ?)"
    static let writing = "UPDATE webhooks SET document = ? WHERE id = ?"
    static let rotating = "UPDATE webhooks SET old_key = key, key = ? WHERE id = ?"
    static let removing = "DELETE FROM webhooks WHERE id = ?"
    static let readingKeys = "SELECT key, old_key FROM webhooks WHERE id = ?"

    static func documents(_ db: Database) throws -> [String] {
        try String.fetchAll(db.cachedStatement(sql: reading))
    }

    static func document(_ db: Database, _ id: Webhook.ID) throws -> String? {
        try String.fetchOne(db.cachedStatement(sql: byID), arguments: [id.rawValue])
    }

    static func add(_ db: Database, _ webhook: Webhook, key: [UInt8], most: Int) throws -> Bool {
        guard try Int.fetchOne(db.cachedStatement(sql: counting)) ?? 0 < most else { return false }
        try db.cachedStatement(sql: adding).execute(
            arguments: [webhook.id.rawValue, try Document.encode(webhook), Data(key)])
        return true
    }

    /// Changes a webhook in the writer's turn, so that nothing that was changed meanwhile is lost.
    static func update(
        _ db: Database, _ id: Webhook.ID, _ change: (inout Webhook) -> Void
    ) throws -> (webhook: Webhook, isChanged: Bool)? {
        guard let before: Webhook = try Document.decode(try document(db, id)) else { return nil }
        var webhook = before
        change(&webhook)
        guard webhook != before else { return (webhook, false) }
        try db.cachedStatement(sql: writing).execute(arguments: [try Document.encode(webhook), id.rawValue])
        return (webhook, true)
    }

    static func rotate(_ db: Database, _ id: Webhook.ID, to key: [UInt8]) throws {
        try db.cachedStatement(sql: rotating).execute(arguments: [Data(key), id.rawValue])
    }

    static func remove(_ db: Database, _ id: Webhook.ID) throws -> Bool {
        try db.cachedStatement(sql: removing).execute(arguments: [id.rawValue])
        return db.changesCount > 0
    }

    static func keys(_ db: Database, of id: Webhook.ID) throws -> WebhookKeys? {
        try Row.fetchOne(db.cachedStatement(sql: readingKeys), arguments: [id.rawValue]).map { row in
            WebhookKeys(current: Array(row[0] as Data), old: (row[1] as Data?).map { Array($0) })
        }
    }
}
