import Foundation
import GRDBSQLite
import OutcryClassify
import OutcryModel
import OutcryPipeline
import OutcryRegions
import OutcryStore
import OutcryStoreSQLite

/// A store with much in it: services, the reports of a year, and their tallies. What was lately is the same however
/// much there is of earlier, so that the same questions can be put to little and to much.
struct ReadWorld {
    /// The last days, which go the whole road: they are what questions are about.
    private static let recentDays = 4
    private static let recentReports = 9_000
    private static let regions = ["DE-BE", "DE-BY", "DE-HH", "US-CA", "US-NY", "GB-ENG", "FR-IDF", "IN-KA", ""]
    private static let symptoms: [Symptom] = [.cannotAccess, .loginFailure, .slow, .errorMessage, .appCrash]

    let services: [Service]
    let reports: Int
    /// The folder of the data, and of a catalogue that has the services.
    let folder: String

    init(services count: Int, reports: Int, folder: String) {
        services = (0..<count).map { number in
            Service(
                id: Service.ID(Self.name(number)), name: "Bench \(number)", aliases: [], category: .productivity,
                homePage: "https://\(Self.name(number)).example")
        }
        self.reports = reports
        self.folder = folder
    }

    /// The service that most is told of.
    var busiest: Service.ID { services[0].id }

    var data: String { folder + "/data" }
    var catalogue: String { folder + "/catalogue" }

    private static func name(_ number: Int) -> String {
        "bench-" + String(repeating: "0", count: max(0, 3 - String(number).count)) + "\(number)"
    }

    /// Makes it, unless it is there already. Returns whether it was made.
    func make() async throws -> Bool {
        let mark = folder + "/whole"
        if FileManager.default.fileExists(atPath: mark) { return false }
        try? FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createDirectory(atPath: catalogue + "/services", withIntermediateDirectories: true)
        for service in services {
            let text = """
                slug: \(service.id)
                name: \(service.name)
                category: productivity
                homePage: https://\(service.id).example

                """
            try text.write(toFile: "\(catalogue)/services/\(service.id).yaml", atomically: true, encoding: .utf8)
        }
        try await keepPlaces()
        try await makeRecent()
        try makeEarlier()
        try Data().write(to: URL(fileURLWithPath: mark))
        return true
    }

    /// How many are earlier than the last days.
    private var earlier: Int { max(0, reports - Self.recentReports) }

    private func keepPlaces() async throws {
        try await SQLiteStore(folder: data).close()
        let table = try ReadTable(path: data + "/outcry.sqlite")
        try table.keepPlaces(earlier)
        try table.finish()
    }

    /// The last days go through the log and the fold.
    private func makeRecent() async throws {
        let regions = try RegionTree.standard()
        let store = try SQLiteStore(folder: data)
        let now = SystemTime.wall()
        let start = now - .seconds(Self.recentDays * 86_400)
        var random = SplitMix(seed: 11)
        let step = Int64(Self.recentDays) * 86_400_000 / Int64(Self.recentReports)
        var batch: [Report] = []
        for number in 0..<Self.recentReports {
            let time = start + .milliseconds(Int64(number) * step)
            let region = Self.regions[Int(random.next() % UInt64(Self.regions.count))]
            batch.append(
                Report(
                    id: ReportID(at: time, using: &random), source: Source.endpoint.id, sourceKind: .submission,
                    key: "recent-\(number)", reporter: ReporterHash(rawValue: random.next()),
                    network: NetworkHash(rawValue: random.next()),
                    // Every other one is about the busiest.
                    service: services[number % 2 == 0 ? 0 : Int(random.next() % UInt64(services.count))].id,
                    symptoms: [Self.symptoms[number % Self.symptoms.count]],
                    region: region.isEmpty ? nil : Region.ID(region), occurredAt: time, receivedAt: time))
        }
        _ = try await store.append(batch)
        let pipeline = try await Pipeline(
            services: services, log: store, store: store,
            classifier: try Classifier(services: services, regions: regions, gazetteer: try Gazetteer.standard()),
            regions: regions, time: SystemTime())
        try await pipeline.fold(through: now.minute - 1)
        try await pipeline.takeSnapshot()
        try await store.close()
    }

    /// What was earlier is written straight into the tables, and taken as folded.
    private func makeEarlier() throws {
        guard earlier > 0 else { return }
        let table = try ReadTable(path: data + "/outcry.sqlite")
        let end = SystemTime.wall() - .seconds((Self.recentDays + 1) * 86_400)
        let start = end - .seconds(360 * 86_400)
        try table.addReports(earlier, services: services, from: start, to: end)
        for service in services {
            // One that is told of all the time, as the busiest is, has tallies of every minute.
            let minutes = service.id == busiest ? end.minute - start.minute : earlier / services.count
            try table.addTallies(
                minutes, of: service.id, regions: Self.regions, symptoms: Self.symptoms, from: start.minute,
                to: end.minute)
        }
        try table.finish()
    }
}
