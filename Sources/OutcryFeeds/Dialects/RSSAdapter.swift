import OutcryModel

/// Makes a feed of a document in RSS 0.9x, 1.0 or 2.0.
///
/// Items are taken wherever they stand: beside the channel as in RSS 1.0, in it as in RSS 2.0, or in one another as
/// broken writers put them.
struct RSSAdapter {
    let document: XMLDocument
    let format: FeedFormat
    /// The page of the channel, at which relative links of a feed without an address are resolved.
    private let home: String?

    init(_ document: XMLDocument) {
        self.document = document
        format = Self.format(of: document.tree)
        home = Self.channel(in: document.tree).flatMap { Self.link(of: $0, in: document, home: nil) }
    }

    func feed() -> Feed {
        let tree = document.tree
        var feed = Feed(format: format, link: home)
        let title = Self.channel(in: tree).flatMap { tree.child(.title, of: $0) { $0.isRSS } }
        feed.title = title.flatMap { document.line($0) }
        for node in tree.nodes.indices where tree.nodes[node].tag == .item && tree.nodes[node].space.isRSS {
            guard feed.entries.count < document.limits.entries else { break }
            feed.entries.append(entry(RSSItem(node, in: tree)))
        }
        return feed
    }

    private func entry(_ item: RSSItem) -> FeedEntry {
        let tree = document.tree
        let guid =
            item.guid.flatMap { document.verbatim($0) } ?? tree.attribute(.about, .rdf, of: item.node)?.trimmedString
        var entry = FeedEntry(id: "")
        entry.link = link(of: item, guid: guid)
        entry.title = item.titles.firstKnown { document.line($0) } ?? mediaText(.title, of: item)
        entry.text =
            item.contents.firstKnown { document.paragraphs($0) }
            ?? item.descriptions.firstKnown { document.paragraphs($0) } ?? mediaText(.description, of: item)
        entry.author = item.creators.firstKnown { author($0) } ?? item.authors.firstKnown { author($0) }
        entry.published = item.published.firstKnown { document.date($0) }
        entry.updated = item.updated.firstKnown { document.date($0) }
        entry.categories = item.categories.compactMap { document.line($0) }
        entry.position = GeographicReader(tree).position(of: item.node)
        ReplyReader(document).read(item.replies, links: item.links, into: &entry)
        entry.id = guid ?? EntryID.substitute(for: entry)
        return entry
    }

    private func link(of item: RSSItem, guid: String?) -> String? {
        if let link = Self.firstLink(item.links, in: document, home: home) { return link }
        guard let guid, WebAddress.isWeb(guid) else { return nil }
        let isPermanent = item.guid.flatMap { document.tree.attribute(.ispermalink, of: $0) }?.trimmed.matches("false")
        return isPermanent == true ? nil : guid
    }

    private func mediaText(_ tag: Tag, of item: RSSItem) -> String? {
        MediaReader(tree: document.tree).first(tag, among: item.media).flatMap { document.paragraphs($0) }
    }

    private func author(_ node: Int) -> String? {
        let tree = document.tree
        let name = tree.child(.name, of: node) ?? tree.child(.email, of: node) ?? node
        return document.line(name).map { AuthorName.name(in: $0) }
    }

    // MARK: The channel

    private static func channel(in tree: XMLTree) -> Int? {
        tree.nodes.indices.first { tree.nodes[$0].tag == .channel && tree.nodes[$0].space.isRSS }
    }

    private static func link(of channel: Int, in document: XMLDocument, home: String?) -> String? {
        let tree = document.tree
        let links = tree.children(of: channel).filter {
            tree.nodes[$0].tag == .link && (tree.nodes[$0].space.isRSS || tree.nodes[$0].space.isAtom)
        }
        return firstLink(links, in: document, home: home)
    }

    /// The first link to a page: an element of RSS with text, else a link of Atom.
    private static func firstLink(_ links: some Sequence<Int>, in document: XMLDocument, home: String?) -> String? {
        let tree = document.tree
        for link in links where tree.nodes[link].space.isRSS {
            if let address = document.address(tree.content(of: link), at: link, base: home)
                ?? document.address(tree.attribute(.href, of: link), at: link, base: home)
            {
                return address
            }
        }
        for link in links where tree.nodes[link].space.isAtom {
            guard tree.attribute(.rel, of: link)?.trimmed.matches("alternate") ?? true else { continue }
            if let address = document.address(tree.attribute(.href, of: link), at: link, base: home) { return address }
        }
        return nil
    }

    private static func format(of tree: XMLTree) -> FeedFormat {
        guard let root = tree.nodes.first else { return .rss20 }
        if root.tag == .rdf {
            return tree.nodes.contains { $0.space == .rss } && !isFirstRDF(tree) ? .rss10 : .rss090
        }
        let version = tree.attribute(.version, of: 0)?.trimmedString ?? ""
        switch version {
        case "0.90": return .rss090
        case "0.91": return .rss091
        case "0.92": return .rss092
        case "0.93": return .rss093
        case "0.94": return .rss094
        default: return .rss20
        }
    }

    /// Whether items carry no `rdf:about`, as before RSS 1.0.
    private static func isFirstRDF(_ tree: XMLTree) -> Bool {
        let items = tree.nodes.indices.filter { tree.nodes[$0].tag == .item && tree.nodes[$0].space.isRSS }
        return !items.isEmpty && items.allSatisfy { tree.attribute(.about, .rdf, of: $0) == nil }
    }
}
