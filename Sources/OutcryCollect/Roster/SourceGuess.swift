public import OutcryFeeds
public import OutcryModel

/// What a feed seems to be as a source, each guess with its reason.
public struct SourceGuess: Sendable {
    /// A guess and why.
    public struct Guess<Value: Sendable>: Sendable {
        /// What is guessed.
        public let value: Value
        /// Why, as the rest of a sentence that starts with the value.
        public let reason: String

        init(_ value: Value, because reason: String) {
            self.value = value
            self.reason = reason
        }
    }

    /// The kind of source.
    public let kind: Guess<SourceKind>
    /// A name for its id, such as `ispreview`.
    public let name: String

    private let url: String
    private let rhythm: PublishingRhythm?

    /// Guesses from the address of a feed and what is in it.
    public init(url: String, feed: Feed) {
        self.url = url
        rhythm = feed.rhythm
        kind = Self.kind(of: feed, at: url)
        name = SourceName.name(for: url)
    }

    /// How often to ask a source of a kind.
    public func interval(of kind: SourceKind) -> Guess<Duration> {
        let usual = SourceRecord.usualInterval(of: kind)
        if Self.words(in: url).contains("reddit") {
            return Guess(.seconds(3600), because: "as Reddit answers about one feed a minute, whatever the subreddits")
        }
        if let wanted = rhythm?.interval, wanted > usual {
            return Guess(min(wanted, .seconds(86_400)), because: "as the feed itself asks for")
        }
        return Guess(
            usual, because: kind == .status ? "as for every status page" : "as usual for this kind")
    }

    private static func kind(of feed: Feed, at url: String) -> Guess<SourceKind> {
        let host = words(in: url)
        let path = url.lowercased()
        if !host.isDisjoint(with: ["status", "statuspage"]) || path.contains("/history.atom")
            || path.contains("/history.rss")
        {
            return Guess(.status, because: "by its address")
        }
        if !host.isDisjoint(with: ["mastodon", "bsky"]) || path.contains("/tags/") || path.contains("/@") {
            return Guess(.social, because: "by its address")
        }
        let forums: Set = [
            "reddit", "forum", "forums", "community", "communities", "discuss", "talk", "board", "stackoverflow",
            "stackexchange", "serverfault", "superuser", "lemmy",
        ]
        if !host.isDisjoint(with: forums)
            || ["/latest.rss", "/-/index.rss", "/feed.php", "/external.php", "/feeds/c/"].contains(where: path.contains)
        {
            return Guess(.forum, because: "by its address")
        }
        let authors = Set(feed.entries.compactMap(\.author))
        if authors.count >= 5, authors.count * 2 > feed.entries.count {
            return Guess(.forum, because: "as \(authors.count) people write in it")
        }
        return Guess(.news, because: "as nothing says otherwise")
    }

    /// The words that the host and the beginning of the path of an address are made of.
    private static func words(in url: String) -> Set<String> {
        guard let address = try? WebAddress(url) else { return [] }
        let rest = address.shown.drop { $0 != ":" }.dropFirst(3)
        let first = rest.split(separator: "/").dropFirst().first ?? ""
        return Set((address.host + "." + first.lowercased()).split { $0 == "." || $0 == "-" }.map(String.init))
    }
}
