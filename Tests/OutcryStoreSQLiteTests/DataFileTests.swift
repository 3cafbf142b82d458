import Foundation
import GRDB
import OutcryModel
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryStoreSQLite

struct DataFileTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
    }

    private func refused(readOnly: Bool = false) -> StoreError? {
        #expect(throws: StoreError.self) { _ = try SQLiteStore(folder: folder.path, readOnly: readOnly) }
    }

    private func makeDatabase(_ sql: String) throws {
        let database = try DatabaseQueue(path: folder.path(of: "outcry.sqlite"))
        try database.writeWithoutTransaction { db in try db.execute(sql: sql) }
        try database.close()
    }

    @Test func `a folder is made with its parents`() async throws {
        let store = try SQLiteStore(folder: folder.path(of: "a/b"))
        #expect(try folder.bytes(of: "a/b/outcry.sqlite").starts(with: "SQLite format 3".utf8))
        #expect(store.path == folder.path(of: "a/b/outcry.sqlite"))
    }

    @Test func `a path that is a file is refused`() throws {
        try folder.write([], to: "file")
        let path = folder.path(of: "file")
        #expect(throws: StoreError.cannotOpen(path: path, reason: "it is a file; a folder was expected.")) {
            _ = try SQLiteStore(folder: path)
        }
    }

    @Test func `a folder that cannot be made is refused with the system's words`() throws {
        try folder.write([], to: "file")
        let path = folder.path(of: "file/below")
        #expect(throws: StoreError.cannotOpen(path: path, reason: "the folder cannot be made: Not a directory.")) {
            _ = try SQLiteStore(folder: path)
        }
    }

    @Test func `a folder without a name is refused`() {
        let refusal = #expect(throws: StoreError.self) { _ = try SQLiteStore(folder: "") }
        #expect(refusal?.description == "The data folder cannot be opened: its name is empty.")
    }

    @Test(arguments: [false, true])
    func `a folder in the place of the file is refused`(readOnly: Bool) throws {
        let path = folder.path(of: "outcry.sqlite")
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(refused(readOnly: readOnly) == .cannotOpen(path: path, reason: "it is a folder; a file was expected."))
    }

    @Test func `the files are for their owner only`() async throws {
        let store = try SQLiteStore(folder: folder.path)
        _ = try await store.append([Sample.report("a")])
        for name in ["outcry.sqlite", "outcry.sqlite-wal", "outcry.sqlite-shm", "outcry.lock"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(of: name))
            #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
        }
        try await store.close()
    }

    @Test(arguments: [false, true])
    func `a damaged file is said to be, and what helps`(readOnly: Bool) async throws {
        let store = try SQLiteStore(folder: folder.path)
        _ = try await store.append((0..<400).map { Sample.report("\($0)") })
        try await store.close()
        let bytes = try folder.bytes(of: "outcry.sqlite")
        try folder.write(
            Array(bytes.prefix(100) + Array(repeating: 0xA5, count: bytes.count - 100)), to: "outcry.sqlite")
        let refusal = try #require(refused(readOnly: readOnly))
        #expect(refusal.description.contains("outcry.sqlite cannot be opened: it is damaged. Put a backup"))
    }

    @Test func `damage found later names the file, too`() {
        let error = StoreError(
            DatabaseError(resultCode: .SQLITE_CORRUPT, message: "malformed"), path: "/d/outcry.sqlite")
        #expect(
            error.description
                == "The data store failed: /d/outcry.sqlite is damaged (SQLite 11, malformed). \(StoreError.remedy)")
    }

    @Test(arguments: [false, true])
    func `data of a newer version are left as they are`(readOnly: Bool) async throws {
        let store = try SQLiteStore(folder: folder.path)
        _ = try await store.append([Sample.report("a")])
        try await store.close()
        try makeDatabase("INSERT INTO grdb_migrations VALUES ('9999-from-the-future')")
        let before = try folder.bytes(of: "outcry.sqlite")
        let path = folder.path(of: "outcry.sqlite")
        #expect(refused(readOnly: readOnly) == .newerVersion(path: path, unknown: ["9999-from-the-future"]))
        #expect(try folder.bytes(of: "outcry.sqlite") == before)
    }

    @Test(arguments: [false, true])
    func `a file that is no database is left as it is`(readOnly: Bool) throws {
        let bytes = Array(String(repeating: "These are my notes. ", count: 400).utf8)
        try folder.write(bytes, to: "outcry.sqlite")
        let path = folder.path(of: "outcry.sqlite")
        #expect(refused(readOnly: readOnly) == .cannotOpen(path: path, reason: "it is not a SQLite database."))
        #expect(try folder.bytes(of: "outcry.sqlite") == bytes)
    }

    @Test(arguments: ["", "PRAGMA application_id = 7;", "PRAGMA journal_mode = DELETE; CREATE TABLE reports (a);"])
    func `a database of another program is left as it is`(setup: String) throws {
        try makeDatabase(setup + "CREATE TABLE notes (text); INSERT INTO notes VALUES ('mine')")
        let before = try folder.bytes(of: "outcry.sqlite")
        let path = folder.path(of: "outcry.sqlite")
        #expect(refused() == .cannotOpen(path: path, reason: "it is a SQLite database of another program."))
        #expect(try folder.bytes(of: "outcry.sqlite") == before)
    }

    @Test(arguments: ["", "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)"])
    func `a first start that was cut short is begun again`(leaving: String) async throws {
        try folder.write([], to: "outcry.sqlite")
        if !leaving.isEmpty { try makeDatabase("PRAGMA journal_mode = WAL; " + leaving) }
        #expect(refused(readOnly: true)?.description.contains("there are no data yet") == true)
        let store = try SQLiteStore(folder: folder.path)
        #expect(try await store.append([Sample.report("a")]).count == 1)
    }

    @Test func `a second writer is refused until the first has closed`() async throws {
        let first = try SQLiteStore(folder: folder.path)
        let refusal = try #require(refused())
        #expect(refusal == .cannotOpen(path: folder.path, reason: "it is in use by another Outcry process."))
        _ = try await first.append([Sample.report("a")])
        try await first.close()
        let second = try SQLiteStore(folder: folder.path)
        #expect(try await second.seal(before: Sample.noon) == LogPosition(rawValue: 1))
    }

    @Test func `a store that is let go of without closing leaves the folder to others`() async throws {
        do {
            let first = try SQLiteStore(folder: folder.path)
            _ = try await first.append([Sample.report("a")])
        }
        let second = try SQLiteStore(folder: folder.path)
        #expect(try await second.seal(before: Sample.noon) == LogPosition(rawValue: 1))
    }

    @Test func `a reader sees what the writer beside it commits, and writes nothing`() async throws {
        let writer = try SQLiteStore(folder: folder.path)
        _ = try await writer.append([Sample.report("a")])
        let reader = try SQLiteStore(folder: folder.path, readOnly: true)
        #expect(try await reader.read(after: .start, before: SQLiteStoreTests.distant, limit: 9).count == 1)
        _ = try await writer.append([Sample.report("b")])
        #expect(try await reader.read(after: .start, before: SQLiteStoreTests.distant, limit: 9).count == 2)
        await #expect(throws: StoreError.self) { try await reader.append([Sample.report("c")]) }
        await #expect(throws: StoreError.self) { try await reader.reporterKey(day: 1) }
        try await reader.close()
        await #expect(throws: StoreError.closed) { try await reader.progress() }
        _ = try await writer.append([Sample.report("d")])
        try await writer.close()
        let later = try SQLiteStore(folder: folder.path, readOnly: true)
        #expect(try await later.read(after: .start, before: SQLiteStoreTests.distant, limit: 9).count == 3)
    }

    @Test func `a reader makes nothing where there is nothing`() throws {
        let refusal = try #require(refused(readOnly: true))
        #expect(refusal.description.contains("there are no data yet"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @Test func `a reader does not bring older data up to date, and a writer does`() async throws {
        try makeDatabase("PRAGMA journal_mode = WAL")
        let database = try DatabaseQueue(path: folder.path(of: "outcry.sqlite"))
        try Schema.migrator.migrate(database, upTo: "0001-reports")
        try database.close()
        #expect(refused(readOnly: true)?.description.contains("older version") == true)
        let store = try SQLiteStore(folder: folder.path)
        #expect(try await store.progress() == nil)
    }

    @Test func `the migrations are those that have been released`() {
        #expect(
            Schema.migrations == [
                "0001-reports", "0002-derived", "0003-sources-and-keys", "0004-official-and-hubs",
                "0005-networks-and-withdrawal", "0006-moderation", "0007-webhooks", "0008-revoked-tokens",
            ])
        #expect(Schema.migrator.migrations == Schema.migrations)
    }
}
