import Dispatch
import GRDB
import OutcryTesting

@testable import OutcryStoreSQLite

/// Keeps the writer of a store from working until released, so that a test decides what waits together.
struct HeldWriter {
    private let gate = DispatchSemaphore(value: 0)
    private let store: SQLiteStore

    init(_ store: SQLiteStore) {
        self.store = store
        store.pool.asyncWriteWithoutTransaction { [gate] _ in gate.wait() }
    }

    /// Returns when so many reports wait.
    func untilWaiting(_ count: Int) async throws {
        while try store.writing().waiting < count { await Patience.pause() }
    }

    func release() {
        gate.signal()
    }
}
