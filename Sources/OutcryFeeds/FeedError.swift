/// Why a document gives no feed.
public enum FeedError: Error, Hashable, Sendable {
    /// There is nothing in it.
    case empty
    /// It is something else, such as `an HTML page`.
    case notAFeed(found: String)
    /// It is compressed, and cannot be unpacked, or must not be.
    case compressed(reason: String)
    /// It has more bytes than the limit.
    case tooLarge(bytes: Int, limit: Int)
    /// Its elements are nested deeper than the limit.
    case tooDeep(limit: Int)
    /// It has more elements than the limit.
    case tooManyElements(limit: Int)
    /// It breaks off before its first entry is complete.
    case truncated
    /// It cannot be made sense of.
    case malformed(reason: String)
}

extension FeedError {
    /// A stable word for the kind of error, for programs.
    public var kind: String {
        switch self {
        case .empty: "empty"
        case .notAFeed: "not_a_feed"
        case .compressed: "compressed"
        case .tooLarge: "too_large"
        case .tooDeep: "too_deep"
        case .tooManyElements: "too_many_elements"
        case .truncated: "truncated"
        case .malformed: "malformed"
        }
    }
}

extension FeedError: CustomStringConvertible {
    /// What is wrong, in a sentence or two for whoever looks after the source.
    public var description: String {
        switch self {
        case .empty:
            "The document is empty."
        case .notAFeed(let found):
            "This is \(found), not a feed. Check the address: pages often link to their feed."
        case .compressed(let reason):
            "The document is compressed and was not unpacked: \(reason)."
        case .tooLarge(let bytes, let limit):
            "The document has \(bytes) bytes; at most \(limit) are read."
        case .tooDeep(let limit):
            "The document is nested deeper than \(limit) levels, which no feed is."
        case .tooManyElements(let limit):
            "The document has more than \(limit) elements, which no feed has."
        case .truncated:
            "The document breaks off before its first entry is complete."
        case .malformed(let reason):
            "The document cannot be read: \(reason)."
        }
    }
}
