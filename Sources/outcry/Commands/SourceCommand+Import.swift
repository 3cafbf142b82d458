import ArgumentParser
import Foundation
import OutcryCollect
import OutcryFeeds
import OutcryModel

extension SourceCommand {
    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add the feeds of an OPML list.",
            discussion: """
                EXAMPLE
                  outcry source import subscriptions.opml --dry-run

                Feeds that are read already are skipped. No feed is asked for: `outcry source test` looks at one, and \
                a running service asks each for the first time soon, one host after the other.
                """)

        @OptionGroup var options: SourceOptions

        @Argument(help: "The list; - is standard input.")
        var file: String

        @Option(
            help: "forum, social, status or news, for all of them. Default: guessed from each address.",
            transform: SourceValue.kind)
        var kind: SourceKind?

        @Flag(help: "Show what would be added, and add nothing.")
        var dryRun = false

        @Flag(help: "Print one JSON object a feed.")
        var json = false

        func run() async throws {
            let (catalogue, roster) = try options.load()
            let feeds = try OPMLReader().read(bytes()).feeds.map(\.feed)
            let gone = try await options.gone()
            let lines: [Line]
            if dryRun {
                var trial = roster
                lines = feeds.map { add($0, to: &trial, catalogue, gone) }
            } else {
                lines = try options.update(with: catalogue) { roster in
                    feeds.map { add($0, to: &roster, catalogue, gone) }
                }
            }
            if json {
                for line in lines { try Output.json(line) }
            } else if !lines.isEmpty {
                Output.table(
                    ["FEED", "KIND", "SOURCE", "WHAT"],
                    lines.map { [$0.url, $0.kind.rawValue, $0.id?.rawValue ?? "", $0.reason ?? $0.state.rawValue] })
            }
            let added = lines.count { $0.state == .added }
            let known = lines.count { $0.state == .known }
            Output.note(
                "\(added) \(dryRun ? "would be" : "were") added, \(known) are read already, "
                    + "\(lines.count - added - known) cannot be used.")
        }

        private struct Line: Encodable {
            enum State: String, Encodable {
                case added, known, unusable
            }

            let url: String
            let kind: SourceKind
            let state: State
            var id: Source.ID?
            var reason: String?
        }

        private func add(
            _ feed: OPMLDocument.Outline, to roster: inout Roster, _ catalogue: Catalogue, _ gone: Set<Source.ID>
        ) -> Line {
            let source = SourceOutline.source(of: feed, kind: kind) { name in
                roster.freeID(for: name, with: catalogue.sources, not: gone)
            }
            let url = SourceAddress.shown(feed.xmlURL ?? "")
            do {
                try roster.add(OwnSource(source), with: catalogue)
                return Line(url: url, kind: source.kind, state: .added, id: source.id)
            } catch RosterError.addressKnown(let id, _) {
                let reason = gone.contains(id) ? RosterError.gone(id).description : nil
                return Line(url: url, kind: source.kind, state: .known, id: id, reason: reason)
            } catch {
                return Line(url: url, kind: source.kind, state: .unusable, reason: error.description)
            }
        }

        private func bytes() throws -> [UInt8] {
            let handle = file == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: file)
            guard let handle, let data = try? handle.readToEnd() ?? Data() else { throw CommandError.notAFile(file) }
            return [UInt8](data)
        }
    }
}
