public import OutcryModel

/// A feed that is to be written, in whatever dialect.
public struct FeedDocument: Hashable, Sendable {
    /// One entry of it.
    public struct Entry: Hashable, Sendable {
        /// The id, the same for as long as the entry exists; an IRI, for Atom.
        public var id: String
        /// The title, as plain text.
        public var title: String
        /// The address of its page.
        public var link: String
        /// The content as HTML; it is escaped, not checked.
        public var html: String?
        /// The content as plain text: the summary beside HTML, or the content itself.
        public var text: String?
        /// When it was first published.
        public var published: Timestamp
        /// When it was last changed.
        public var updated: Timestamp
        /// Who wrote it.
        public var author: String?
        /// Its categories.
        public var categories: [String]

        /// An entry from its parts.
        public init(
            id: String, title: String, link: String, html: String? = nil, text: String? = nil, published: Timestamp,
            updated: Timestamp, author: String? = nil, categories: [String] = []
        ) {
            self.id = id
            self.title = title
            self.link = link
            self.html = html
            self.text = text
            self.published = published
            self.updated = updated
            self.author = author
            self.categories = categories
        }
    }

    /// The id, the same for as long as the feed exists; an IRI, for Atom.
    public var id: String
    /// The title, as plain text.
    public var title: String
    /// The address of the page it belongs to.
    public var link: String
    /// Its own address.
    public var selfLink: String
    /// When anything in it last changed.
    public var updated: Timestamp
    /// Who publishes it; its title stands in where Atom demands a name.
    public var author: String?
    /// The entries, the newest first.
    public var entries: [Entry]

    /// A document from its parts.
    public init(
        id: String, title: String, link: String, selfLink: String, updated: Timestamp, author: String? = nil,
        entries: [Entry] = []
    ) {
        self.id = id
        self.title = title
        self.link = link
        self.selfLink = selfLink
        self.updated = updated
        self.author = author
        self.entries = entries
    }
}
