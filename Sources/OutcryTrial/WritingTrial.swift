import Foundation
import OutcryFeeds
import OutcryModel

/// Writes a feed in every dialect and reads it back.
struct WritingTrial {
    private let feed: Feed
    private let document: FeedDocument

    init(_ feed: Feed) {
        self.feed = feed
        document = FeedDocument(
            id: "urn:trial", title: feed.title ?? "none", link: feed.link ?? "https://example.org/",
            selfLink: "https://example.org/feed", updated: Timestamp(seconds: 1_795_348_800),
            entries: feed.entries.map(Self.entry))
    }

    private static func entry(_ entry: FeedEntry) -> FeedDocument.Entry {
        let date = entry.published ?? entry.updated ?? Timestamp(seconds: 0)
        return FeedDocument.Entry(
            id: entry.id, title: entry.title ?? "none", link: entry.link ?? "https://example.org/", text: entry.text,
            published: date, updated: entry.updated ?? date, author: entry.author, categories: entry.categories)
    }

    /// What does not read back as it was written.
    func faults() -> [String] {
        var faults = AllFaults()
        compare(AtomWriter().write(document), "Atom", &faults)
        compare(RSSWriter().write(document), "RSS", &faults)
        compare(JSONFeedWriter().write(document), "JSON Feed", &faults)
        compareLine(&faults)
        return faults.told
    }

    private func compare(_ text: String, _ dialect: String, _ faults: inout AllFaults) {
        let again: Feed
        do {
            again = try FeedReader().read(Array(text.utf8))
        } catch {
            // The limits are those of what is read, which what is written of it may exceed.
            let isTooMuch = ["too_large", "too_many_elements"].contains(error.kind)
            faults.unless(isTooMuch, "What was written in \(dialect) does not read: \(error)")
            return
        }
        guard again.entries.count == feed.entries.count else {
            faults.unless(false, "Of \(feed.entries.count) entries written in \(dialect) \(again.entries.count) read.")
            return
        }
        for (entry, copy) in zip(document.entries, again.entries) {
            guard Self.isWritable(entry.id) else { continue }
            faults.unless(copy.id == entry.id, "The id “\(entry.id)” reads from \(dialect) as “\(copy.id)”.")
        }
    }

    /// Whether an id survives XML, which trims it, turns its line breaks and cannot hold controls.
    private static func isWritable(_ id: String) -> Bool {
        let scalars = id.unicodeScalars
        return scalars.allSatisfy { $0.value > 0x20 && !(0x7F..<0xA1).contains($0.value) && $0.value < 0xFFF0 }
    }

    /// The line that `outcry feed parse` prints is JSON that says the same.
    private func compareLine(_ faults: inout AllFaults) {
        let line = FeedLine(file: "trial", feed: feed)
        let again = try? JSONDecoder().decode(FeedLine.self, from: Data(line.json.utf8))
        faults.unless(again == line, "The line printed does not decode as what it was printed of.")
    }
}
