/// What was read of a document in XML.
struct XMLReading {
    let tree: XMLTree
    /// The name of the root element as written, with its prefix.
    let root: String
    /// Whether the document broke off: something was open at the end.
    let isTruncated: Bool
    /// Whether an entry was open at the end.
    let breaksOffInsideEntry: Bool

    /// Reads a document, which must be valid UTF-8.
    ///
    /// Most documents are well-formed and are parsed as they are. At the first complaint, and where there is a document
    /// type declaration, the document is mended and parsed again from its beginning.
    static func read(_ document: [UInt8], limits: FeedLimits) throws(FeedError) -> XMLReading {
        if let reading = wellFormed(document, limits: limits) { return reading }
        return try mended(document, limits: limits)
    }

    /// Reads a document that should be a feed; what is seen to be something else, such as a page, is not mended.
    static func feed(_ document: [UInt8], limits: FeedLimits) throws(FeedError) -> XMLReading {
        if let reading = wellFormed(document, limits: limits), reading.isFeed { return reading }
        if let found = ForeignDocument.recognise(document) { throw .notAFeed(found: found) }
        return try mended(document, limits: limits)
    }

    /// Whether the root is one that feeds have.
    private var isFeed: Bool {
        switch tree.nodes.first?.tag {
        case .rss, .rdf, .channel, .feed, .entry: true
        default: false
        }
    }

    /// Reads a document as it is; `nil` when it must be mended.
    static func wellFormed(_ document: [UInt8], limits: FeedLimits) -> XMLReading? {
        document.withUnsafeBufferPointer { bytes in
            guard let root = XMLProlog.root(of: bytes), XMLProlog.isClosed(bytes, root: root),
                let tree = XMLParse.tree(
                    of: UnsafeBufferPointer(rebasing: bytes[root.lowerBound...]), isStrict: true, limits: limits)
            else { return nil }
            let name = String(decoding: bytes[(root.lowerBound + 1)..<root.upperBound], as: UTF8.self)
            return XMLReading(tree: tree, root: name, isTruncated: false, breaksOffInsideEntry: false)
        }
    }

    /// Reads a document after it has been mended.
    static func mended(_ document: [UInt8], limits: FeedLimits) throws(FeedError) -> XMLReading {
        let mended = try XMLRepair.mend(document, limits: limits)
        guard let root = mended.root else {
            throw mended.isTruncated ? .truncated : .malformed(reason: "it has no element")
        }
        let tree = mended.bytes.withUnsafeBufferPointer { XMLParse.tree(of: $0, isStrict: false, limits: limits) }
        guard let tree else { throw .malformed(reason: "the XML parser cannot take it") }
        return XMLReading(
            tree: tree, root: root, isTruncated: mended.isTruncated, breaksOffInsideEntry: mended.breaksOffInsideEntry)
    }
}
