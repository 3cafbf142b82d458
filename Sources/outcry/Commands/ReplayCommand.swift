import ArgumentParser
import OutcryClassify
import OutcryCollect
import OutcryModel
import OutcryPipeline
import OutcryRegions
import OutcryStore
import OutcryStoreSQLite

struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Make tallies and incidents anew from the reports, into a fresh folder.",
        discussion: """
            EXAMPLE
              outcry replay --data ./data --into ./replayed --verify

            The same reports give the same tallies and incidents, byte for byte, unless the rules, their settings \
            or the catalogue have changed since, or words and hashes of reporters are past their time (--keep-text, \
            --keep-hashes of outcry serve). Stop the server first for an exact comparison.
            """)

    @OptionGroup var data: DataOptions
    @OptionGroup var catalogue: CatalogueOptions

    @OptionGroup var detection: DetectionOptions

    @Option(help: ArgumentHelp("The fresh data folder.", valueName: "folder"))
    var into: String

    @Flag(help: "Fail when the tallies or incidents differ from the ones there were.")
    var verify = false

    func run() async throws {
        let services = try catalogue.load().services
        let settings = try detection.settings()
        let old = try ReadOnlyData(folder: data.folder).store
        let fresh = try SQLiteStore(folder: into)
        let regions = try RegionTree.standard()
        let outcome = try await Replay(from: old, of: old).run(into: fresh) {
            try await Pipeline(
                services: services, log: fresh, store: fresh,
                classifier: try Classifier(services: services, regions: regions, gazetteer: try Gazetteer.standard()),
                regions: regions, detection: settings, time: SystemTime())
        }
        for (part, name) in [(RetainedPart.hashes, "the hashes of reporters"), (.words, "the words")] {
            let forgotten = try await old.forgotten(part).rawValue
            if forgotten > 0 {
                Output.note("The first \(forgotten) reports have been kept without \(name): a replay differs there.")
            }
        }
        let difference = try await DerivedData.difference(between: old, and: fresh, services: services)
        try await fresh.close()
        try Output.json(
            Line(
                reports: outcome.reports, through: outcome.through, identical: difference == nil, difference: difference
            ))
        if verify, difference != nil { throw ExitCode.failure }
    }

    private struct Line: Encodable {
        let reports: Int
        let through: Minute?
        let identical: Bool
        let difference: String?
    }
}
