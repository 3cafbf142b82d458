import Foundation
import GRDB
import OutcryModel
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryStoreSQLite

/// What is taken back or past its time is gone from the disk, and not only from what is read.
struct ErasureTests {
    private let folder: Folder
    private static let canary = "The canary sang in Winterfeldtstraße"

    init() throws {
        folder = try Folder()
    }

    /// Whether some words are anywhere in the files of the folder.
    private func isOnDisk(_ words: String) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).contains { name in
            try Data(folder.bytes(of: name)).range(of: Data(words.utf8)) != nil
        }
    }

    /// A store with reports around one that says the words, large and small, so that they lie on pages of every kind.
    private func store() async throws -> (SQLiteStore, Report) {
        let store = try SQLiteStore(folder: folder.path)
        let others = (0..<300).map { Sample.report("\($0)", text: String(repeating: "x", count: $0 * 13)) }
        let report = Sample.report(
            "secret", reporter: 77, text: Self.canary + String(repeating: " and on", count: 900),
            link: "https://forum.example/canary-link")
        _ = try await store.append(Array(others[..<150]))
        _ = try await store.append([report])
        _ = try await store.append(Array(others[150...]))
        return (store, report)
    }

    private func forgetAll(_ store: SQLiteStore, _ part: RetainedPart) async throws {
        let progress = FoldProgress(through: Sample.noon.minute, position: LogPosition(rawValue: 301))
        try await store.record(FoldStep(progress: progress, snapshot: [1]))
        while try await store.forget(part, receivedBefore: SQLiteStoreTests.distant, limit: 50) == 50 {}
    }

    @Test func `what is withdrawn is in none of the files once they have been scrubbed`() async throws {
        let (store, report) = try await store()
        #expect(try isOnDisk(Self.canary))
        _ = try await store.withdraw(report.id, at: Sample.noon)
        #expect(try isOnDisk(Self.canary), "the WAL still has it, or this test would show nothing")
        #expect(try await store.scrub())
        #expect(try !isOnDisk(Self.canary) && !isOnDisk("canary-link"))
        try await store.close()
    }

    @Test func `so is a held report that is rejected, and one that was released and then withdrawn`() async throws {
        let store = try SQLiteStore(folder: folder.path)
        let reports = (0..<2).map { Sample.report("\($0)", hold: .advert, text: "\(Self.canary) \($0)") }
        _ = try await store.append(reports)
        func act(_ action: AdminAct.Action) -> AdminAct {
            AdminAct(who: "ada", action: action, subject: "", reason: nil, at: Sample.noon)
        }
        _ = try await store.judge(reports[0].id, .rejected, act: act(.reject))
        _ = try await store.judge(reports[1].id, .released, act: act(.release))
        _ = try await store.scrub()
        #expect(try isOnDisk(Self.canary + " 1"))
        #expect(try !isOnDisk(Self.canary + " 0"))
        _ = try await store.withdraw(reports[1].id, at: Sample.noon)
        _ = try await store.scrub()
        #expect(try !isOnDisk(Self.canary))
    }

    @Test func `so are words past their time`() async throws {
        let (store, _) = try await store()
        try await forgetAll(store, .words)
        #expect(try await store.scrub())
        #expect(try !isOnDisk(Self.canary) && !isOnDisk("canary-link"))
        #expect(try await store.forgotten(.words) == LogPosition(rawValue: 301))
    }

    @Test func `hashes past their time are gone`() async throws {
        let (store, _) = try await store()
        try await forgetAll(store, .hashes)
        let left = try await store.read { db in
            try Int.fetchOne(db, sql: "SELECT count(*) FROM reports WHERE reporter IS NOT NULL OR network IS NOT NULL")
        }
        #expect(left == 0)
    }

    @Test func `a reader in the way puts scrubbing off, and holds reports up no longer than a moment`() async throws {
        let (store, report) = try await store()
        let reader = try DatabaseQueue(path: store.path)
        _ = try await store.withdraw(report.id, at: Sample.noon)
        try await reader.read { db in
            _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM reports")
            #expect(try !awaitSync { try await store.scrub() })
            // By the clock only where nothing else is waited for than the reader.
            let wait = try awaitSync {
                try await store.writing().write { db in
                    try ContinuousClock().measure { _ = try RetentionTable.scrub(db) }
                }
            }
            #expect(wait < .seconds(4))
        }
        #expect(try await store.append([Sample.report("next")]).count == 1)
        try reader.close()
        #expect(try await store.scrub())
        #expect(try !isOnDisk(Self.canary))
    }

    /// Waits for what is asynchronous from where nothing may be.
    private func awaitSync<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) throws -> Value {
        let done = DispatchSemaphore(value: 0)
        let result = Box<Value>()
        Task {
            do { result.value = .success(try await body()) } catch { result.value = .failure(error) }
            done.signal()
        }
        done.wait()
        guard let value = result.value else { throw CancellationError() }
        return try value.get()
    }

    /// Written before the signal and read after it.
    private final class Box<Value: Sendable>: @unchecked Sendable {
        var value: Result<Value, any Error>?
    }
}
