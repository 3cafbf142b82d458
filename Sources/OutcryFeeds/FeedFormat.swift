/// The dialect a feed is written in.
public enum FeedFormat: String, CaseIterable, Codable, Hashable, Sendable {
    /// RSS 0.90, Netscape's first, in RDF.
    case rss090
    /// RSS 0.91.
    case rss091
    /// RSS 0.92.
    case rss092
    /// RSS 0.93.
    case rss093
    /// RSS 0.94.
    case rss094
    /// RSS 1.0, in RDF.
    case rss10
    /// RSS 2.0, and RSS that names no version or an unknown one.
    case rss20
    /// Atom 0.3.
    case atom03
    /// Atom 1.0 (RFC 4287).
    case atom10
    /// JSON Feed 1.
    case jsonFeed10
    /// JSON Feed 1.1.
    case jsonFeed11
}
