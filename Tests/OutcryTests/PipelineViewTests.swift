import OutcryClassify
import OutcryModel
import OutcryRegions
import OutcrySimulate
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryPipeline

struct PipelineViewTests {
    private let start = Timestamp(seconds: 1_795_348_800)
    private let scenario = Scenario.kestrelMobile

    private func road() async throws -> Pipeline {
        let store = MemoryStore()
        _ = try await store.append(ScenarioHistory(of: scenario, before: start).reports(days: 4))
        let regions = try RegionTree.standard()
        let road = try await Pipeline(
            services: [scenario.service], log: store, store: store,
            classifier: try Classifier(
                services: [scenario.service], regions: regions, gazetteer: try Gazetteer.standard()),
            regions: regions, time: ManualTime(start))
        try await road.fold(through: start.minute - 1)
        return road
    }

    @Test func `a series has whole buckets, whatever part of them is asked for`() async throws {
        let road = try await road()
        let end = CountGrid.floor(start.minute, to: 60)
        func series(_ from: Int, _ to: Int, bucket: Int = 60) async throws -> [SeriesPoint] {
            try await road.series(
                of: scenario.service.id, region: nil, symptom: nil, from: end - from, to: end - to, bucket: bucket)
        }
        let whole = try await series(120, 0)
        #expect(whole.count == 2)
        #expect(whole.allSatisfy { ($0.expected ?? 0) > 0 })
        for (from, to) in [(61, 1), (119, 59), (100, 20)] { #expect(try await series(from, to) == whole) }
        let minutes = try await series(120, 0, bucket: 1)
        #expect(minutes.prefix(60).reduce(0) { $0 + $1.observed } == whole[0].observed)
        let day = try await series(1440, 0, bucket: 180)
        #expect(day.allSatisfy { $0.parts.count == 3 && $0.parts.reduce(0, +) == $0.observed })
    }

    @Test func `a picture, a series and the counts tell of the same reporters`() async throws {
        let road = try await road()
        let end = CountGrid.floor(start.minute, to: 60)
        let service = scenario.service.id
        let picture = try await road.picture(of: service, symptom: nil, from: end - 180, to: end)
        let counts = try await road.counts(of: service, from: end - 180, to: end, bucket: 60)
        #expect(!counts.isEmpty && counts.allSatisfy { $0.reporters > 0 })
        for region in picture.regions {
            let here = counts.filter { $0.region == region.region && $0.symptom == nil }
            #expect(here.reduce(0) { $0 + $1.reporters } == region.reporters.reduce(0, +))
            let series = try await road.series(
                of: service, region: region.region, symptom: nil, from: end - 180, to: end, bucket: 60)
            #expect(series.map(\.observed) == region.reporters)
        }
        let order = counts.map { "\($0.during.lowerBound) \($0.region)" }
        #expect(order == order.sorted())
    }

    @Test func `the pictures of all services are made once a minute`() async throws {
        let road = try await road()
        let pictures = try await road.pictures()
        #expect(pictures.map(\.service) == [scenario.service.id])
        #expect(pictures[0].to == start.minute)
        #expect(try await road.pictures() == pictures)
    }
}
