import OutcryStoreSQLite
import OutcryTesting
import Testing

struct SQLiteStoreConformanceTests {
    @Test(arguments: StoreConformance.facts)
    func `the embedded engine keeps its promise`(fact: StoreFact) async throws {
        let folder = try Folder()
        let store = try SQLiteStore(folder: folder.path)
        try await fact.check(store)
        try await store.close()
    }

    @Test(arguments: StoreConformance.facts)
    func `the store in memory keeps its promise`(fact: StoreFact) async throws {
        try await fact.check(MemoryStore())
    }
}
