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
        /// The id of what it replies to; left out where there is none, as are the two below.
        public var replyTo: String?
        /// How many replies it has.
        public var replies: Int?
        /// Where its replies are.
        public var repliesLink: String?
        /// What it says officially, for a line that was asked to tell.
        public var updates: [StatusUpdate]?
    }

    /// When a feed says to be published.
    public struct Rhythm: Codable, Hashable, Sendable {
        /// The least time between two readings, in seconds.
        public var interval: Int?
        /// The hours of the day, in UTC, in which nothing is published.
        public var skipHours: [Int]?
        /// The days of the week, 0 for Sunday, on which nothing is published.
        public var skipDays: [Int]?
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
    /// The address it gives as its own, `self`; left out where there is none, as are the three below.
    public var itself: String?
    /// Its hubs.
    public var hubs: [String]?
    /// Its next page.
    public var next: String?
    /// When it says to be published.
    public var rhythm: Rhythm?
    /// The entries, in the order of the document; `nil` when nothing was read.
    public var entries: [Entry]?
    /// Why nothing was read.
    public var error: Failure?

    private enum CodingKeys: String, CodingKey {
        case file, format, title, link
        case itself = "self"
        case hubs, next, rhythm, entries, error
    }

    /// The line of a feed.
    public init(file: String, feed: Feed) {
        self.file = file
        format = feed.format
        title = feed.title
        link = feed.link
        itself = feed.itself
        hubs = feed.hubs.isEmpty ? nil : feed.hubs
        next = feed.next
        rhythm = feed.rhythm.map { rhythm in
            Rhythm(
                interval: rhythm.interval.map { Int($0.components.seconds) },
                skipHours: rhythm.skipHours.isEmpty ? nil : rhythm.skipHours.sorted(),
                skipDays: rhythm.skipDays.isEmpty ? nil : rhythm.skipDays.sorted())
        }
        entries = feed.entries.map { entry in
            Entry(
                id: entry.id, title: entry.title, link: entry.link, author: entry.author, published: entry.published,
                updated: entry.updated, text: entry.text, categories: entry.categories,
                geo: entry.position.map { [$0.latitude, $0.longitude] }, replyTo: entry.replyTo, replies: entry.replies,
                repliesLink: entry.repliesLink)
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
            line.member("self", ifKnown: itself)
            if let hubs { line.member("hubs") { $0.array(hubs) { $0.value($1) } } }
            line.member("next", ifKnown: next)
            if let rhythm { line.member("rhythm") { $0.write(rhythm) } }
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
            object.member("replyTo", ifKnown: entry.replyTo)
            if let replies = entry.replies { object.member("replies") { $0.integer(replies) } }
            object.member("repliesLink", ifKnown: entry.repliesLink)
            if let updates = entry.updates { object.member("updates") { $0.array(updates) { $0.write($1) } } }
        }
    }

    fileprivate mutating func write(_ rhythm: FeedLine.Rhythm) {
        object { object in
            if let interval = rhythm.interval { object.member("interval") { $0.integer(interval) } }
            if let hours = rhythm.skipHours { object.member("skipHours") { $0.array(hours) { $0.integer($1) } } }
            if let days = rhythm.skipDays { object.member("skipDays") { $0.array(days) { $0.integer($1) } } }
        }
    }
}
