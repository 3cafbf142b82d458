import Foundation
import OutcryTesting
import Testing

@testable import OutcryStoreSQLite

@Suite(.timeLimit(.minutes(1)))
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

    private func size(_ path: String) throws -> Int {
        try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    }
}
