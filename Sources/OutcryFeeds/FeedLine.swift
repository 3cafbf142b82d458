public import OutcryModel

/// One line of what `outcry feed parse` prints: what was read of a document, or why nothing was.
public struct FeedLine: Codable, Hashable, Sendable {
    /// An entry.
    public struct Entry: Codable, Hashable, Sendable {
        /// The id.
        public var id: String
        /// The title, as plain text.
        public var title: String?
        /// The link.
        public var link: String?
        /// The author's name.
        public var author: String?
        /// When it was published.
        public var published: Timestamp?
        /// When it was last changed.
        public var updated: Timestamp?
        /// The content or summary, as plain text.
        public var text: String?
        /// The categories.
        public var categories: [String]
        /// Latitude and longitude, in degrees.
        public var geo: [Double]?
    }

    /// Why nothing was read.
    public struct Failure: Codable, Hashable, Sendable {
        /// A stable word, see ``FeedError/kind``.
        public var kind: String
        /// A sentence for people.
        public var message: String
    }

    /// The file, as it was named.
    public var file: String
    /// The dialect.
    public var format: FeedFormat?
    /// The title of the feed.
    public var title: String?
    /// The page of the feed.
    public var link: String?
    /// The entries, in the order of the document; `nil` when nothing was read.
    public var entries: [Entry]?
    /// Why nothing was read.
    public var error: Failure?

    /// The line of a feed.
    public init(file: String, feed: Feed) {
        self.file = file
        format = feed.format
        title = feed.title
        link = feed.link
        entries = feed.entries.map { entry in
            Entry(
                id: entry.id, title: entry.title, link: entry.link, author: entry.author, published: entry.published,
                updated: entry.updated, text: entry.text, categories: entry.categories,
                geo: entry.position.map { [$0.latitude, $0.longitude] })
        }
    }

    /// The line of a document that gave no feed, or of a file that could not be read (`kind` as the caller names it).
    public init(file: String, kind: String, message: String) {
        self.file = file
        error = Failure(kind: kind, message: message)
    }

    /// The line of a document that gave no feed.
    public init(file: String, error: FeedError) {
        self.init(file: file, kind: error.kind, message: error.description)
    }

    /// The line as JSON in one line without its end; what is not known is `null`.
    public var json: String {
        var text = JSONText()
        text.object { line in
            line.member("file", file)
            if let error {
                line.member("error") { value in
                    value.object { failure in
                        failure.member("kind", error.kind)
                        failure.member("message", error.message)
                    }
                }
                return
            }
            line.member("format", format?.rawValue)
            line.member("title", title)
            line.member("link", link)
            line.member("entries") { $0.array(entries ?? []) { $0.write($1) } }
        }
        return text.string
    }
}

extension JSONText {
    fileprivate mutating func write(_ entry: FeedLine.Entry) {
        object { object in
            object.member("id", entry.id)
            object.member("title", entry.title)
            object.member("link", entry.link)
            object.member("author", entry.author)
            object.member("published", entry.published?.rfc3339)
            object.member("updated", entry.updated?.rfc3339)
            object.member("text", entry.text)
            object.member("categories") { $0.array(entry.categories) { $0.value($1) } }
            object.member("geo") { geo in
                guard let position = entry.geo else { return geo.null() }
                geo.array(position) { $0.number($1) }
            }
        }
    }
}
