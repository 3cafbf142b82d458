import GRDB
import OutcryModel
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryStoreSQLite

struct AuditTableTests {
    private func entries(after change: String) async throws -> [AuditEntry] {
        let folder = try Folder()
        let store = try SQLiteStore(folder: folder.path)
        for number in 0..<4 {
            let act = AdminAct(who: "ada", action: .pause, subject: "a/\(number)", reason: nil, at: Sample.noon)
            _ = try await store.note(act, outcome: .done)
        }
        try await store.writing().transact { db in try db.execute(sql: change) }
        return try await store.auditEntries(after: 0, limit: 9)
    }

    private func isChain(_ entries: [AuditEntry]) -> Bool {
        zip([nil] + entries.map(Optional.some), entries).allSatisfy { $1.follows($0) }
    }

    @Test func `what nobody has touched is a chain`() async throws {
        #expect(isChain(try await entries(after: "SELECT 1")))
    }

    @Test(arguments: [
        "UPDATE audit SET who = 'eve' WHERE sequence = 2", "UPDATE audit SET reason = '' WHERE sequence = 4",
        "UPDATE audit SET at = at + 1 WHERE sequence = 3", "UPDATE audit SET outcome = 'refused' WHERE sequence = 1",
        "DELETE FROM audit WHERE sequence = 2", "DELETE FROM audit WHERE sequence = 1",
        "UPDATE audit SET subject = 'a/2', hash = (SELECT hash FROM audit WHERE sequence = 3) WHERE sequence = 2",
    ])
    func `a change of any entry breaks the chain`(change: String) async throws {
        #expect(!isChain(try await entries(after: change)))
    }

    @Test func `a judgement that is not written leaves no entry, and none is left without its entry`() async throws {
        let folder = try Folder()
        let store = try SQLiteStore(folder: folder.path)
        let held = Sample.report("a", hold: .links)
        _ = try await store.append([held])
        let act = AdminAct(who: "ada", action: .release, subject: held.id.description, reason: nil, at: Sample.noon)
        try await store.writing().transact { db in
            try db.execute(
                sql: "CREATE TRIGGER no BEFORE INSERT ON audit BEGIN SELECT raise(ABORT, 'no'); END")
        }
        await #expect(throws: StoreError.self) { try await store.judge(held.id, .released, act: act) }
        #expect(try await store.heldReports(after: .start, limit: 9).count == 1)
        #expect(try await store.read(after: .start, before: SQLiteStoreTests.distant, limit: 9).count == 1)
        try await store.writing().transact { db in try db.execute(sql: "DROP TRIGGER no") }
        _ = try await store.judge(held.id, .released, act: act)
        let next = try await store.append([Sample.report("b")])
        #expect(next.count == 1)
        let places = try await store.read(after: .start, before: SQLiteStoreTests.distant, limit: 9)
        #expect(places.map(\.position.rawValue) == [1, 2, 3])
    }

    @Test func `a NUL character in what an administrator says does not break the chain`() async throws {
        let folder = try Folder()
        let store = try SQLiteStore(folder: folder.path)
        let act = AdminAct(who: "a\0b", action: .pause, subject: "c\0", reason: "\0", at: Sample.noon)
        _ = try await store.note(act, outcome: .done)
        #expect(isChain(try await store.auditEntries(after: 0, limit: 9)))
    }
}
