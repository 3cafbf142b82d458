/// Reads lists of feeds in OPML 1.0 and 2.0 (opml.org), as other feed readers export them.
///
/// It forgives what `FeedReader` forgives: wrong encodings, tags and references that are broken, names with any capitals.
public struct OPMLReader: Sendable {
    /// How much of a document is read; `entries` bounds the outlines.
    public let limits: FeedLimits

    /// A reader with limits.
    public init(limits: FeedLimits = FeedLimits()) {
        self.limits = limits
    }

    /// The list that a document is.
    ///
    /// - Throws: `FeedError` when it is no OPML, or more than the limits allow.
    public func read(_ bytes: [UInt8]) throws(FeedError) -> OPMLDocument {
        guard bytes.count <= limits.bytes else { throw .tooLarge(bytes: bytes.count, limit: limits.bytes) }
        let unpacked = try Inflater.unpack(bytes, limit: limits.bytes)?.bytes ?? bytes
        let document = DocumentDecoder.decode(unpacked, contentType: nil)
        guard document.contains(where: { !$0.isSpace && $0 != 0 }) else { throw .empty }
        if let found = ForeignDocument.recognise(document), found != ForeignDocument.listOfFeeds {
            throw .notAFeed(found: found)
        }
        let reading = try XMLReading.read(document, limits: limits)
        let tree = reading.tree
        guard tree.nodes.first?.tag == .opml else {
            throw .notAFeed(found: "an XML document whose root is <\(reading.root)>, not a list of feeds (OPML)")
        }
        var left = limits.entries
        let title = tree.child(.head, of: 0).flatMap { tree.child(.title, of: $0) }
        // Some writers forget the body, or to end the head.
        let body = tree.nodes.firstIndex { $0.tag == .body } ?? 0
        return OPMLDocument(
            title: title.flatMap { plain(tree.content(of: $0)) },
            outlines: outlines(in: body, of: tree, left: &left))
    }

    // The depth of the tree is limited where it is read, so that this cannot go too deep.
    private func outlines(in node: Int, of tree: XMLTree, left: inout Int) -> [OPMLDocument.Outline] {
        var outlines: [OPMLDocument.Outline] = []
        for child in tree.children(of: node) where tree.nodes[child].tag == .outline {
            guard left > 0 else { break }
            left -= 1
            var outline = outline(child, of: tree)
            outline.children = self.outlines(in: child, of: tree, left: &left)
            // What has no name, leads nowhere and holds nothing says nothing.
            if !outline.text.isEmpty || !outline.children.isEmpty { outlines.append(outline) }
        }
        return outlines
    }

    private func outline(_ node: Int, of tree: XMLTree) -> OPMLDocument.Outline {
        func value(_ tag: Tag) -> String? { tree.attribute(tag, of: node).flatMap { plain($0) } }
        func address(_ tag: Tag) -> String? {
            tree.attribute(tag, of: node).flatMap { WebAddress.resolve($0, base: nil) }
                .flatMap { $0.utf8.count <= limits.addressBytes ? $0 : nil }
        }
        let title = value(.title)
        let type = value(.type)
        // OPML 1.0 had `url`; in 2.0 it is a link to a page, unless the type says that it is a feed.
        let isPage = type.map { ["link", "include"].contains($0.lowercased()) } ?? false
        let feed = address(.xmlurl) ?? (isPage ? nil : address(.url))
        let page = address(.htmlurl) ?? (isPage ? address(.url) : nil)
        let categories = value(.category)?.split(separator: ",").map { Self.trimmed($0) }.filter { !$0.isEmpty }
        return OPMLDocument.Outline(
            text: value(.textattribute) ?? title ?? feed ?? page ?? "", title: title, xmlURL: feed, htmlURL: page,
            type: type, categories: categories ?? [], language: value(.language))
    }

    private func plain(_ text: ArraySlice<UInt8>) -> String? {
        PlainText.title(html: text, limit: limits.textBytes)
    }

    private static func trimmed(_ text: Substring) -> String {
        Array(text.utf8)[...].trimmedString ?? ""
    }
}
