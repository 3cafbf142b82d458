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
    /// The id of what it replies to (RFC 4685).
    public var replyTo: String?
    /// How many replies the feed says it has.
    public var replies: Int?
    /// Where its replies can be read.
    public var repliesLink: String?
    /// What tells it from an older entry of the same feed that has the same id, as careless feeds have it; `nil` when its
    /// id is its own.
    public var distinction: String?

    /// An entry from its parts.
    public init(
        id: String, link: String? = nil, title: String? = nil, text: String? = nil, author: String? = nil,
        published: Timestamp? = nil, updated: Timestamp? = nil, categories: [String] = [], position: Position? = nil,
        replyTo: String? = nil, replies: Int? = nil, repliesLink: String? = nil, distinction: String? = nil
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
        self.replyTo = replyTo
        self.replies = replies
        self.repliesLink = repliesLink
        self.distinction = distinction
    }
}

// MARK: What it is known by

extension FeedEntry {
    /// What the entry is known by: its id without the volatile parts of an address, and its distinction.
    ///
    /// The id itself is kept as the feed gives it; but where it is an address with a session, a signature or the name of
    /// a campaign in it, it is another one at each reading, and the entry is the same.
    public var key: String {
        Self.address(withoutTokensOf: id) + (distinction.map { "#" + $0 } ?? "")
    }

    /// An address of the web without what changes from one reading to the next: parameters that carry sessions,
    /// signatures, moments or campaigns. Any other text is returned as it is.
    public static func address(withoutTokensOf address: String) -> String {
        let bytes = address.utf8
        guard bytes.count > 8, bytes.first.map({ $0 | 0x20 }) == UInt8(ascii: "h"),
            bytes.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "#") }),
            address.prefix(8).lowercased().hasPrefix("http")
        else { return address }
        let fragmentStart = address.firstIndex(of: "#") ?? address.endIndex
        let queryStart = address[..<fragmentStart].firstIndex(of: "?") ?? fragmentStart
        var fragment = address[fragmentStart...]
        if fragment.hasPrefix("#utm_") || fragment.hasPrefix("#xtor=") { fragment = "" }
        let query = address[queryStart..<fragmentStart].dropFirst()
        // Some writers escape the ampersand once too often.
        let isEscaped = query.contains("&amp;")
        let separator = isEscaped ? "&amp;" : "&"
        let parameters = isEscaped ? Substring(query.split(separator: "&amp;").joined(separator: "&")) : query
        let all = parameters.split(separator: "&", omittingEmptySubsequences: false)
        let tokenless = all.filter { !isToken($0) }
        // Where nothing else tells two entries apart, a moment or a token may be what does.
        let isNamed = tokenless.contains { !$0.isEmpty } || pathIsNumbered(address[..<queryStart])
        let kept = isNamed ? tokenless : all.filter { !isToken($0) || namingNames.contains(name(of: $0)) }
        let isUnchanged = kept.joined(separator: separator) == query
        let tail = isUnchanged ? query : Substring(kept.filter { !$0.isEmpty }.joined(separator: separator))
        let mark = tail.isEmpty && !isUnchanged ? "" : address[queryStart..<fragmentStart].prefix(1)
        return path(withoutSessionOf: address[..<queryStart]) + mark + tail + fragment
    }

    /// Whether a number stands in the path behind the host, as that of an entry does.
    private static func pathIsNumbered(_ address: Substring) -> Bool {
        address.split(separator: "/", omittingEmptySubsequences: false).dropFirst(3).contains {
            $0.contains(where: \.isNumber)
        }
    }

    private static func name(of parameter: Substring) -> String {
        parameter.prefix { $0 != "=" }.lowercased()
    }

    /// A path without the session that Java servers put behind it.
    private static func path(withoutSessionOf path: Substring) -> String {
        let parts = path.split(separator: ";", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return String(path) }
        return parts.filter { !$0.lowercased().hasPrefix("jsessionid=") }.joined(separator: ";")
    }

    /// Whether a parameter says nothing of what the address leads to.
    private static func isToken(_ parameter: Substring) -> Bool {
        let name = name(of: parameter)
        let value = parameter.dropFirst(name.count + 1)
        if volatileNames.contains(name) || volatilePrefixes.contains(where: { name.hasPrefix($0) }) { return true }
        // Names that mean other things as well are told by their values: a session is a long row of hexadecimal
        // digits, a moment is one of seconds or milliseconds.
        if sessionNames.contains(name) { return value.utf8.count >= 16 && value.allSatisfy(\.isHexDigit) }
        if momentNames.contains(name) { return (10...13).contains(value.utf8.count) && value.allSatisfy(\.isNumber) }
        return false
    }

    private static let volatilePrefixes = ["utm_", "x-amz-", "x-goog-", "aspsessionid", "mtm_", "pk_", "hsa_"]
    private static let volatileNames: Set<String> = [
        "fbclid", "gclid", "dclid", "msclkid", "yclid", "twclid", "igshid", "igsh", "mc_cid", "mc_eid", "_ga", "_gl",
        "_hsenc", "_hsmi", "xtor", "at_medium", "at_campaign", "ns_campaign", "ns_mchannel", "ns_source", "cmpid",
        "phpsessid", "jsessionid", "cfid", "cftoken", "sessionid", "session_id", "sess_id", "token", "access_token",
        "auth_token", "authkey", "signature", "sig", "expires", "awsaccesskeyid", "key-pair-id",
    ]
    private static let namingNames: Set<String> = ["token", "ts", "timestamp", "time"]
    private static let sessionNames: Set<String> = ["s", "sid", "session", "sess", "osid", "securitytoken", "nonce"]
    private static let momentNames: Set<String> = ["_", "ts", "timestamp", "time", "cb", "nocache", "rnd", "rand"]
}

// MARK: What it is called

extension FeedEntry {
    /// The most characters of a heading made of the text.
    private static let longestHeading = 100

    /// The title, or else the beginning of the text: its first sentence or line, cut behind a word where it is long.
    /// `nil` when there is neither.
    public var heading: String? {
        if let title { return title }
        guard let line = text?.split(whereSeparator: \.isNewline).first else { return nil }
        let sentence = line[..<Self.endOfSentence(in: line)]
        guard sentence.count > Self.longestHeading else { return String(sentence) }
        let head = sentence.prefix(Self.longestHeading)
        // Where words are not parted by spaces any place is as good.
        let space = head.lastIndex(of: " ")
        let isUsable = space.map { head.distance(from: head.startIndex, to: $0) >= Self.longestHeading / 2 } ?? false
        let words = isUsable ? head[..<(space ?? head.endIndex)] : head
        let end = words.lastIndex { !$0.isWhitespace && !",;:–—-".contains($0) } ?? words.startIndex
        return words[...end] + "…"
    }

    /// The place behind the first sentence that is long enough to say something.
    private static func endOfSentence(in line: Substring) -> Substring.Index {
        var index = line.startIndex
        var length = 0
        while index < line.endIndex {
            let next = line.index(after: index)
            length += 1
            let ends = ".!?…".contains(line[index]) && next < line.endIndex && line[next] == " "
            if "。！？".contains(line[index]) || (ends && length >= 20) { return next }
            index = next
        }
        return line.endIndex
    }
}
