import ArgumentParser
import OutcryCollect
import OutcryModel
import OutcryPipeline

extension SourceCommand {
    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Look at a source once and say what a poll would read.",
            discussion: """
                EXAMPLE
                  outcry source test github/status
                  outcry source test https://community.example.org/

                Makes one request to the source, of its own and beside any polls, and writes nothing. An address that \
                is not a feed is searched for one as `outcry source add` does.
                """)

        @OptionGroup var options: SourceOptions
        @OptionGroup var probing: SourceProbeOptions

        @Argument(help: "The id of a source, or an address.")
        var source: String

        @Flag(help: "Print one JSON object.")
        var json = false

        func run() async throws {
            let (catalogue, roster) = try options.load()
            let probe = FeedProbe(settings: probing.settings, time: SystemTime())
            guard let known = try known(roster, catalogue), let url = known.url else {
                let finding = try await probe.find(from: SourceValue.address(source))
                let matches = try SourceMatches(of: finding.feed, wanted: SourceWish(), catalogue: catalogue)
                let guess = SourceGuess(url: finding.url, feed: finding.feed)
                let choice = SourceChoice(wanted: SourceWish(), guess: guess, matches: matches)
                return try show(finding, choice.source(at: finding.url, id: ""), choice, matches)
            }
            let wanted = SourceWish(
                kind: known.kind, service: known.service, language: known.language, region: known.region,
                interval: known.interval)
            if try await options.gone().contains(known.id) { Output.note("\(RosterError.gone(known.id))") }
            let finding = try await probe.read(url)
            try show(finding, known, nil, SourceMatches(of: finding.feed, wanted: wanted, catalogue: catalogue))
        }

        /// The source of an id; `nil` for what can only be an address.
        private func known(_ roster: Roster, _ catalogue: Catalogue) throws -> Source? {
            do {
                return try roster.source(source, with: catalogue.sources)
            } catch {
                // Hosts have dots in their names, and ids have none.
                if source.contains("://") || source.prefix(while: { $0 != "/" }).contains(".") { return nil }
                throw error
            }
        }

        private func show(
            _ finding: ProbeFinding, _ source: Source, _ choice: SourceChoice?, _ matches: SourceMatches
        ) throws {
            let report = SourceReport(
                finding, source: source, choice: choice, matches: matches, added: false, at: SystemTime.wall())
            if json { try Output.json(report) } else { report.show() }
        }
    }
}
