public import OutcryModel

/// A feed as read: what it says of itself, and its entries.
public struct Feed: Hashable, Sendable {
    /// The dialect it is written in.
    public var format: FeedFormat
    /// Its title as plain text.
    public var title: String?
    /// The page it belongs to, absolute where the feed allows it.
    public var link: String?
    /// The address the feed gives as its own (`rel="self"`, `feed_url`); with a hub it is the topic to subscribe to.
    public var itself: String?
    /// The hubs that push its changes (WebSub), in the order given.
    public var hubs: [String]
    /// The next page of entries, older ones (RFC 5005, `next_url`).
    public var next: String?
    /// When it says to be published; `nil` when it does not.
    public var rhythm: PublishingRhythm?
    /// Its entries, in the order of the document.
    public var entries: [FeedEntry]
    /// Whether the document broke off; the entry that was open then is left out, so that it can come whole next time.
    public var isTruncated: Bool

    /// A feed from its parts.
    public init(
        format: FeedFormat, title: String? = nil, link: String? = nil, itself: String? = nil, hubs: [String] = [],
        next: String? = nil, rhythm: PublishingRhythm? = nil, entries: [FeedEntry] = [],
        isTruncated: Bool = false
    ) {
        self.format = format
        self.title = title
        self.link = link
        self.itself = itself
        self.hubs = hubs
        self.next = next
        self.rhythm = rhythm
        self.entries = entries
        self.isTruncated = isTruncated
    }
}
