import Foundation
import GRDB
import OutcryStore

/// The file of a folder. It is looked at before anything is written: foreign and newer data are left as they are.
struct DataFile {
    private enum Content {
        case nothing
        /// Ours, with these migrations still to apply.
        case ours(missing: [String])
    }

    /// Seconds for which a connection waits for another.
    static let busyTimeout = 5

    let path: String

    init(folder: String) {
        path = folder + "/outcry.sqlite"
    }

    func openForReading() throws(StoreError) -> DatabasePool {
        guard case .ours(let missing) = try content() else {
            throw .cannotOpen(path: path, reason: "there are no data yet. Start `outcry serve` with this folder first.")
        }
        guard missing.isEmpty else {
            throw .cannotOpen(
                path: path,
                reason: "it was written by an older version. Start `outcry serve` with it once to update it.")
        }
        return try attempt { try DatabasePool(path: path, configuration: Self.configuration(readOnly: true)) }
    }

    func openForWriting(_ durability: SQLiteSettings.Durability = .full) throws(StoreError) -> DatabasePool {
        if case .nothing = try content() { try make() }
        return try attempt {
            let pool = try DatabasePool(path: path, configuration: Self.configuration(readOnly: false))
            try pool.writeWithoutTransaction { db in try Self.makeDurable(db, durability) }
            try Schema.migrator.migrate(pool)
            return pool
        }
    }

    /// Makes the file for its owner only: it holds what people wrote, and the keys that keep their addresses secret.
    /// SQLite gives its other files the same rights.
    private func make() throws(StoreError) {
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw errno == ENOSPC
                ? .full(path: path) : .cannotOpen(path: path, reason: String(cString: strerror(errno)) + ".")
        }
        _ = close(file)
    }

    /// Prepares the writer's connection. GRDB sets `synchronous=NORMAL` whenever it opens a pool, under which a power
    /// cut loses what has been acknowledged; so it is set, and read back, after opening. Only macOS
    /// minds `fullfsync`, and needs it to reach the disk itself.
    private static func makeDurable(_ db: Database, _ durability: SQLiteSettings.Durability) throws {
        try db.execute(
            sql: """
                PRAGMA synchronous = \(durability.rawValue);
                PRAGMA fullfsync = ON;
                PRAGMA secure_delete = ON;
                PRAGMA cache_size = -65536;
                PRAGMA wal_autocheckpoint = 16000;
                """)
        guard try durability == .normal || Int.fetchOne(db, sql: "PRAGMA synchronous") == 2 else {
            throw StoreError.failed(reason: "SQLite does not take synchronous=FULL.")
        }
    }

    private func content() throws(StoreError) -> Content {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return .nothing }
        if isFolder.boolValue { throw .cannotOpen(path: path, reason: "it is a folder; a file was expected.") }
        return try attempt {
            let file = try DatabaseQueue(path: path, configuration: Self.configuration(readOnly: true))
            defer { try? file.close() }
            return try file.read { (db) -> Content in
                let mark = try Int32.fetchOne(db, sql: "PRAGMA application_id")
                if mark == 0, try Self.isBlank(db) { return .nothing }
                guard mark == Schema.applicationID else {
                    throw StoreError.cannotOpen(path: path, reason: "it is a SQLite database of another program.")
                }
                let applied = try Schema.migrator.appliedIdentifiers(db)
                let unknown = applied.subtracting(Schema.migrations).sorted()
                guard unknown.isEmpty else { throw StoreError.newerVersion(path: path, unknown: unknown) }
                return .ours(missing: Schema.migrations.filter { !applied.contains($0) })
            }
        }
    }

    /// Whether a file is what a first start leaves that was cut short, by a full disk say: there is nothing in it, or
    /// the list of migrations with none on it.
    private static func isBlank(_ db: Database) throws -> Bool {
        let tables = try String.fetchSet(db, sql: "SELECT tbl_name FROM sqlite_master")
        guard tables.isSubset(of: ["grdb_migrations"]) else { return false }
        return try tables.isEmpty || Int.fetchOne(db, sql: "SELECT count(*) FROM grdb_migrations") == 0
    }

    private static func configuration(readOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(TimeInterval(busyTimeout))
        configuration.foreignKeysEnabled = true
        configuration.label = "outcry"
        return configuration
    }

    /// Whatever goes wrong while opening means that the file cannot be opened, but for a full disk.
    private func attempt<Value>(_ body: () throws -> Value) throws(StoreError) -> Value {
        do {
            return try body()
        } catch {
            let found = StoreError(error, path: path)
            guard case .failed(let reason) = found else { throw found }
            switch (error as? DatabaseError)?.resultCode {
            case .SQLITE_NOTADB: throw .cannotOpen(path: path, reason: "it is not a SQLite database.")
            case .SQLITE_CORRUPT: throw .cannotOpen(path: path, reason: "it is damaged. \(StoreError.remedy)")
            default: throw .cannotOpen(path: path, reason: reason)
            }
        }
    }
}
