import OutcryCollect
import OutcryFeeds
import OutcryModel

/// A source as an entry of a list of feeds (OPML). What other programs do not know of it stands in its categories, so
/// that nothing is lost from one instance to another.
enum SourceOutline {
    private static let mark = "outcry"

    /// The entry of a source, without its user name and password; `nil` for one that has no address.
    static func outline(of source: Source) -> OPMLDocument.Outline? {
        guard let url = source.url.flatMap(SourceAddress.withoutCredentials) else { return nil }
        let facts = [
            ("kind", source.kind.rawValue), ("service", source.service?.rawValue), ("region", source.region?.rawValue),
            ("interval", source.interval.asInterval),
        ]
        return OPMLDocument.Outline(
            text: source.id.rawValue, xmlURL: url, type: "rss",
            categories: facts.compactMap { name, value in value.map { "/\(mark)/\(name)/\($0)" } },
            language: source.language)
    }

    /// The source of an entry; what it does not say is guessed from its address, and its id made from that.
    static func source(of feed: OPMLDocument.Outline, kind: SourceKind?, id: (String) -> Source.ID) -> Source {
        let url = feed.xmlURL ?? ""
        let guess = SourceGuess(url: url, feed: Feed(format: .rss20, title: feed.title ?? feed.text))
        let told = fact("kind", of: feed).flatMap(SourceKind.init)
        let kind = kind ?? told ?? guess.kind.value
        return Source(
            id: id(guess.name), kind: kind, url: url, service: fact("service", of: feed).map { Service.ID($0) },
            language: feed.language, region: fact("region", of: feed).map { Region.ID($0) },
            interval: fact("interval", of: feed).flatMap { Duration(interval: $0) } ?? guess.interval(of: kind).value)
    }

    private static func fact(_ name: String, of feed: OPMLDocument.Outline) -> String? {
        let start = "/\(mark)/\(name)/"
        return feed.categories.first { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
    }
}
