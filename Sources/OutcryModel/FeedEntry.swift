/// One item of a feed, normalised.
public struct FeedEntry: Hashable, Sendable {
    /// The id the feed gives, verbatim, or a stable hash: of link and title where it gives none, of the id where that is
    /// too long to be one.
    public var id: String
    /// The link to the page of the entry, absolute where the feed allows it.
    public var link: String?
    /// The title as plain text.
    public var title: String?
    /// The content, or else the summary, as plain text.
    public var text: String?
    /// The author's name as given.
    public var author: String?
    /// When it was published.
    public var published: Timestamp?
    /// When it was last changed.
    public var updated: Timestamp?
    /// The categories, in the order given.
    public var categories: [String]
    /// Where it is about.
    public var position: Position?

    /// An entry from its parts.
    public init(
        id: String, link: String? = nil, title: String? = nil, text: String? = nil, author: String? = nil,
        published: Timestamp? = nil, updated: Timestamp? = nil, categories: [String] = [], position: Position? = nil
    ) {
        self.id = id
        self.link = link
        self.title = title
        self.text = text
        self.author = author
        self.published = published
        self.updated = updated
        self.categories = categories
        self.position = position
    }
}
