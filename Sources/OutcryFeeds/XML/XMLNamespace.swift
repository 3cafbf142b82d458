/// The vocabularies that mean something here.
enum XMLNamespace {
    /// No namespace: RSS 0.9x and 2.0, and attributes.
    case none
    /// RSS 1.0 and 0.90, and the namespaces that some writers invent for RSS 2.0.
    case rss
    case rdf
    case atom10
    case atom03
    case dublinCore
    case dublinCoreTerms
    case content
    case georss
    case gml
    case wgs84
    case media
    case itunes
    /// When a feed is published.
    case syndication
    /// How many comments there are (Slash).
    case slash
    /// Replies (RFC 4685).
    case thread
    /// Where the feed of comments is (The Well-Formed Web).
    case wellFormedWeb
    case xhtml
    /// `xml:base` and its like.
    case xml
    /// Any other.
    case other

    /// The vocabulary of a namespace name, without regard to capitals and white space in it.
    init(name: String) {
        self =
            Self.byName[name] ?? Self.byName[name.lowercased().split(whereSeparator: \.isWhitespace).joined()] ?? .other
    }

    private static let byName: [String: XMLNamespace] = [
        "": .none,
        "http://www.w3.org/2005/Atom": .atom10,
        "http://www.w3.org/2005/atom": .atom10,
        "https://www.w3.org/2005/atom": .atom10,
        "http://www.w3.org/2005/atom/": .atom10,
        "http://purl.org/atom/ns#": .atom03,
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .rdf,
        "http://purl.org/rss/1.0/": .rss,
        "http://my.netscape.com/rdf/simple/0.9/": .rss,
        "http://channel.netscape.com/rdf/simple/0.9/": .rss,
        "http://purl.org/net/rss1.1#": .rss,
        "http://purl.org/rss/2.0/": .rss,
        "http://my.netscape.com/publish/formats/rss-0.91.dtd": .rss,
        "http://backend.userland.com/rss": .rss,
        "http://backend.userland.com/rss091": .rss,
        "http://backend.userland.com/rss191": .rss,
        "http://backend.userland.com/rss2": .rss,
        "http://blogs.law.harvard.edu/tech/rss": .rss,
        "http://purl.org/dc/elements/1.1/": .dublinCore,
        "http://purl.org/dc/elements/1.0/": .dublinCore,
        "http://purl.org/dc/terms/": .dublinCoreTerms,
        "http://purl.org/rss/1.0/modules/content/": .content,
        "http://www.georss.org/georss": .georss,
        "http://www.georss.org/georss/": .georss,
        "http://www.georss.org/georss/10": .georss,
        "http://www.opengis.net/gml": .gml,
        "http://www.opengis.net/gml/3.2": .gml,
        "http://www.w3.org/2003/01/geo/wgs84_pos#": .wgs84,
        "http://www.w3.org/2003/01/geo/wgs84_pos": .wgs84,
        "http://search.yahoo.com/mrss/": .media,
        "http://search.yahoo.com/mrss": .media,
        "http://www.itunes.com/dtds/podcast-1.0.dtd": .itunes,
        "http://www.itunes.com/DTDs/Podcast-1.0.dtd": .itunes,
        "http://purl.org/rss/1.0/modules/syndication/": .syndication,
        "http://purl.org/rss/1.0/modules/slash/": .slash,
        "http://purl.org/syndication/thread/1.0": .thread,
        "http://wellformedweb.org/commentapi/": .wellFormedWeb,
        "http://wellformedweb.org/CommentAPI/": .wellFormedWeb,
        "http://www.w3.org/1999/xhtml": .xhtml,
        "http://www.w3.org/XML/1998/namespace": .xml,
        "http://www.w3.org/xml/1998/namespace": .xml,
    ]

    /// The vocabulary that a prefix usually stands for, where a feed forgot to declare it.
    init(undeclaredPrefix prefix: String) {
        switch prefix.lowercased() {
        case "atom", "a10": self = .atom10
        case "dc": self = .dublinCore
        case "dcterms": self = .dublinCoreTerms
        case "content": self = .content
        case "georss": self = .georss
        case "gml": self = .gml
        case "geo": self = .wgs84
        case "media": self = .media
        case "itunes": self = .itunes
        case "sy": self = .syndication
        case "slash": self = .slash
        case "thr": self = .thread
        case "wfw": self = .wellFormedWeb
        case "rdf": self = .rdf
        case "xhtml": self = .xhtml
        case "xml": self = .xml
        default: self = .other
        }
    }

    /// Whether it is Atom of either version.
    var isAtom: Bool { self == .atom10 || self == .atom03 }

    /// Whether the elements of RSS itself are in it.
    var isRSS: Bool { self == .none || self == .rss }
}
