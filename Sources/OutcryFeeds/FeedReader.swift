import OutcryModel

/// Reads feeds: bytes in, entries out.
///
/// Nothing is fetched, no entity is expanded and no document type is read, whatever a document asks for. Documents that
/// are broken in the ways feeds are broken are mended: wrong labels of encodings, bare ampersands, names of HTML that
/// XML does not know, control characters, missing end tags, dates in any order.
public struct FeedReader: Sendable {
    /// How much of a document is read.
    public let limits: FeedLimits

    /// A reader with limits.
    public init(limits: FeedLimits = FeedLimits()) {
        self.limits = limits
    }

    /// The feed that a document is.
    ///
    /// - Parameters:
    ///   - bytes: the body as received, with any content encoding undone; one that is gzip or zlib all the same is
    ///     unpacked.
    ///   - contentType: the `Content-Type` it came with; only its `charset` is used, and only where the bytes leave it
    ///     open.
    ///   - baseURL: the absolute address it came from, against which relative links are resolved.
    /// - Throws: `FeedError` when it is no feed, or more than the limits allow.
    public func read(
        _ bytes: [UInt8], contentType: String? = nil, baseURL: String? = nil
    ) throws(FeedError) -> Feed {
        guard bytes.count <= limits.bytes else { throw .tooLarge(bytes: bytes.count, limit: limits.bytes) }
        let body = try Inflater.unpack(bytes, limit: limits.bytes)
        var feed = try feed(in: body?.bytes ?? bytes, contentType: contentType, baseURL: baseURL)
        if let body, body.isTruncated { feed.isTruncated = true }
        for index in feed.entries.indices { bound(&feed.entries[index]) }
        EntryID.tellApart(&feed.entries)
        return feed
    }

    /// An id becomes a key that is kept and looked up, and a link is kept: neither may be a way to fill a disk.
    private func bound(_ entry: inout FeedEntry) {
        if let link = entry.link, link.utf8.count > limits.addressBytes { entry.link = nil }
        if let link = entry.repliesLink, link.utf8.count > limits.addressBytes { entry.repliesLink = nil }
        if let id = entry.replyTo, id.utf8.count > limits.addressBytes { entry.replyTo = EntryID.hash(of: [id]) }
        if entry.id.utf8.count > limits.addressBytes { entry.id = EntryID.hash(of: [entry.id]) }
    }

    private func feed(in bytes: [UInt8], contentType: String?, baseURL: String?) throws(FeedError) -> Feed {
        let document = DocumentDecoder.decode(bytes, contentType: contentType)
        guard let start = document.firstIndex(where: { !$0.isSpace && $0 != 0 }) else { throw .empty }
        switch document[start] {
        case UInt8(ascii: "{"), UInt8(ascii: "["): return try readJSON(document, address: baseURL)
        default: return try readXML(document, address: baseURL)
        }
    }

    private func readJSON(_ document: [UInt8], address: String?) throws(FeedError) -> Feed {
        let value = try JSONParser.parse(document, limits: limits)
        guard let adapter = JSONFeedAdapter(value, limits: limits, address: address) else {
            throw .notAFeed(found: "a JSON document without the items of a JSON Feed")
        }
        return adapter.feed()
    }

    private func readXML(_ document: [UInt8], address: String?) throws(FeedError) -> Feed {
        let reading = try XMLReading.feed(document, limits: limits)
        var feed = try feed(in: XMLDocument(tree: reading.tree, limits: limits, address: address), root: reading.root)
        feed.isTruncated = reading.isTruncated
        if reading.breaksOffInsideEntry, feed.entries.count < limits.entries {
            feed.entries.removeLast(min(1, feed.entries.count))
            if feed.entries.isEmpty { throw .truncated }
        }
        return feed
    }

    private func feed(in document: XMLDocument, root: String) throws(FeedError) -> Feed {
        var feed: Feed
        switch document.tree.nodes.first?.tag {
        case .rss, .rdf, .channel: feed = RSSAdapter(document).feed()
        case .feed, .entry: feed = AtomAdapter(document).feed()
        case nil: throw .malformed(reason: "the XML parser finds no element in it")
        default: throw .notAFeed(found: "an XML document whose root is <\(root)>")
        }
        ChannelReader(document).complete(&feed)
        return feed
    }
}
