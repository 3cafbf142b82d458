import ArgumentParser
import Foundation
import OutcryFeeds

struct FeedsBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feeds",
        abstract: "Reading of feeds in megabytes and entries per second, beside the XML parser alone.",
        discussion: """
            EXAMPLE
              outcry-bench feeds --seconds 10
              outcry-bench feeds --corpus ~/feeds --json

            The floor is libxml2 walking over the same bytes with handlers that do nothing. The reader does all there \
            is to do: it decodes, mends, parses, and makes every entry with its text and dates. Floor and reader take \
            turns, each is told by the median of its rounds, and time is processor time, so that whatever else the \
            machine does counts little. Without a folder the feeds are generated, the same every time: large ones of \
            half a megabyte and more, small ones of some kilobytes of which one in eight is broken.

            As factors of that floor other readers were measured so, on captured feeds: fastfeedparser 2.8, NetNewsWire's \
            RSParser 8.9, gofeed 10, ROME 20, FeedKit 87, feedparser 134.
            """)

    @Option(help: "A folder of feeds to read in place of generated ones.")
    var corpus: String?

    @Option(help: "How many seconds to spend on each group of feeds.")
    var seconds = 5.0

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() throws {
        var figures = Figures(bench: "feeds")
        let groups: [FeedsBenchCorpus]
        var jsonFeeds: FeedsBenchCorpus
        if let corpus {
            let all = FeedsBenchCorpus.folder(corpus)
            guard !all.documents.isEmpty else { throw ValidationError("There is no feed in \(corpus).") }
            groups = [all.xml]
            jsonFeeds = all.json
        } else {
            groups = [.large(), .small()]
            jsonFeeds = .jsonFeeds()
        }
        for group in groups { measure(group, into: &figures) }
        if !jsonFeeds.documents.isEmpty { measureJSON(jsonFeeds, into: &figures) }
        try figures.print(asJSON: json)
    }

    private func measure(_ group: FeedsBenchCorpus, into figures: inout Figures) {
        let name = group.name
        let memory = group.largest.flatMap { largest in
            FeedsBenchMemory.growth { withExtendedLifetime(try? FeedReader().read(largest)) {} }
                .map { Double($0) / Double(largest.count) }
        }
        let entries = Self.read(group)
        let rounds = FeedsBenchRounds(seconds: seconds) {
            for document in group.documents { FeedsBenchFloor.parse(document) }
        } reader: {
            _ = Self.read(group)
        }
        let megabytes = Double(group.bytes) / 1_000_000
        figures.add("\(name)_megabytes", megabytes, "\(group.documents.count) documents, \(entries) entries")
        figures.add("\(name)_floor_mb_per_s", megabytes / rounds.floor, "floor: libxml2 with empty handlers")
        figures.add("\(name)_reader_mb_per_s", megabytes / rounds.reader, "read whole")
        figures.add("\(name)_times_floor", rounds.reader / rounds.floor, "time of the reader over that of the floor")
        figures.add("\(name)_entries_per_s", Double(entries) / rounds.reader, "entries read per second")
        if let memory {
            figures.add("\(name)_memory_times_feed", memory, "peak growth of resident memory over the largest feed")
        }
    }

    private func measureJSON(_ group: FeedsBenchCorpus, into figures: inout Figures) {
        let rounds = FeedsBenchRounds(seconds: min(1, seconds)) {
        } reader: {
            _ = Self.read(group)
        }
        figures.add("json_mb_per_s", Double(group.bytes) / 1_000_000 / rounds.reader, "JSON Feed, read whole")
    }

    /// Reads all and counts the entries.
    private static func read(_ group: FeedsBenchCorpus) -> Int {
        let reader = FeedReader()
        return group.documents.reduce(0) { $0 + ((try? reader.read($1).entries.count) ?? 0) }
    }
}
