import GRDB
import OutcryModel
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryStoreSQLite

struct SQLiteStoreTests {
    private let folder = try? Folder()

    private func open(_ settings: SQLiteSettings = SQLiteSettings()) throws -> SQLiteStore {
        try SQLiteStore(folder: #require(folder).path, settings: settings)
    }

    @Test func `every commit is fsynced`() async throws {
        let store = try open()
        let levels = try await store.writing().write { db in
            try [
                Int.fetchOne(db, sql: "PRAGMA synchronous"), Int.fetchOne(db, sql: "PRAGMA fullfsync"),
                Int.fetchOne(db, sql: "PRAGMA secure_delete"), Int.fetchOne(db, sql: "PRAGMA foreign_keys"),
            ]
        }
        #expect(levels == [2, 1, 1, 1])
        let mode = try await store.read { db in try String.fetchOne(db, sql: "PRAGMA journal_mode") }
        #expect(mode == "wal")
    }

    @Test func `a thousand callers at once are each answered, and each report is on disk once`() async throws {
        let store = try open()
        let receipts = try await withThrowingTaskGroup(of: Receipt.self) { group in
            for number in 0..<1000 {
                group.addTask { try #require(await store.append([Sample.report("\(number)")]).first) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let stored = receipts.count { if case .stored = $0 { true } else { false } }
        #expect(stored == 1000)
        let copy = try #require(folder).copyOfData()
        let survivor = try SQLiteStore(folder: copy.path)
        let keys = try await survivor.read(after: .start, before: Self.distant, limit: 2000).map(\.report.key)
        #expect(keys.count == 1000)
        #expect(Set(keys) == Set((0..<1000).map(String.init)))
    }

    @Test func `what was acknowledged before a crash is there after it`() async throws {
        let store = try open(SQLiteSettings(mostPerCommit: 7))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    for number in 0..<50 { _ = try await store.append([Sample.report("\(writer) \(number)")]) }
                }
            }
            for round in 0..<10 {
                _ = try await store.append([Sample.report("before \(round)")])
                // What a reader sees has been committed, and what has been committed is in the files.
                let seen = try await store.read(after: .start, before: Self.distant, limit: 1000)
                let copy = try #require(folder).copyOfData()
                let survivor = try SQLiteStore(folder: copy.path)
                let there = try await survivor.read(after: .start, before: Self.distant, limit: 1000)
                #expect(Array(there.prefix(seen.count)) == seen)
                try await survivor.close()
            }
            try await group.waitForAll()
        }
    }

    @Test func `the log goes on where it was after a restart`() async throws {
        let late = Sample.noon + .seconds(30)
        let first = try open()
        _ = try await first.append([Sample.report("a", receivedAt: late)])
        try await first.close()
        let second = try open()
        let receipts = try await second.append([Sample.report("b"), Sample.report("a", receivedAt: late)])
        #expect(receipts.first == .stored(Sample.report("b").received(at: late)))
        #expect(receipts.last == .repeated(Sample.report("a", receivedAt: late).id, alike: true))
        let log = try await second.read(after: .start, before: Self.distant, limit: 10)
        #expect(log.map(\.position.rawValue) == [1, 2])
    }

    @Test func `minutes that have been folded stay sealed after a restart`() async throws {
        let minute = Sample.noon.minute
        let first = try open()
        try await first.record(FoldStep(progress: FoldProgress(through: minute, position: .start)))
        try await first.close()
        let second = try open()
        let receipts = try await second.append([Sample.report("late")])
        #expect(receipts == [.stored(Sample.report("late").received(at: minute.next.start))])
    }

    @Test func `a step survives a crash as a whole`() async throws {
        let store = try open()
        let progress = FoldProgress(through: Sample.noon.minute, position: LogPosition(rawValue: 3))
        let report = Sample.report("a").id
        try await store.record(
            FoldStep(
                progress: progress, verdicts: [report: Sample.verdict()], tallies: [Sample.tally(reporters: 4)],
                incidents: [Sample.incident()], snapshot: [1, 2, 3]))
        let copy = try #require(folder).copyOfData()
        let survivor = try SQLiteStore(folder: copy.path, readOnly: true)
        #expect(try await survivor.snapshot() == FoldSnapshot(progress: progress, state: [1, 2, 3]))
        #expect(try await survivor.verdict(on: report) == Sample.verdict())
        #expect(try await survivor.incidents(IncidentQuery()) == [Sample.incident()])
    }

    @Test func `a step that fails half-way leaves nothing`() async throws {
        let store = try open()
        try await store.writing().write { db in
            try db.execute(
                sql: "CREATE TEMP TRIGGER t BEFORE INSERT ON incidents BEGIN SELECT RAISE(ABORT, 'no'); END")
        }
        let step = FoldStep(
            progress: FoldProgress(through: Sample.noon.minute, position: .start), tallies: [Sample.tally()],
            incidents: [Sample.incident()])
        await #expect(throws: StoreError.self) { try await store.record(step) }
        let query = TallyQuery(
            service: "penlight", from: Sample.noon.minute, to: Sample.noon.minute + 1, symptom: .together)
        #expect(try await store.tallies(query) == [])
        #expect(try await store.progress() == nil)
    }

    @Test func `a report has its turn between the verdicts of a busy minute`() async throws {
        let store = try open()
        try await store.writing().write { db in
            db.add(
                function: DatabaseFunction("arrive", argumentCount: 0) { _ in
                    store.append([Sample.report("between")]) { _ in }
                    return nil
                })
            try db.execute(
                sql: """
                    CREATE TEMP TABLE seen (reports INTEGER);
                    CREATE TEMP TRIGGER a AFTER INSERT ON verdicts WHEN (SELECT count(*) FROM verdicts) = 1
                    BEGIN SELECT arrive(); END;
                    CREATE TEMP TRIGGER b AFTER INSERT ON fold_progress
                    BEGIN INSERT INTO seen SELECT count(*) FROM reports; END;
                    """)
        }
        let step = busyStep()
        try await store.record(step)
        let seen = try await store.writing().write { db in try Int.fetchAll(db, sql: "SELECT reports FROM seen") }
        #expect(seen == [1])
        for report in step.verdicts.keys { #expect(try await store.verdict(on: report) == Sample.verdict()) }
    }

    @Test func `verdicts whose step fails are written over by its repetition`() async throws {
        let store = try open()
        try await store.writing().write { db in
            try db.execute(
                sql: "CREATE TEMP TRIGGER t BEFORE INSERT ON fold_progress BEGIN SELECT RAISE(ABORT, 'no'); END")
        }
        let step = busyStep()
        await #expect(throws: StoreError.self) { try await store.record(step) }
        #expect(try await store.progress() == nil)
        #expect(try await verdicts(store) == WrittenStep.mostVerdicts * 2)
        try await store.writing().write { db in try db.execute(sql: "DROP TRIGGER t") }
        try await store.record(step)
        #expect(try await store.progress() == step.progress)
        #expect(try await verdicts(store) == step.verdicts.count)
    }

    private func busyStep() -> FoldStep {
        let reports = (0..<WrittenStep.mostVerdicts * 2 + 7).map { Sample.report("\($0)").id }
        return FoldStep(
            progress: FoldProgress(through: Sample.noon.minute, position: .start),
            verdicts: Dictionary(uniqueKeysWithValues: reports.map { ($0, Sample.verdict()) }))
    }

    private func verdicts(_ store: SQLiteStore) async throws -> Int? {
        try await store.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM verdicts") }
    }

    @Test func `an incident is stored as canonical JSON`() async throws {
        let store = try open()
        let progress = FoldProgress(through: Sample.noon.minute, position: .start)
        try await store.record(FoldStep(progress: progress, incidents: [Sample.incident()]))
        let text = try await store.read { db in try String.fetchOne(db, sql: "SELECT document FROM incidents") }
        let document = try #require(text)
        #expect(document.hasPrefix(#"{"causes":{"overload":4},"id":"penlight-"#))
        #expect(try Document.encode(Sample.incident()) == document)
    }

    @Test func `what SQLite would cut at a NUL is kept apart`() async throws {
        let store = try open()
        let reports = [Sample.report("a"), Sample.report("a\0b", text: "x\0y"), Sample.report("a\0b", text: "x\0y")]
        let receipts = try await store.append(reports)
        #expect(receipts.last == .repeated(reports[1].id, alike: true))
        let log = try await store.read(after: .start, before: Self.distant, limit: 10)
        #expect(log.map(\.report.text) == ["PenLight is down", "x\u{FFFD}y"])
        #expect(log.map(\.report.key) == ["a", "a\u{FFFD}b"])
    }

    @Test func `an id that is taken is answered, and harms nobody else`() async throws {
        let store = try open()
        let first = Sample.report("a")
        let thief = Report(
            id: first.id, source: "elsewhere", sourceKind: .import, key: "b", reporter: nil, occurredAt: Sample.noon,
            receivedAt: Sample.noon)
        let receipts = try await store.append([first, thief, Sample.report("c")])
        #expect(receipts == [.stored(first), .repeated(first.id, alike: false), .stored(Sample.report("c"))])
    }

    @Test(arguments: ["UPDATE reports SET source_kind = 'rumour'", "UPDATE reports SET symptoms = 'slow,odd'"])
    func `a row that was tampered with is an error, not a crash`(change: String) async throws {
        let store = try open()
        _ = try await store.append([Sample.report("a")])
        try await store.writing().transact { db in try db.execute(sql: change) }
        await #expect(throws: StoreError.self) {
            try await store.read(after: .start, before: Self.distant, limit: 1)
        }
    }

    @Test(arguments: ["fold_progress", "fold_snapshot"], ["through = 9000000000000000000", "position = -1"])
    func `a fold that has come to where it cannot is an error, not a crash`(table: String, change: String) async throws
    {
        let store = try open()
        let progress = FoldProgress(through: Sample.noon.minute, position: .start)
        try await store.record(FoldStep(progress: progress, snapshot: [1]))
        try await store.writing().transact { db in try db.execute(sql: "UPDATE \(table) SET \(change)") }
        await #expect {
            _ = try await table == "fold_progress" ? store.progress()?.through : store.snapshot()?.progress.through
        } throws: { error in
            String(describing: error).contains("is damaged")
        }
    }

    static let distant = Timestamp(seconds: 4_000_000_000)
}
