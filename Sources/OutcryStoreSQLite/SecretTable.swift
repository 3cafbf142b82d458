import Foundation
import GRDB
import OutcryStore

/// Keys that are made once and stay.
enum SecretTable {
    static let reading = "SELECT key FROM secrets WHERE purpose = ?"
    static let writing = "INSERT INTO secrets (purpose, key) VALUES (?, ?) ON CONFLICT (purpose) DO NOTHING"

    static func key(_ db: Database, for purpose: SecretPurpose) throws -> [UInt8]? {
        try Data.fetchOne(db.cachedStatement(sql: reading), arguments: [purpose.rawValue]).map { Array($0) }
    }

    /// Makes the key unless there is one.
    static func makeKey(_ db: Database, for purpose: SecretPurpose) throws -> [UInt8] {
        let key = RandomKey.bytes()
        try db.cachedStatement(sql: writing).execute(arguments: [purpose.rawValue, Data(key)])
        return try self.key(db, for: purpose) ?? key
    }
}
