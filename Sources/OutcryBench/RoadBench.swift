import ArgumentParser
import Foundation
import OutcryClassify
import OutcryModel
import OutcryPipeline
import OutcryRegions
import OutcrySimulate
import OutcryStoreSQLite

struct RoadBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "road",
        abstract: "The whole road in reports per second: log, classify, fold, keep.",
        discussion: """
            EXAMPLE
              outcry-bench road --days 28

            The reports are the ordinary weeks of the rehearsals. They are appended to a fresh SQLite log in batches, \
            fsynced, then classified, folded minute by minute and written as tallies and incidents. The floor appends \
            the same texts to a plain file with an fsync a batch.
            """)

    @Option(help: "How many days of reports.")
    var days = 28

    @Option(help: "How many reports wait for one commit.")
    var batch = 1000

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() async throws {
        guard let start = Timestamp(rfc3339: "2026-11-22T00:00:00Z") else { return }
        let reports = Scenario.all.flatMap { ScenarioHistory(of: $0, before: start).reports(days: days) }
            .sorted { ($0.receivedAt, $0.id) < ($1.receivedAt, $1.id) }
        let batches = stride(from: 0, to: reports.count, by: batch).map {
            Array(reports[$0..<min($0 + batch, reports.count)])
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("outcry-bench-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }

        let floor = try measureFloor(batches, in: folder)
        let services = Scenario.all.map(\.service)
        let regions = try RegionTree.standard()
        let classifier = try Classifier(services: services, regions: regions, gazetteer: try Gazetteer.standard())

        let clock = ContinuousClock()
        let store = try SQLiteStore(folder: folder.appendingPathComponent("data").path)
        let logging = try await clock.measure {
            for batch in batches { _ = try await store.append(batch) }
        }
        let classifying = clock.measure { for report in reports { _ = classifier.classify(report) } }
        let pipeline = try await Pipeline(
            services: services, log: store, store: store, classifier: classifier, regions: regions,
            time: SystemTime(startingAt: start))
        let folding = try await clock.measure { try await pipeline.fold(through: start.minute) }
        try await store.close()

        func perSecond(_ duration: Duration) -> Double {
            Double(reports.count) / max(0.001, Double(duration.inMilliseconds) / 1000)
        }
        var figures = Figures(bench: "road")
        figures.add("reports", Double(reports.count), "reports of \(days) days, \(days * 1440) minutes")
        figures.add("road_per_second", perSecond(logging + folding), "the whole road: log, classify, fold, keep")
        figures.add("log_per_second", perSecond(logging), "accepted and fsynced, \(batch) a commit")
        figures.add("classify_per_second", perSecond(classifying), "classified, one core")
        figures.add("fold_per_second", perSecond(folding), "read, classified, folded and kept")
        figures.add("floor_per_second", perSecond(floor), "floor: a plain file, fsynced, \(batch) a flush")
        figures.add("road_share_of_floor", perSecond(logging + folding) / perSecond(floor), "road over floor")
        try figures.print(asJSON: json)
    }

    private func measureFloor(_ batches: [[Report]], in folder: URL) throws -> Duration {
        guard let file = DurableFile(path: folder.appendingPathComponent("floor").path) else {
            throw ValidationError("\(folder.path) cannot be written.")
        }
        return ContinuousClock().measure {
            for batch in batches {
                file.append(batch.flatMap { Array("\($0.id) \($0.key) \($0.text ?? "") \($0.occurredAt)\n".utf8) })
            }
        }
    }
}
