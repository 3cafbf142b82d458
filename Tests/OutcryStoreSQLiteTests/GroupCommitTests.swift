import GRDB
import OutcryModel
import OutcryStore
import OutcryTesting
import Synchronization
import Testing

@testable import OutcryStoreSQLite

@Suite(.timeLimit(.minutes(5)))
struct GroupCommitTests {
    private let folder: Folder
    private let store: SQLiteStore

    init() throws {
        folder = try Folder()
        store = try SQLiteStore(
            folder: folder.path, settings: SQLiteSettings(mostWaiting: 10, mostPerCommit: 4))
    }

    @Test func `a call beyond the bound is refused at once, and those before it are kept`() async throws {
        let writer = HeldWriter(store)
        async let first = store.append((0..<8).map { Sample.report("first \($0)") })
        try await writer.untilWaiting(8)
        async let second = store.append((0..<2).map { Sample.report("second \($0)") })
        try await writer.untilWaiting(10)
        await #expect(throws: StoreError.busy) { try await store.append([Sample.report("third")]) }
        writer.release()
        #expect(try await first.count + second.count == 10)
        #expect(try await store.append([Sample.report("third")]).count == 1)
        #expect(try await keys().count == 11)
    }

    @Test func `a call larger than the bound is taken when nothing waits`() async throws {
        #expect(try await store.append((0..<25).map { Sample.report("\($0)") }).count == 25)
    }

    @Test func `cancelling a caller loses no report that was taken in`() async throws {
        let writer = HeldWriter(store)
        let caller = Task { try await store.append([Sample.report("a")]) }
        try await writer.untilWaiting(1)
        caller.cancel()
        writer.release()
        #expect(try await caller.value == [.stored(Sample.report("a"))])
        #expect(try await keys() == ["a"])
    }

    @Test func `a seal takes its turn among the reports`() async throws {
        let writer = HeldWriter(store)
        let early = Task { try await store.append([Sample.report("early")]) }
        try await writer.untilWaiting(1)
        let sealed = Sample.noon + .seconds(60)
        async let position = store.seal(before: sealed)
        writer.release()
        #expect(try await position == LogPosition(rawValue: 1))
        #expect(try await early.value == [.stored(Sample.report("early"))])
        #expect(
            try await store.append([Sample.report("late")]) == [.stored(Sample.report("late").received(at: sealed))])
    }

    @Test func `a full disk loses nothing accepted, and writing goes on when there is space again`() async throws {
        let pages = try await store.writing().write { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(pages + 20)")
            return pages
        }
        #expect(pages > 0)
        let text = String(repeating: "PenLight is down. ", count: 500)
        var accepted: [String] = []
        let refusal = await #expect(throws: StoreError.self) {
            for number in 0..<1000 {
                _ = try await store.append([Sample.report("\(number)", text: text)])
                accepted.append("\(number)")
            }
        }
        #expect(refusal == .full(path: store.path))
        #expect(!accepted.isEmpty)
        #expect(try await keys() == accepted)
        #expect(try await store.seal(before: Sample.noon) == LogPosition(rawValue: Int64(accepted.count)))
        try await store.writing().write { db in try db.execute(sql: "PRAGMA max_page_count = 1000000") }
        _ = try await store.append([Sample.report("after", text: text)])
        #expect(try await keys() == accepted + ["after"])
    }

    @Test func `a failed commit fails the callers of its batch and no others`() async throws {
        _ = try await store.append([Sample.report("before")])
        try await setTrigger("CREATE TEMP TRIGGER t BEFORE INSERT ON reports BEGIN SELECT RAISE(ABORT, 'no'); END")
        let writer = HeldWriter(store)
        let callers = (0..<2).map { number in Task { try await store.append([Sample.report("\(number)")]) } }
        try await writer.untilWaiting(2)
        writer.release()
        for caller in callers {
            await #expect(throws: StoreError.self) { try await caller.value }
        }
        try await setTrigger("DROP TRIGGER t")
        let receipts = try await store.append([Sample.report("after")])
        #expect(receipts == [.stored(Sample.report("after"))])
        #expect(try await keys() == ["before", "after"])
    }

    @Test func `what comes while a batch is written goes to the disk with it`() async throws {
        let commits = CommitCount()
        var arrivals = try await arrivals(counting: commits) { $0 == "first" ? "second" : nil }.makeAsyncIterator()
        #expect(try await store.append([Sample.report("first")]) == [.stored(Sample.report("first"))])
        #expect(try await arrivals.next()?.get() == [.stored(Sample.report("second"))])
        #expect(try await keys() == ["first", "second"])
        #expect(commits.count == 1)
    }

    @Test func `what comes while a batch is written does not make it larger than it may be`() async throws {
        let commits = CommitCount()
        var arrivals = try await arrivals(counting: commits) { key in
            Int(key).flatMap { $0 < 9 ? String($0 + 1) : nil }
        }.makeAsyncIterator()
        _ = try await store.append([Sample.report("0")])
        for _ in 1...9 { _ = try await arrivals.next()?.get() }
        #expect(try await keys() == (0...9).map(String.init))
        #expect(commits.count == 3, "ten, four at the most in one")
    }

    @Test func `what has joined a commit that fails, fails with it`() async throws {
        var arrivals = try await arrivals(counting: CommitCount()) { $0 == "first" ? "second" : nil }
            .makeAsyncIterator()
        try await setTrigger(
            """
            CREATE TEMP TRIGGER no BEFORE INSERT ON reports WHEN NEW.key = 'second' BEGIN
                SELECT RAISE(ABORT, 'no');
            END
            """)
        await #expect(throws: StoreError.self) { try await store.append([Sample.report("first")]) }
        let joined = await arrivals.next()
        #expect(throws: StoreError.self) { try joined?.get() }
        #expect(try await keys() == [])
    }

    @Test func `after an I/O error nothing is written until the store is opened anew`() async throws {
        _ = try await store.append([Sample.report("before")])
        await #expect(throws: StoreError.self) {
            try await store.writing().transact { _ in throw DatabaseError(resultCode: .SQLITE_IOERR_FSYNC) }
        }
        let refusal = await #expect(throws: StoreError.self) { try await store.append([Sample.report("after")]) }
        #expect(refusal?.description.contains("Start the program again") == true)
        #expect(try await keys() == ["before"])
        try await store.close()
        let anew = try SQLiteStore(folder: folder.path)
        #expect(try await anew.append([Sample.report("after")]).count == 1)
    }

    @Test(arguments: [ResultCode.SQLITE_IOERR_WRITE, .SQLITE_READONLY, .SQLITE_READONLY_DIRECTORY])
    func `where writing is refused at once, it goes on as soon as it is not`(code: ResultCode) async throws {
        let refusal = await #expect(throws: StoreError.self) {
            try await store.writing().transact { _ in throw DatabaseError(resultCode: code) }
        }
        #expect(refusal == .readOnly(path: store.path))
        #expect(try await store.append([Sample.report("after")]).count == 1)
        #expect(try await keys() == ["after"])
    }

    @Test func `closing writes what waits, then refuses`() async throws {
        let writer = HeldWriter(store)
        let callers = (0..<9).map { number in Task { try await store.append([Sample.report("\(number)")]) } }
        try await writer.untilWaiting(9)
        async let closing: Void = store.close()
        while try !store.writing().isClosed { await Patience.pause() }
        await #expect(throws: StoreError.closed) { try await store.append([Sample.report("late")]) }
        writer.release()
        try await closing
        for caller in callers { #expect(try await caller.value.count == 1) }
        await #expect(throws: StoreError.closed) { try await store.progress() }
        await #expect(throws: StoreError.closed) { try await store.record([SourceHealth(source: "s")]) }
        try await store.close()
        let anew = try SQLiteStore(folder: folder.path)
        #expect(try await anew.seal(before: Sample.noon) == LogPosition(rawValue: 9))
    }

    /// What becomes of the reports that come while one is written: each comes under the key that `next` gives for the key
    /// of that one.
    private func arrivals(
        counting commits: CommitCount, next: @escaping @Sendable (String) -> String?
    ) async throws -> AsyncStream<Result<[Receipt], StoreError>> {
        let (results, arrival) = AsyncStream.makeStream(of: Result<[Receipt], StoreError>.self)
        try await store.writing().write { [store] db in
            db.add(
                function: DatabaseFunction("arrive", argumentCount: 1) { values in
                    if let key = String.fromDatabaseValue(values[0]), let next = next(key) {
                        store.append([Sample.report(next)]) { arrival.yield($0) }
                    }
                    return nil
                })
            try db.execute(
                sql: "CREATE TEMP TRIGGER arrival AFTER INSERT ON reports BEGIN SELECT arrive(NEW.key); END")
            db.add(transactionObserver: commits, extent: .databaseLifetime)
        }
        return results
    }

    private func setTrigger(_ sql: String) async throws {
        try await store.writing().write { db in try db.execute(sql: sql) }
    }

    private func keys() async throws -> [String] {
        try await store.read(after: .start, before: SQLiteStoreTests.distant, limit: 2000).map(\.report.key)
    }
}

/// Counts the transactions that change something.
private final class CommitCount: TransactionObserver, Sendable {
    private let commits = Mutex(0)

    var count: Int { commits.withLock { $0 } }

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { true }

    func databaseDidChange(with event: DatabaseEvent) {}

    func databaseDidCommit(_ db: Database) { commits.withLock { $0 += 1 } }

    func databaseDidRollback(_ db: Database) {}
}
