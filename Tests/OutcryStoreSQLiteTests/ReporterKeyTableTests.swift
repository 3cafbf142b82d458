import Foundation
import OutcryModel
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryStoreSQLite

struct ReporterKeyTableTests {
    @Test func `a destroyed key is gone from every file of the folder`() async throws {
        let folder = try Folder()
        let store = try SQLiteStore(folder: folder.path)
        let key = try await store.reporterKey(day: 100)
        #expect(try places(of: key, in: folder) > 0)
        _ = try await store.reporterKey(day: 101)
        #expect(try places(of: key, in: folder) > 0)
        _ = try await store.reporterKey(day: 102)
        #expect(try places(of: key, in: folder) == 0)
    }

    @Test func `keys outlive a restart`() async throws {
        let folder = try Folder()
        let first = try SQLiteStore(folder: folder.path)
        let key = try await first.reporterKey(day: 100)
        try await first.close()
        let second = try SQLiteStore(folder: folder.path)
        #expect(try await second.reporterKey(day: 100) == key)
    }

    private func places(of key: [UInt8], in folder: Folder) throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).count { name in
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path(of: name)))
            return bytes.range(of: Data(key)) != nil
        }
    }
}
