import OutcryFeeds
public import OutcryModel

/// One look at an address by hand: at a feed, or at a page that has one somewhere. It is as polite, guarded and bounded
/// as a poll, and asks for each address at most once.
///
/// `robots.txt` is not consulted: a person has named the address, and the look is theirs.
public struct FeedProbe: Sendable {
    /// The most requests of one look, redirects not counted.
    static let mostRequests = 10
    /// The most feeds a page links to that are tried.
    static let mostLinks = 3

    private let fetcher: Fetcher
    private let reader: FeedReader
    private let time: any TimeSource

    /// A probe that treats servers as the collector does with the same settings.
    public init(settings: CollectSettings, time: any TimeSource) {
        self.init(settings: settings, time: time, resolver: SystemResolver())
    }

    init(settings: CollectSettings, time: any TimeSource, resolver: any HostResolver) {
        fetcher = Fetcher(settings: settings, time: time, resolver: resolver)
        reader = FeedReader(limits: FeedLimits(bytes: settings.bodyCap))
        self.time = time
    }

    /// Looks at an address, and when it is that of a page, at what the page links to and at the usual places near it,
    /// until a feed is found.
    ///
    /// Throws `CollectError` when the address cannot be read, `RosterError.noFeed` when there is no feed, and
    /// `CancellationError`.
    public func find(from url: String) async throws -> ProbeFinding {
        let finder = FeedFinder()
        var requests = 1
        let known = finder.knownFeed(of: url)
        if let known {
            do {
                let look = try await ProbeLook(at: known, with: fetcher)
                if case .feed(let feed) = try look.content(reader) { return finding(feed, by: look, way: .knownSite) }
            } catch let error as CollectError where !error.asksForPatience {
                // Such places fail for hours at times; the page may still tell of a feed.
            }
            requests += 1
        }
        let page = try await ProbeLook(at: url, with: fetcher)
        let name: String
        switch try page.content(reader) {
        case .feed(let feed): return finding(feed, by: page, way: .direct, requests: requests)
        case .other(let found): name = found
        }
        let place = page.fetched.url
        let (bytes, type) = (page.document.bytes, page.document.contentType)
        let links = finder.feeds(inPage: bytes, contentType: type, at: place)
        let linked = links.prefix(Self.mostLinks).map(\.url)
        let usual = finder.places(near: place, page: bytes, contentType: type).filter { !linked.contains($0) }
        let tries = (linked + usual).filter { $0 != url && $0 != known }.prefix(Self.mostRequests - requests)
        for address in tries {
            requests += 1
            do {
                let look = try await ProbeLook(at: address, with: fetcher)
                guard case .feed(let feed) = try look.content(reader) else { continue }
                return finding(
                    feed, by: look, way: linked.contains(address) ? .link(page: place) : .usualPlace(page: place),
                    others: links.filter { $0.url != address }, requests: requests)
            } catch let error as CollectError where !error.asksForPatience {
                continue
            }
        }
        throw RosterError.noFeed(at: SourceAddress.shown(url), found: name, tried: tries.count)
    }

    /// Looks at a feed, and nowhere else. Throws as `find(from:)` does, and `CollectError.notAFeed` for anything else.
    public func read(_ url: String) async throws -> ProbeFinding {
        let look = try await ProbeLook(at: url, with: fetcher)
        switch try look.content(reader) {
        case .feed(let feed): return finding(feed, by: look, way: .direct)
        case .other(let found): throw CollectError.notAFeed(found: found)
        }
    }

    private func finding(
        _ feed: Feed, by look: ProbeLook, way: ProbeFinding.Way, others: [FoundFeed] = [], requests: Int = 1
    ) -> ProbeFinding {
        var review = FeedReview(feed, url: look.kept, manners: look.manners, at: time.now())
        if look.kept != look.asked { review.add(.moved(from: SourceAddress.shown(look.asked))) }
        if SourceAddress.key(of: look.fetched.url) != SourceAddress.key(of: look.kept) {
            review.add(.redirected(to: SourceAddress.shown(look.fetched.url)))
        }
        return ProbeFinding(
            url: look.kept, way: way, feed: feed, others: others, warnings: review.warnings, manners: look.manners,
            requests: requests)
    }
}

extension CollectError {
    /// Whether the server has had enough, so that nothing more should be tried there.
    fileprivate var asksForPatience: Bool {
        if case .status(let status, _) = self { return status == 429 || status == 503 }
        return false
    }
}
