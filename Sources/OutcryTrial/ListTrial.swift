import OutcryFeeds

/// Takes bytes for a list of feeds.
struct ListTrial {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// What does not hold of the list.
    func faults() -> [String] {
        var faults = AllFaults()
        for limits in [FeedLimits(), DocumentTrial.tightLimits] {
            let reader = OPMLReader(limits: limits)
            guard let list = try? reader.read(bytes) else { continue }
            faults.unless(list == (try? reader.read(bytes)), "A second reading gives another list.")
            let count = Self.count(list.outlines)
            faults.unless(count <= limits.entries, "There are \(count) outlines.")
            for (feed, _) in list.feeds {
                let isShort = [feed.xmlURL, feed.htmlURL].allSatisfy { ($0?.utf8.count ?? 0) <= limits.addressBytes }
                faults.unless(isShort, "An address is too long.")
                faults.unless(feed.text.utf8.count <= limits.textBytes, "A name has \(feed.text.utf8.count) bytes.")
            }
            if limits == FeedLimits() { compare(list, &faults) }
        }
        return faults.told
    }

    /// What is written reads back with the same feeds.
    private func compare(_ list: OPMLDocument, _ faults: inout AllFaults) {
        do {
            let again = try OPMLReader().read(Array(OPMLWriter().write(list).utf8))
            let (written, read) = (list.feeds.map(\.feed.xmlURL), again.feeds.map(\.feed.xmlURL))
            faults.unless(written == read, "\(written) reads from OPML as \(read).")
        } catch {
            let isTooMuch = ["too_large", "too_many_elements"].contains(error.kind)
            faults.unless(isTooMuch, "What was written in OPML does not read: \(error)")
        }
    }

    private static func count(_ outlines: [OPMLDocument.Outline]) -> Int {
        outlines.reduce(0) { $0 + 1 + count($1.children) }
    }
}
