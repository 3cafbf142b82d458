import OutcryClassify
import OutcryModel
import OutcryPipeline
import OutcryRegions
import OutcrySimulate
import OutcryStore
import OutcryTesting
import Testing

struct FoldBellTests {
    @Test func `one who listens hears the last minute at once, then the newest, and nothing once gone`() async {
        let bell = FoldBell()
        bell.ring(Minute(1))
        bell.ring(Minute(2))
        var heard = bell.listen().makeAsyncIterator()
        #expect(await heard.next() == Minute(2))
        bell.ring(Minute(3))
        bell.ring(Minute(4))
        #expect(await heard.next() == Minute(4))
    }

    @Test func `the road rings when a step is kept, and tells where it is after a restart`() async throws {
        let start = Timestamp(seconds: 1_795_348_800)
        let scenario = Scenario.kestrelMobile
        let store = MemoryStore()
        _ = try await store.append(ScenarioHistory(of: scenario, before: start).reports(days: 1))
        let regions = try RegionTree.standard()
        let classifier = try Classifier(
            services: [scenario.service], regions: regions, gazetteer: try Gazetteer.standard())
        func pipeline() async throws -> Pipeline {
            try await Pipeline(
                services: [scenario.service], log: store, store: store, classifier: classifier, regions: regions,
                time: ManualTime())
        }
        let road = try await pipeline()
        var heard = road.foldedMinutes().makeAsyncIterator()
        try await road.fold(through: start.minute)
        #expect(await heard.next() == start.minute)
        try await road.takeSnapshot()
        var again = try await pipeline().foldedMinutes().makeAsyncIterator()
        #expect(await again.next() == start.minute)
    }
}
