/// How much of a feed is read before it is taken for an attack or a mistake.
public struct FeedLimits: Hashable, Sendable {
    /// The most bytes a document may have.
    public var bytes: Int
    /// The most elements, or JSON containers, that may be open at once; at most 250, where the XML parser stops.
    public var depth: Int
    /// The most elements, or JSON values, a document may have.
    public var elements: Int
    /// The most entries taken, from the top, where feeds have the newest.
    public var entries: Int
    /// The most bytes of UTF-8 kept of a title or a text.
    public var textBytes: Int
    /// The most bytes an id or a link may have. A longer id is replaced by its hash, a longer link is left out.
    public var addressBytes: Int

    /// Limits that every real feed observed so far stays far below.
    public init(
        bytes: Int = 15 << 20, depth: Int = 200, elements: Int = 500_000, entries: Int = 5_000,
        textBytes: Int = 64 << 10, addressBytes: Int = 4 << 10
    ) {
        self.bytes = bytes
        self.depth = min(depth, 250)
        self.elements = elements
        self.entries = entries
        self.textBytes = textBytes
        self.addressBytes = addressBytes
    }
}
