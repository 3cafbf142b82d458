import OutcryFeeds

/// Takes bytes for the HTML in an entry of a feed.
struct TextTrial {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// What does not hold of the plain text.
    func faults() -> [String] {
        var document = Array("<rss><channel><item><title>".utf8)
        escape(into: &document)
        document += "</title><description>".utf8
        escape(into: &document)
        document += "</description></item></channel></rss>".utf8
        var faults = AllFaults()
        for limits in [FeedLimits(), FeedLimits(textBytes: 7)] {
            do {
                let feed = try FeedReader(limits: limits).read(document)
                faults.unless(feed.entries.count == 1, "An entry with escaped text reads as \(feed.entries.count).")
                FeedFaults(limits: limits).faults(of: feed).forEach { faults.unless(false, $0) }
            } catch {
                // Bytes that are mostly controls make a document of them.
                let isDue = ["too_large", "not_a_feed"].contains(error.kind)
                faults.unless(isDue, "An entry with escaped text does not read: \(error)")
            }
        }
        return faults.told
    }

    private func escape(into document: inout [UInt8]) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "<"): document += "&lt;".utf8
            case UInt8(ascii: "&"): document += "&amp;".utf8
            // It would turn what follows into another encoding, the tags as well.
            case 0x1B: document.append(UInt8(ascii: " "))
            default: document.append(byte)
            }
        }
    }
}
