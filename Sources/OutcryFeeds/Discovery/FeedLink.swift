/// A link of a page that leads to a feed, and how useful that feed is likely to be.
struct FeedLink {
    let feed: FoundFeed
    /// The lower, the more useful.
    let rank: Int

    /// The media types of feeds, from the most to the least useful. XML and JSON may be feeds and mostly are not.
    private static let types = [
        "application/atom+xml", "application/rss+xml", "application/feed+json", "application/rdf+xml",
        "text/rss+xml", "text/rss", "application/rss", "application/atom", "application/x-rss+xml", "application/xml",
        "text/xml", "application/json",
    ]

    /// What the feeds of comments are called in addresses and titles.
    private static let comments = [
        "comment", "kommentar", "comentario", "comentário", "commenti", "reacties", "komentarz", "комментар", "コメント",
    ]

    /// Takes a link or an anchor; `nil` when it does not look like one to a feed.
    init?(_ element: PageElement, base: String, page: String) {
        guard let url = element[.href].flatMap({ Self.address($0, base: base) }) else { return nil }
        let type = element.mediaType
        let title = element[.title].flatMap { $0.isEmpty ? nil : $0 }
        let isDeclared = element.name == .link
        let typeRank = type.flatMap { Self.types.firstIndex(of: $0) }
        if isDeclared {
            let relations = element.relations
            guard !relations.contains("stylesheet"), typeRank != nil || relations.contains("feed"),
                relations.contains("alternate") || relations.contains("feed"), !Self.isInterface(url)
            else { return nil }
        } else {
            guard typeRank != nil || Self.looksLikeFeed(url) else { return nil }
        }
        feed = FoundFeed(url: url, title: title, type: type)
        var rank = isDeclared ? 0 : 1000
        let words = (url + " " + (title ?? "")).lowercased()
        if !Self.isHistory(url) { rank += 100 }
        if Self.comments.contains(where: words.contains) { rank += 400 }
        if SiteAddress(url)?.host != SiteAddress(page)?.host { rank += 200 }
        self.rank = rank + (typeRank ?? Self.types.count)
    }

    /// The absolute address without fragment; `feed:` in front of one is dropped.
    private static func address(_ reference: String, base: String) -> String? {
        var reference = reference
        if reference.lowercased().hasPrefix("feed:") {
            let rest = reference.dropFirst("feed:".count)
            reference = rest.hasPrefix("//") ? "http:" + rest : String(rest)
        }
        guard let url = WebAddress.resolve(reference, base: base), WebAddress.isWeb(url) else { return nil }
        let plain = String(url.prefix { $0 != "#" })
        return plain.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F } ? plain : nil
    }

    /// Whether an address names a feed by its last part or its query.
    private static func looksLikeFeed(_ url: String) -> Bool {
        guard let address = SiteAddress(url) else { return false }
        let query = address.query.lowercased()
        if ["type=rss", "type=atom", "format=rss", "format=atom", "feed=rss", "feed=atom"].contains(
            where: query.contains)
        {
            return true
        }
        guard let last = address.segments.last?.lowercased() else { return false }
        if ["rss", "atom", "feed", "feeds", ".rss", "feed.json", "index.xml"].contains(last) { return true }
        if [".rss", ".atom", ".rdf"].contains(where: last.hasSuffix) { return true }
        return last.hasSuffix(".xml") && ["rss", "atom", "feed"].contains(where: last.contains)
    }

    /// Whether it is the history of a status page.
    private static func isHistory(_ url: String) -> Bool {
        let last = SiteAddress(url)?.segments.last
        return last == "history.atom" || last == "history.rss"
    }

    /// Whether it is an interface for programs that pages declare as if it were a feed.
    private static func isInterface(_ url: String) -> Bool {
        ["/wp-json/", "oembed", "/xmlrpc.php", "/opensearch", "/osd.xml"].contains(where: url.contains)
    }
}
