import ArgumentParser
import OutcryCollect
import OutcryModel
import OutcryPipeline

extension SourceCommand {
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Find the feed of a page and read it from now on.",
            discussion: """
                EXAMPLE
                  outcry source add https://community.example.org/
                  outcry source add https://status.example.org --service example --dry-run

                Shows the feed, its newest entries and the services they would be matched to, then adds it to \
                sources.yaml in the data folder. The feed is asked for once; the first poll follows an interval later. \
                What the address and the feed do not tell is chosen with the options.
                """)

        @OptionGroup var options: SourceOptions
        @OptionGroup var probing: SourceProbeOptions

        @Argument(help: "The address of a feed, or of a page that has one.")
        var url: String

        @Option(help: "forum, social, status or news.", transform: SourceValue.kind)
        var kind: SourceKind?

        @Option(help: "The service that all entries are about.")
        var service: String?

        @Option(help: ArgumentHelp("The language most entries are in, such as de or pt-BR.", valueName: "tag"))
        var language: String?

        @Option(help: ArgumentHelp("The region most authors are in, such as DE or DE-BE.", valueName: "code"))
        var region: String?

        @Option(help: "How often to ask, such as 15m.", transform: SourceValue.interval)
        var interval: Duration?

        @Option(
            help: ArgumentHelp("The id, such as own/example. Default: made from the address.", valueName: "own/name"))
        var id: String?

        @Flag(help: "Show what would be added, and add nothing.")
        var dryRun = false

        @Flag(help: "Print one JSON object.")
        var json = false

        func run() async throws {
            let (catalogue, roster) = try options.load()
            let address = SourceValue.address(url)
            let wanted = try wanted(catalogue)
            let gone = try await options.gone()
            let provisional = id ?? roster.freeID(for: "new", with: catalogue.sources, not: gone).rawValue
            try check(wanted.source(at: address, id: provisional), roster, catalogue, gone)
            Output.note("Looking at \(SourceAddress.shown(address)) …")
            let finding = try await FeedProbe(settings: probing.settings, time: SystemTime()).find(from: address)
            let matches = try SourceMatches(of: finding.feed, wanted: wanted, catalogue: catalogue)
            let guess = SourceGuess(url: finding.url, feed: finding.feed)
            let name = id ?? roster.freeID(for: guess.name, with: catalogue.sources, not: gone).rawValue
            let choice = SourceChoice(wanted: wanted, guess: guess, matches: matches)
            let source = choice.source(at: finding.url, id: name)
            try check(source, roster, catalogue, gone)
            let read = Timestamp(seconds: SystemTime.wall().seconds)
            if !dryRun {
                try options.update(with: catalogue) { roster in
                    try roster.add(OwnSource(source, added: read), with: catalogue)
                }
            }
            let report = SourceReport(
                finding, source: source, choice: choice, matches: matches, added: !dryRun, at: read)
            if json { try Output.json(report) } else { report.show() }
            guard !dryRun else { return Output.note("Nothing was added.") }
            Output.note("\(source.id) is added. Its first poll is due at \((read + source.interval).rfc3339).")
        }

        private func wanted(_ catalogue: Catalogue) throws -> SourceWish {
            let region = try region.map { try SourceRegion.known($0) }
            return SourceWish(
                kind: kind, service: try service.map { try catalogue.service($0).id }, language: language,
                region: region, interval: interval)
        }

        /// Refuses what cannot be added, before anybody is asked anything.
        private func check(
            _ source: Source, _ roster: Roster, _ catalogue: Catalogue, _ gone: Set<Source.ID>
        ) throws {
            do {
                var trial = roster
                try trial.add(OwnSource(source), with: catalogue)
            } catch RosterError.invalid(let reason) {
                throw ValidationError(reason + ".")
            } catch RosterError.addressKnown(let known, let isPaused) {
                throw gone.contains(known) ? .gone(known) : RosterError.addressKnown(by: known, isPaused: isPaused)
            }
            if gone.contains(source.id) { throw RosterError.idGone(source.id) }
        }
    }
}
