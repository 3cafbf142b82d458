import Foundation
import OutcryAggregate
import OutcryClassify
import OutcryModel
import OutcryRegions
import OutcryStore
import OutcryStoreSQLite
import OutcryTesting
import Testing

@testable import OutcryPipeline

struct EchoRoadTests {
    private let start = Timestamp(seconds: 1_795_348_800)
    private static let service = Service(
        id: "heron", name: "Heron", aliases: [Alias("Heron")], category: .messaging, homePage: "https://heron.example")

    private func pipeline(
        _ store: any ReportLog & ReportStore, batch: Int = Pipeline.batch
    ) async throws -> Pipeline {
        let regions = try RegionTree.standard()
        return try await Pipeline(
            services: [Self.service], log: store, store: store,
            classifier: Classifier(
                services: [Self.service], regions: regions, gazetteer: try Gazetteer.standard()),
            regions: regions, time: ManualTime(start), keeping: .inStore, batch: batch)
    }

    private static func post(_ number: Int, _ text: String, minute: Int, from kind: SourceKind = .social) -> Report {
        let instant = Timestamp(seconds: 1_795_348_800) + .seconds(60 * minute)
        return Report(
            id: ReportID(at: instant), source: "heron/posts", sourceKind: kind, key: "\(number)",
            reporter: ReporterHash(rawValue: UInt64(number)), service: Self.service.id, text: text,
            occurredAt: instant, receivedAt: instant)
    }

    /// A story over three hours: one text that comes again and again with changes, and one of another person.
    private let story: [Report] = {
        let texts = [
            "Heron is down for me since this morning and the support chat only sends me in circles",
            "RT @ann: Heron is down for me since this morning and the support chat only sends me in circles https://t.co/1",
            "Can't open Heron at all, it hangs on a white page whatever I try with the browser",
            "HERON is down for me since this afternoon and the support chat only sends me in circles!!! 😡",
            "heron is down for me since this morning & the support chat only sends us in circles",
        ]
        return (0..<15).map { post($0, texts[$0 % 5], minute: $0 * 13) }
    }()

    private func clusters(_ reports: [Report], _ store: any ReportStore) async throws -> [TextCluster?] {
        var clusters: [TextCluster?] = []
        for report in reports { clusters.append(try await store.verdict(on: report.id)?.cluster) }
        return clusters
    }

    @Test func `near copies have one cluster in what is stored, and count as one voice an hour`() async throws {
        let store = MemoryStore()
        _ = try await store.append(story)
        try await pipeline(store).fold(through: start.minute + 240)
        let found = try await clusters(story, store)
        #expect(!found.contains(nil))
        #expect(Set(found).count == 2)
        #expect(found[0] == found[1] && found[0] == found[3] && found[0] == found[4] && found[0] != found[2])
        let tallies = try await store.tallies(
            TallyQuery(service: "heron", from: start.minute, to: start.minute + 60, symptom: .together))
        #expect(tallies.reduce(0) { $0 + $1.reporters } == 2)
    }

    @Test func `restarts forget no words, and folding anew finds the same clusters`() async throws {
        let (whole, restarted) = (MemoryStore(), MemoryStore())
        _ = try await whole.append(story)
        _ = try await restarted.append(story)
        try await pipeline(whole).fold(through: start.minute + 240)
        for stop in [5, 70, 71, 140, 240] {
            let road = try await pipeline(restarted)
            try await road.fold(through: start.minute + stop)
            if stop % 2 == 0 { try await road.takeSnapshot() }
        }
        #expect(try await clusters(story, whole) == clusters(story, restarted))
        #expect(try await whole.snapshot()?.state != nil)
    }

    /// A text of the first minute, and three of the next: the second is a copy of the first, and more like the third,
    /// which is none of the first.
    private let chain: [Report] = {
        let words = [
            "heron", "keeps", "hanging", "whenever", "anyone", "opens", "their", "inbox", "after", "lunch", "while",
            "every", "other", "page", "works", "without", "trouble",
        ]
        func window(_ from: Int) -> String { words[from..<from + 12].joined(separator: " ") }
        return [
            post(0, "Heron is down for me since this morning and the support chat only sends me in circles", minute: 0),
            post(1, window(0), minute: 1), post(2, window(3), minute: 1), post(3, window(5), minute: 1),
            post(4, "Can't open Heron at all, it hangs on a white page whatever I try with the browser", minute: 2),
        ]
    }()

    @Test(arguments: [false, true])
    func `a step that fails takes back the words heard for it, of a minute cut off as of a whole one`(
        isRestarted: Bool
    ) async throws {
        let whole = MemoryStore()
        _ = try await whole.append(chain)
        try await pipeline(whole).fold(through: start.minute + 5)
        let expected = try await clusters(chain, whole)
        #expect(expected[1] == expected[2] && expected[2] != expected[3])
        let store = MemoryStore()
        _ = try await store.append(chain)
        // The first batch ends within the second minute.
        let road = try await pipeline(store, batch: 4)
        await store.fail(with: .failed(reason: "the disk is away"), from: .step, after: 1)
        await #expect(throws: StoreError.self) { try await road.fold(through: start.minute + 5) }
        await store.fail(with: nil)
        #expect(await road.progress?.through == start.minute)
        #expect(try await store.snapshot()?.progress.through == start.minute)
        #expect(try await clusters(chain, store)[1] == nil)
        try await (isRestarted ? pipeline(store, batch: 4) : road).fold(through: start.minute + 5)
        #expect(try await clusters(chain, store) == expected)
    }

    @Test func `a snapshot from before words were remembered is read, and without words the bytes end with those`()
        throws
    {
        var memory = RoadMemory()
        let progress = FoldProgress(through: start.minute, position: .start)
        let regions = try RegionTree.standard()
        _ = Aggregator(regions: regions, services: [Self.service]).fold(
            &memory.state, minute: start.minute,
            arrivals: [
                Arrival(
                    service: "heron", region: "DE", symptoms: [.slow], sourceKind: .forum, reporter: nil,
                    occurredAt: start, receivedAt: start)
            ])
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let bytes = [UInt8](try memory.state.json { try encoder.encode($0) })
        #expect(try memory.encoded(at: progress).suffix(bytes.count - 1) == bytes.dropFirst())
        #expect(try RoadMemory(encoded: bytes, at: progress).state == memory.state)
        let print = try #require(Fingerprint(FoldedText(story[0].text ?? "")))
        let cluster = memory.echoes.cluster(of: print, at: start)
        var read = try RoadMemory(encoded: memory.encoded(at: progress), at: progress)
        #expect(read.state == memory.state)
        #expect(read.echoes.count == 1)
        #expect(read.echoes.cluster(of: print, at: start) == cluster)
        #expect(throws: DecodingError.self) { try RoadMemory(encoded: Array("{}".utf8), at: progress) }
    }

    @Test func `a verdict is kept with its cluster by the embedded engine`() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("outcry-echo-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = try SQLiteStore(folder: folder.path)
        let receipts = try await store.append(story)
        #expect(receipts.count == story.count)
        try await pipeline(store).fold(through: start.minute + 240)
        #expect(Set(try await clusters(story, store)).count == 2)
        try await store.close()
    }
}
