import Logging
import OutcryClassify
import OutcryModel
import OutcryPipeline
import OutcryRegions
import OutcrySimulate
import OutcryStore
import OutcryTesting
import Testing

struct FoldServiceTests {
    private let time = ManualTime()
    private let store = MemoryStore()
    private let service = Scenario.kestrelMobile.service

    @Test func `each minute is folded when it is over, and a snapshot is left at the end`() async throws {
        let regions = try RegionTree.standard()
        let pipeline = try await Pipeline(
            services: [service], log: store, store: store,
            classifier: try Classifier(services: [service], regions: regions, gazetteer: try Gazetteer.standard()),
            regions: regions, time: time)
        let folding = FoldService(pipeline: pipeline, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let start = time.now().minute
        _ = try await store.append([Sample.report("a", service: service.id, symptoms: [.slow], region: nil)])
        let running = Task { try await folding.run() }
        for minute in 1...3 {
            try await time.waitForSleepers(1)
            time.advance(by: .seconds(60))
            try await time.waitForSleepers(1)
            #expect(try await store.progress()?.through == start + minute - 1)
        }
        #expect(try await store.snapshot()?.progress.through == start)
        running.cancel()
        try await running.value
        #expect(try await store.snapshot()?.progress == store.progress())
    }

    @Test func `that a start takes longer, as the snapshot cannot be read, is logged`() async throws {
        let progress = FoldProgress(through: time.now().minute - 1, position: .start)
        try await store.record(FoldStep(progress: progress, snapshot: [1, 2, 3]))
        let regions = try RegionTree.standard()
        let pipeline = try await Pipeline(
            services: [service], log: store, store: store,
            classifier: try Classifier(services: [service], regions: regions, gazetteer: try Gazetteer.standard()),
            regions: regions, time: time, startsBehind: true)
        let lines = LogLines()
        let folding = FoldService(pipeline: pipeline, logger: Logger(label: "test") { _ in lines })
        let running = Task { try await folding.run() }
        try await time.waitForSleepers(1)
        running.cancel()
        try await running.value
        #expect(lines.text.contains("The kept state cannot be read"))
    }
}
