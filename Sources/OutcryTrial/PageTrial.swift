import OutcryFeeds

/// Takes bytes for a page that may point to feeds.
struct PageTrial {
    private static let address = "https://example.org/a/page?x=1#top"

    private let bytes: [UInt8]
    private let contentType: String?

    init(_ bytes: [UInt8], contentType: String?) {
        self.bytes = bytes
        self.contentType = contentType
    }

    /// What does not hold of the feeds that are found.
    func faults() -> [String] {
        var faults = AllFaults()
        let finder = FeedFinder()
        let feeds = finder.feeds(inPage: bytes, contentType: contentType, at: Self.address)
        let again = finder.feeds(inPage: bytes, contentType: contentType, at: Self.address)
        faults.unless(feeds == again, "A second look at the page finds other feeds.")
        faults.unless(feeds.count <= 100, "A page has \(feeds.count) feeds.")
        faults.unless(Set(feeds.map(\.url)).count == feeds.count, "A page has a feed twice.")
        for feed in feeds {
            let isWeb = ["http://", "https://"].contains { feed.url.lowercased().hasPrefix($0) }
            faults.unless(isWeb, "A page has a feed at “\(feed.url)”.")
            faults.unless(feed.title?.isEmpty != true, "The title of a feed is empty.")
        }
        let places = finder.places(near: Self.address, page: bytes, contentType: contentType)
        faults.unless(places.count <= 8, "\(places.count) places are proposed.")
        // The bytes may stand for an address as well.
        _ = finder.knownFeed(of: String(decoding: bytes.prefix(200), as: UTF8.self))
        _ = finder.places(near: String(decoding: bytes.prefix(200), as: UTF8.self))
        return faults.told
    }
}
