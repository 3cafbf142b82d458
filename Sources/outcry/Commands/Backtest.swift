import ArgumentParser
import OutcryAggregate
import OutcryBacktest
import OutcryClassify
import OutcryCollect
import OutcryModel
import OutcryPipeline
import OutcryRegions
import OutcryStore
import OutcryStoreSQLite

struct Backtest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find the outages in one's own stored reports anew, and show what other settings would have done.",
        discussion: """
            EXAMPLE
              outcry backtest --data ./data --set tolerated=3 --set caution=0.6

            Every report is read and folded anew, minute by minute in the order of receipt, once by the settings in \
            force and once with the changes told by --set. Works beside a running server; nothing is written.
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var catalogue: CatalogueOptions
    @OptionGroup var detection: DetectionOptions

    @Option(help: "Only this service.")
    var service: String?

    @Flag(help: "Print every incident by the changed settings with the evidence of each decision.")
    var explain = false

    @Flag(help: "Print one JSON object for each incident that either finds.")
    var json = false

    func validate() throws {
        guard !explain || !json else { throw ValidationError("Choose one of --explain and --json.") }
    }

    func run() async throws {
        let changes = try detection.flags()
        let present = try DetectionOptions.ofEnvironment()
        let catalogue = try catalogue.load()
        let wanted = try service.map { try catalogue.service($0).id }
        let store = try ReadOnlyData(folder: data.folder).store
        let regions = try RegionTree.standard()
        let classifier = try Classifier(
            services: catalogue.services, regions: regions, gazetteer: try Gazetteer.standard())
        let last = try await store.progress()?.through
        var now = FoldRun(Aggregator(regions: regions, services: catalogue.services, settings: present))
        var changed = FoldRun(
            Aggregator(
                regions: regions, services: catalogue.services,
                settings: try present.changed(changes)))
        let reports = try await History(of: store, classifier: classifier).play(through: last) { minute, arrivals in
            let meant = wanted.map { id in arrivals.filter { $0.service == id } } ?? arrivals
            now.fold(meant, at: minute)
            if !changes.isEmpty { changed.fold(meant, at: minute) }
        }
        if changes.isEmpty { changed = now }
        try show(now.incidents, changed.incidents, changes: changes, in: regions)
        Output.note("\(reports) reports\(last.map { " up to \($0.next)" } ?? "").")
    }

    private func show(_ now: [Incident], _ changed: [Incident], changes: [SettingChange], in regions: RegionTree) throws
    {
        if explain {
            for incident in changed { Output.line(DecisionText(incident).description) }
            return
        }
        let matches = IncidentMatch.matches(now, changed, in: regions)
        if json {
            for match in matches { try Output.json(Line(match)) }
        } else {
            Output.table(
                ["SERVICE", "BEGAN", "CONFIRMED", "UNTIL", "REGIONS", "REPORTERS"]
                    + (changes.isEmpty ? [] : ["WITH THE CHANGE"]),
                matches.map { row($0, isCompared: !changes.isEmpty) })
        }
        guard !changes.isEmpty else { return }
        let counts = Dictionary(grouping: matches, by: \.outcome).mapValues(\.count)
        let told = [IncidentMatch.Outcome.same, .earlier, .later, .lost, .gained].map {
            "\(counts[$0] ?? 0) \($0.rawValue)"
        }
        Output.note(
            changes.map { "\($0.name)=\($0.value)" }.joined(separator: " ") + ": " + told.joined(separator: ", "))
    }

    private func row(_ match: IncidentMatch, isCompared: Bool) -> [String] {
        guard let incident = match.now ?? match.changed else { return [] }
        let cells = [
            incident.service.rawValue, incident.onset.at.description, incident.confirmedAt?.description ?? "",
            incident.endedAt?.description ?? "",
            incident.scope.affected.prefix(4).map(\.region.rawValue).joined(separator: " "),
            String(incident.magnitude.reporters),
        ]
        return isCompared ? cells + [words(match)] : cells
    }

    private func words(_ match: IncidentMatch) -> String {
        switch match.outcome {
        case .same: "the same"
        case .earlier, .later: "\(abs(match.delay ?? 0)) min \(match.outcome.rawValue)"
        case .lost: "not found"
        case .gained: "found only then"
        }
    }

    private struct Line: Encodable {
        let outcome: IncidentMatch.Outcome
        let delay: Int?
        let now: Incident?
        let changed: Incident?

        init(_ match: IncidentMatch) {
            outcome = match.outcome
            delay = match.delay
            now = match.now
            changed = match.changed
        }
    }
}
