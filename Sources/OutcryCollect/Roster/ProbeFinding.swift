public import OutcryFeeds

/// What one look at an address has found.
public struct ProbeFinding: Sendable {
    /// How the feed was found.
    public enum Way: Hashable, Sendable {
        /// The address is that of the feed.
        case direct
        /// The site keeps the feeds of its pages in a known place.
        case knownSite
        /// The page links to it.
        case link(page: String)
        /// It lies in one of the usual places.
        case usualPlace(page: String)
    }

    /// The address to keep: that of the feed, after permanent redirects.
    public let url: String
    /// How it was found.
    public let way: Way
    /// The feed.
    public let feed: Feed
    /// The other feeds of the page, the most useful first.
    public let others: [FoundFeed]
    /// What may make the feed a poor source.
    public let warnings: [ProbeWarning]
    /// What the server said besides.
    public let manners: ServerManners
    /// The requests made, the one for the feed included.
    public let requests: Int
}

/// How a server answered a look at its feed.
public struct ServerManners: Hashable, Codable, Sendable {
    /// The size of the feed, in bytes, after decompression.
    public var bytes: Int
    /// The time from the question to the last byte, in milliseconds, redirects and waiting for one's turn included.
    public var milliseconds: Int
    /// The `Content-Type`.
    public var contentType: String?
    /// The `ETag`, verbatim.
    public var entityTag: String?
    /// The `Last-Modified`, verbatim.
    public var lastModified: String?
    /// How long it stays fresh by its own account, in seconds.
    public var freshSeconds: Int?
}
