import OutcryClassify
import OutcryCollect
import OutcryModel
import OutcryRegions
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryPipeline
@testable import outcry

/// What moderators decide is part of the log: it is folded with the reports of its minute, over restarts and in replays.
struct DecisionRoadTests {
    private let start = Sample.noon
    private static let service = Service(
        id: "heron", name: "Heron", aliases: [Alias("Heron")], category: .messaging, homePage: "https://heron.example")

    private func pipeline(_ store: any ReportLog & ReportStore) async throws -> Pipeline {
        let regions = try RegionTree.standard()
        return try await Pipeline(
            services: [Self.service], log: store, store: store,
            classifier: Classifier(
                services: [Self.service], regions: regions, gazetteer: try Gazetteer.standard()),
            regions: regions, time: ManualTime(start))
    }

    private func desk(_ store: MemoryStore, at instant: Timestamp) throws -> AdministrationDesk {
        AdministrationDesk(
            engine: store, services: [Self.service],
            sources: SourceDesk(folder: "/nowhere", catalogue: Catalogue(services: [Self.service], sources: [])) { [] },
            rememberedFor: 360, time: ManualTime(instant))
    }

    private static func report(_ key: String, _ region: Region.ID, _ kind: SourceKind, at instant: Timestamp) -> Report
    {
        var bits = SplitMix(named: key)
        return Report(
            id: ReportID(at: instant, using: &bits), source: Source.ID("heron/\(kind.rawValue)"), sourceKind: kind,
            key: key,
            reporter: ReporterHash(rawValue: bits.next()), network: NetworkHash(rawValue: bits.next()),
            service: service.id, symptoms: [.cannotAccess], region: region, occurredAt: instant, receivedAt: instant)
    }

    /// Four days on which little is told, from everywhere.
    private func ordinaryDays() -> [Report] {
        let regions: [Region.ID] = ["DE-BE", "DE-BY", "DE-HE", "US-CA"]
        return (0..<4 * 24 * 12).map { number in
            Self.report(
                "ordinary \(number)", regions[number % 4], [.submission, .forum, .social][number % 3],
                at: start - .seconds(4 * 86_400) + .seconds(number * 300))
        }
    }

    /// Six reports a minute out of Berlin, by every way.
    private func trouble(_ minutes: Range<Int>) -> [Report] {
        minutes.flatMap { minute in
            (0..<6).map { number in
                Self.report(
                    "trouble \(minute) \(number)", "DE-BE", [.submission, .forum, .social][number % 3],
                    at: start + .seconds(60 * minute + number * 9))
            }
        }
    }

    private func lines(_ store: any ReportStore) async throws -> [String] {
        try await DerivedData.lines(of: store, services: [Self.service])
    }

    /// A store in which an incident was dismissed after forty minutes of trouble that went on for two hours, with other
    /// trouble the next day. `restart` is called for the road to go on with.
    private func moderated(
        _ restart: (Pipeline, MemoryStore) async throws -> Pipeline = { road, _ in road }
    ) async throws -> (store: MemoryStore, incident: Incident.ID) {
        let store = MemoryStore()
        var road = try await pipeline(store)
        _ = try await store.append(ordinaryDays())
        _ = try await store.append(trouble(0..<40))
        try await road.fold(through: start.minute + 39)
        let incident = try #require(try await store.incidents(IncidentQuery()).first)
        try #require(incident.state == .confirmed)
        let desk = try desk(store, at: start + .seconds(60 * 40 + 3))
        guard case .taken = try await desk.dismiss(incident.id, by: "ada", because: "A quiz show asked for it.") else {
            throw CancellationError()
        }
        road = try await restart(road, store)
        _ = try await store.append(trouble(41..<120))
        try await road.fold(through: start.minute + 120)
        road = try await restart(road, store)
        _ = try await store.append(trouble(1440..<1480))
        try await road.fold(through: start.minute + 1500)
        return (store, incident.id)
    }

    @Test func `a dismissal holds from its minute on, while the trouble goes on, and no longer`() async throws {
        let (store, id) = try await moderated()
        let incidents = try await store.incidents(IncidentQuery())
        #expect(incidents.count == 2)
        let dismissed = try #require(incidents.last)
        #expect(dismissed.id == id && dismissed.state == .dismissed)
        #expect(dismissed.revisions.last?.at == start.minute + 40)
        #expect(incidents.first?.confirmedAt != nil)
    }

    @Test func `a replay of the log with its decisions gives the same, byte for byte`() async throws {
        let (store, _) = try await moderated()
        let fresh = MemoryStore()
        let outcome = try await Replay(from: store, of: store).run(into: fresh) { try await pipeline(fresh) }
        #expect(outcome.reports == 4 * 24 * 12 + 6 * (40 + 79 + 40))
        #expect(try await lines(fresh) == lines(store))
        let far = Timestamp(milliseconds: .max)
        let (copied, own) = (
            try await fresh.decisions(from: start, before: far), try await store.decisions(from: start, before: far)
        )
        #expect(copied == own && own.count == 1)
    }

    @Test func `a replay without the decisions would not`() async throws {
        let (store, _) = try await moderated()
        let fresh = MemoryStore()
        _ = try await fresh.append(await store.reports)
        try await pipeline(fresh).fold(through: start.minute + 1500)
        #expect(try await lines(fresh) != lines(store))
    }

    @Test func `restarts forget no decision, neither before it is folded nor after`() async throws {
        let (whole, _) = try await moderated()
        let (restarted, _) = try await moderated { _, store in try await pipeline(store) }
        #expect(try await lines(restarted) == lines(whole))
    }

    @Test func `a report that is released counts from then on, and again in a replay`() async throws {
        let store = MemoryStore()
        let road = try await pipeline(store)
        let held = Sample.report(
            "a", reporter: 5, hold: .links, service: "heron", region: "DE-BE", occurredAt: start - .seconds(30),
            receivedAt: start)
        _ = try await store.append([held])
        try await road.fold(through: start.minute + 9)
        let query = TallyQuery(service: "heron", from: start.minute - 9, to: start.minute + 99, symptom: .together)
        #expect(try await store.tallies(query).isEmpty)
        let desk = try desk(store, at: start + .seconds(600))
        guard case .done = try await desk.judge(held.id, .released, by: "ada", because: nil) else {
            throw CancellationError()
        }
        try await road.fold(through: start.minute + 20)
        let tallies = try await store.tallies(query)
        #expect(tallies.map(\.reporters) == [1] && tallies.first?.minute == start.minute - 1)
        let fresh = MemoryStore()
        _ = try await Replay(from: store, of: store).run(into: fresh) { try await pipeline(fresh) }
        #expect(try await lines(fresh) == lines(store))
    }
}
