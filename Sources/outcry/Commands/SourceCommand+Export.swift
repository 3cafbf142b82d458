import ArgumentParser
import OutcryCollect
import OutcryFeeds
import OutcryModel

extension SourceCommand {
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the sources as an OPML list.",
            discussion: """
                EXAMPLE
                  outcry source export --own --output sources.opml

                Every feed reader can read the list, and `outcry source import` takes in what other programs do not \
                know: kinds, services, regions and intervals. User names and passwords are left out; queries, which \
                may be secret too, are not, and a file is readable for this user only.
                """)

        @OptionGroup var options: SourceOptions

        @Flag(help: "Only your own, the paused ones included. Default: all that are polled.")
        var own = false

        @Option(help: "The file to write. Default: standard output.")
        var output: String?

        func run() async throws {
            let (catalogue, roster) = try options.load()
            let sources = own ? roster.own.map(\.source) : roster.sources(with: catalogue.sources)
            let folders = Dictionary(grouping: sources, by: \.kind).sorted { $0.key.rawValue < $1.key.rawValue }
                .map { kind, sources in
                    OPMLDocument.Outline(
                        text: kind.rawValue, children: sources.compactMap(SourceOutline.outline(of:)))
                }
            let text = OPMLWriter().write(OPMLDocument(title: "Sources of Outcry", outlines: folders))
            let bare = sources.count { $0.url.map(SourceAddress.holdsCredentials) ?? false }
            if bare > 0 { Output.note("The user names and passwords of \(bare) addresses are left out.") }
            let mine = Set(roster.own.map(\.source.id))
            let open = sources.count { mine.contains($0.id) && ($0.url.map(SourceAddress.holdsQuery) ?? false) }
            if open > 0 {
                Output.note("\(open) addresses of your own hold a query: keep the list to yourself if one is secret.")
            }
            guard let output else { return Output.line(text) }
            try PrivateFile.write(text, to: output)
        }
    }
}
