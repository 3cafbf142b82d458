import Foundation
import GRDB
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryStoreSQLite

@Suite(.timeLimit(.minutes(5)))
struct RestingCheckpointTests {
    @Test func `what has been written is copied into the file while nobody waits`() async throws {
        let folder = try Folder()
        let store = try SQLiteStore(folder: folder.path)
        let words = String(repeating: "down ", count: 20_000)
        let most = Int(RestingCheckpoint.fewest) * 4096
        _ = try await store.append((0...most / words.utf8.count).map { Sample.report("\($0)", text: words) })
        // The WAL is far from full, so that no commit copies anything.
        while try size(store.path) < most { await Patience.pause() }
        try await store.close()
    }

    @Test func `a little is not worth a copy`() async throws {
        let folder = try Folder()
        let store = try SQLiteStore(folder: folder.path)
        let before = try size(store.path)
        _ = try await store.append([Sample.report("a", text: String(repeating: "down ", count: 20_000))])
        try await store.writing().write { db in
            var checkpoint = RestingCheckpoint()
            checkpoint.rest(db)
        }
        #expect(try size(store.path) == before)
        try await store.close()
    }

    @Test func `after an I/O error nothing is copied`() async throws {
        let folder = try Folder()
        let store = try SQLiteStore(folder: folder.path)
        let before = try size(store.path)
        let much = RestingCheckpoint.fewest * 5000
        await #expect(throws: StoreError.self) {
            try await store.writing().write { db in
                try db.execute(sql: "CREATE TABLE filler AS SELECT zeroblob(\(much)) AS bytes")
                throw DatabaseError(resultCode: .SQLITE_IOERR_FSYNC)
            }
        }
        // When the first of these has its turn, the rest has been asked for; when the second has, it is over.
        for _ in 0..<2 {
            await withCheckedContinuation { done in
                store.pool.asyncWriteWithoutTransaction { _ in done.resume() }
            }
        }
        #expect(try size(store.path) == before)
        try await store.close()
    }

    @Test(arguments: [(0, 7), (.max, .min), (.max - 3, 3)] as [(Int32, Int32)])
    func `a count that begins again goes on`(earlier: Int32, later: Int32) {
        #expect(RestingCheckpoint.pages(from: earlier, to: later) == (later == .min ? 1 : 7))
    }

    private func size(_ path: String) throws -> Int {
        try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    }
}
