/// Finds the feeds of a page or a site: bytes of HTML in, addresses out. Nothing is fetched.
///
/// The work is linear in the size of the page, of which the first MiB is looked at.
public struct FeedFinder: Sendable {
    /// How much of a page is looked at, in bytes.
    static let bytesRead = 1 << 20
    /// The most feeds that are taken from a page.
    static let mostFeeds = 100
    /// The most places that are proposed.
    static let mostPlaces = 8

    /// A finder.
    public init() {}

    /// The feeds that a page points to, the most useful first: what the page declares before what it merely links to,
    /// the history of a status page before other feeds, posts before comments, Atom before RSS.
    ///
    /// - Parameters:
    ///   - html: the body as received, with any content encoding undone.
    ///   - contentType: the `Content-Type` it came with.
    ///   - url: the absolute address it came from.
    public func feeds(inPage html: [UInt8], contentType: String?, at url: String) -> [FoundFeed] {
        let scan = PageScan(html, contentType: contentType)
        let base = scan.base.flatMap { WebAddress.resolve($0, base: url) } ?? url
        let links = scan.elements.compactMap { FeedLink($0, base: base, page: url) }
        let ranked = links.enumerated().sorted { left, right in
            left.element.rank == right.element.rank
                ? left.offset < right.offset : left.element.rank < right.element.rank
        }
        var seen: Set<String> = []
        let feeds = ranked.map(\.element.feed).filter { $0.url != url && seen.insert($0.url).inserted }
        return Array(feeds.prefix(Self.mostFeeds))
    }

    /// The address of the feed of a page on one of the sites that keep theirs in a known place (Reddit, GitHub,
    /// YouTube, Bluesky, Stack Exchange); the page itself need not be asked for.
    public func knownFeed(of url: String) -> String? {
        SiteAddress(url).flatMap { address in KnownSite.all.lazy.compactMap { $0.feed(of: address) }.first }
    }

    /// Where a site may keep a feed that its page does not tell of, the likeliest first; few, so that a site can be
    /// asked for one after the other.
    ///
    /// - Parameters:
    ///   - url: the absolute address of the page.
    ///   - html: the page itself, as far as it was read: it often tells the software behind it.
    ///   - contentType: the `Content-Type` it came with.
    public func places(near url: String, page html: [UInt8] = [], contentType: String? = nil) -> [String] {
        guard let address = SiteAddress(url) else { return [] }
        let software = PageScan(html, contentType: contentType).software
        var places: [String] = []
        for place in UsualPlace.all where place.fits(address, software: software) {
            for found in place.feeds(of: address) where found != url && !places.contains(found) {
                places.append(found)
            }
        }
        return Array(places.prefix(Self.mostPlaces))
    }
}
