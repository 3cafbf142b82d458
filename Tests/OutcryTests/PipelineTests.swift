import OutcryAggregate
import OutcryClassify
import OutcryModel
import OutcryRegions
import OutcrySimulate
import OutcryStore
import OutcryStoreSQLite
import OutcryTesting
import Testing

@testable import OutcryPipeline
@testable import outcry

struct PipelineTests {
    private let start = Timestamp(seconds: 1_795_348_800)
    private let scenario = Scenario.kestrelMobile

    private func pipeline(
        _ store: any ReportLog & ReportStore, time: any TimeSource = ManualTime(), keeping: Pipeline.Keeping = .inStore,
        startsBehind: Bool = false, detection: DetectionSettings = .standard
    ) async throws -> Pipeline {
        let regions = try RegionTree.standard()
        return try await Pipeline(
            services: [scenario.service], log: store, store: store,
            classifier: try Classifier(
                services: [scenario.service], regions: regions, gazetteer: try Gazetteer.standard()),
            regions: regions, detection: detection, time: time, keeping: keeping, startsBehind: startsBehind)
    }

    private func storeOfADay() async throws -> MemoryStore {
        let store = MemoryStore()
        _ = try await store.append(ScenarioHistory(of: scenario, before: start).reports(days: 1))
        return store
    }

    private func linesOfAnUntroubledDay() async throws -> [String] {
        let store = try await storeOfADay()
        try await pipeline(store).fold(through: start.minute)
        return try await lines(store)
    }

    private func lines(_ store: any ReportStore) async throws -> [String] {
        try await DerivedData.lines(of: store, services: [scenario.service])
    }

    @Test func `folding in one go, minute by minute, and over restarts gives the same`() async throws {
        let reports = ScenarioHistory(of: scenario, before: start).reports(days: 2)
        let inOneGo = MemoryStore()
        _ = try await inOneGo.append(reports)
        try await pipeline(inOneGo).fold(through: start.minute)
        let restarted = MemoryStore()
        _ = try await restarted.append(reports)
        for stop in [2000, 1999, 1000, 961, 7, 0] {
            try await pipeline(restarted).fold(through: start.minute - stop)
        }
        #expect(try await lines(inOneGo).count > 100)
        #expect(try await lines(inOneGo) == lines(restarted))
    }

    @Test func `a report counts from the end of its minute on, and not twice`() async throws {
        let time = ManualTime(start)
        let store = MemoryStore()
        let road = try await pipeline(store, time: time)
        let submission = Submission(
            service: scenario.service.id, symptoms: [.noConnectivity], region: "DE-BY", text: nil, occurredAt: nil,
            idempotencyKey: "k", origin: Origin(prefix: "192.0.2.0/24", userAgent: "a"))
        let first = try await road.accept(submission)
        let second = try await road.accept(submission)
        #expect(first.outcome == .accepted)
        #expect(second.outcome == .repeated)
        #expect(first.id == second.id)
        try await road.foldWhatIsOver()
        #expect(try await lines(store).isEmpty)
        time.advance(by: .seconds(60))
        try await road.foldWhatIsOver()
        let query = TallyQuery(
            service: scenario.service.id, from: start.minute, to: start.minute.next, symptom: .together)
        #expect(try await store.tallies(query).map(\.reporters) == [1])
    }

    @Test func `the same key with other content is a conflict, and nothing is stored`() async throws {
        let store = MemoryStore()
        let road = try await pipeline(store)
        func submission(_ symptom: Symptom) -> Submission {
            Submission(
                service: scenario.service.id, symptoms: [symptom], region: nil, text: nil, occurredAt: nil,
                idempotencyKey: "k", origin: Origin(prefix: "192.0.2.0/24", userAgent: "a"))
        }
        _ = try await road.accept(submission(.slow))
        #expect(try await road.accept(submission(.noConnectivity)).outcome == .conflict)
        #expect(try await store.read(after: .start, before: Timestamp(milliseconds: .max), limit: 9).count == 1)
    }

    @Test func `a fold in memory writes nothing`() async throws {
        let store = try await storeOfADay()
        let road = try await pipeline(store, keeping: .inMemory)
        try await road.fold(through: start.minute)
        #expect(await road.progress?.through == start.minute)
        #expect(try await store.progress() == nil)
        #expect(try await lines(store).isEmpty)
    }

    @Test func `a store that fails is an obstacle, and nothing is lost when it works again`() async throws {
        let store = try await storeOfADay()
        let road = try await pipeline(store)
        await store.fail(with: .full(path: "/data"))
        await #expect(throws: StoreError.full(path: "/data")) { try await road.fold(through: start.minute) }
        #expect(await road.obstacles().contains { $0.contains("/data is full") })
        await store.fail(with: nil)
        try await road.fold(through: start.minute)
        #expect(await road.obstacles().isEmpty)
        #expect(try await lines(store) == linesOfAnUntroubledDay())
    }

    @Test func `a step that could not be written comes again, though nothing could be read after it`() async throws {
        let store = try await storeOfADay()
        let road = try await pipeline(store)
        try await road.fold(through: start.minute - 600)
        let error = StoreError.failed(reason: "the disk is away")
        await store.fail(with: error, from: .step)
        await #expect(throws: error) { try await road.fold(through: start.minute - 60) }
        await store.fail(with: nil)
        try await road.fold(through: start.minute)
        #expect(try await lines(store) == linesOfAnUntroubledDay())
    }

    @Test func `a start writes nothing, so a full disk does not prevent it`() async throws {
        let store = try await storeOfADay()
        let road = try await pipeline(store)
        try await road.fold(through: start.minute - 30)
        try await road.fold(through: start.minute)
        await store.fail(with: .full(path: "/data"), from: .step)
        #expect(try await pipeline(store).progress == store.progress())
    }

    @Test func `a start that is behind shows what the store has, and folds the rest as if it had never stopped`()
        async throws
    {
        let store = try await storeOfADay()
        let road = try await pipeline(store)
        try await road.fold(through: start.minute - 600)
        try await road.takeSnapshot()
        try await road.fold(through: start.minute - 570)
        let restarted = try await pipeline(store, time: ManualTime(start), startsBehind: true)
        #expect(await restarted.progress?.through == start.minute - 600)
        var minutes = restarted.foldedMinutes().makeAsyncIterator()
        #expect(await minutes.next() == start.minute - 570)
        // A snapshot taken now would take the store back to where the road is.
        try await restarted.takeSnapshot()
        #expect(try await store.progress()?.through == start.minute - 570)
        try await restarted.fold(through: start.minute)
        #expect(await minutes.next() == start.minute)
        #expect(try await lines(store) == linesOfAnUntroubledDay())
    }

    @Test(arguments: DamagedSnapshot.allCases)
    func `a snapshot that cannot be read is made anew from the log, and nothing is lost`(
        damage: DamagedSnapshot
    )
        async throws
    {
        let store = try await storeOfADay()
        let road = try await pipeline(store)
        try await road.fold(through: start.minute - 100)
        try await road.takeSnapshot()
        let whole = try #require(try await store.snapshot())
        let damaged = damage.damaged(whole.state)
        #expect(damaged != whole.state)
        try await store.record(FoldStep(progress: whole.progress, snapshot: damaged))
        let restarted = try await pipeline(store, time: ManualTime(start), startsBehind: true)
        #expect(await restarted.progress == nil)
        let found = await restarted.damage
        #expect(found?.description.contains("It is made anew from the reports") == true)
        try await restarted.fold(through: start.minute)
        #expect(try await lines(store) == linesOfAnUntroubledDay())
        // The next start finds a snapshot that can be read.
        let next = try await pipeline(store, time: ManualTime(start), startsBehind: true)
        #expect(await next.damage == nil)
        #expect(await next.progress == restarted.progress)
    }

    @Test(arguments: [(-1, 0), (0, -1)])
    func `a snapshot of another minute or place than is told of it is made anew, so that nothing counts twice`(
        minutes: Int, places: Int64
    ) async throws {
        let store = try await storeOfADay()
        let road = try await pipeline(store)
        try await road.fold(through: start.minute - 100)
        try await road.takeSnapshot()
        let whole = try #require(try await store.snapshot())
        let other = FoldProgress(
            through: whole.progress.through + minutes,
            position: LogPosition(rawValue: whole.progress.position.rawValue + places))
        try await store.record(FoldStep(progress: other, snapshot: whole.state))
        let restarted = try await pipeline(store, time: ManualTime(start), startsBehind: true)
        #expect(await restarted.damage != nil)
        try await restarted.fold(through: start.minute)
        #expect(try await lines(store) == linesOfAnUntroubledDay())
    }

    @Test func `a snapshot made under other rules is gone on from: what has been folded stays as it was`() async throws
    {
        let store = try await storeOfADay()
        var settings = DetectionSettings.standard
        settings.caution *= 0.5
        let road = try await pipeline(store, detection: settings)
        try await road.fold(through: start.minute - 100)
        try await road.takeSnapshot()
        let before = try await lines(store)
        let restarted = try await pipeline(store)
        #expect(await restarted.damage == nil)
        #expect(try await restarted.progress == store.progress())
        #expect(try await lines(store) == before)
        try await restarted.fold(through: start.minute)
        #expect(try await store.progress()?.through == start.minute)
    }

    @Test func `a snapshot is due after an hour, or after as many reports as take a start seconds to fold again`() {
        func isDue(_ minutes: Int, _ reports: Int64) -> Bool {
            let taken = FoldProgress(through: start.minute, position: LogPosition(rawValue: 7))
            let now = FoldProgress(through: start.minute + minutes, position: LogPosition(rawValue: 7 + reports))
            return Folded(progress: now, snapshotTaken: taken).isSnapshotDue
        }
        #expect(!isDue(59, 499_999))
        #expect(isDue(60, 0))
        #expect(isDue(1, 500_000))
        #expect(Folded(progress: FoldProgress(through: start.minute, position: .start)).isSnapshotDue)
    }

    @Test func `a report on disk is accepted, though nothing can be read any more`() async throws {
        let store = MemoryStore()
        let road = try await pipeline(store)
        await store.fail(with: .failed(reason: "the disk is away"), from: .tallies)
        let acceptance = try await road.accept(
            Submission(
                service: scenario.service.id, symptoms: [.slow], region: nil, text: nil, occurredAt: nil,
                idempotencyKey: nil, origin: Origin(prefix: "192.0.2.0/24", userAgent: "a")))
        #expect(acceptance.outcome == .accepted)
        #expect(await store.reports.map(\.id) == [acceptance.id])
    }

    @Test func `a clock that has gone back is an obstacle`() async throws {
        let store = try await storeOfADay()
        let road = try await pipeline(store, time: ManualTime(start - .seconds(7200)))
        try await road.fold(through: start.minute)
        #expect(await road.obstacles().contains { $0.contains("has gone back") })
    }

    @Test func `a fold over years of silence ends when it is told to`() async throws {
        let store = try await storeOfADay()
        let road = try await pipeline(store)
        let folding = Task { try await road.fold(through: start.minute + 10 * 525_600) }
        folding.cancel()
        await #expect(throws: CancellationError.self) { try await folding.value }
        #expect(await road.obstacles().isEmpty)
        #expect(await road.progress == nil)
    }

    @Test func `a replay into a folder with reports is refused`() async throws {
        let store = try await storeOfADay()
        await #expect(throws: PipelineError.notEmpty) {
            _ = try await Replay(from: store, of: store).run(into: store) { try await pipeline(store) }
        }
    }
}

/// What a damaged file may have made of a snapshot.
enum DamagedSnapshot: CaseIterable {
    case empty
    case cutOff
    case altered
    case ofAnotherVersion
    case noJSON

    func damaged(_ bytes: [UInt8]) -> [UInt8] {
        switch self {
        case .empty: []
        case .cutOff: bytes.dropLast(bytes.count / 3)
        // A number that may be, so that only a check can tell.
        case .altered:
            Array(String(decoding: bytes, as: UTF8.self).replacing("\"dispersion\":8", with: "\"dispersion\":9").utf8)
        case .ofAnotherVersion: Array(#"{"services":{"kestrel":{"everything":"different"}}}"#.utf8)
        case .noJSON: [UInt8](repeating: 0, count: bytes.count)
        }
    }
}
