public import OutcryModel

/// A feed as read: what it says of itself, and its entries.
public struct Feed: Hashable, Sendable {
    /// The dialect it is written in.
    public var format: FeedFormat
    /// Its title as plain text.
    public var title: String?
    /// The page it belongs to, absolute where the feed allows it.
    public var link: String?
    /// Its entries, in the order of the document.
    public var entries: [FeedEntry]
    /// Whether the document broke off; the entry that was open then is left out, so that it can come whole next time.
    public var isTruncated: Bool

    /// A feed from its parts.
    public init(
        format: FeedFormat, title: String? = nil, link: String? = nil, entries: [FeedEntry] = [],
        isTruncated: Bool = false
    ) {
        self.format = format
        self.title = title
        self.link = link
        self.entries = entries
        self.isTruncated = isTruncated
    }
}
