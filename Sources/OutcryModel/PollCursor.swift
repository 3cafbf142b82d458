/// What a poller remembers of a source from one request to the next, restarts included.
public struct PollCursor: Codable, Hashable, Sendable {
    /// The `ETag` of the body last read, verbatim.
    public var entityTag: String?
    /// The `Last-Modified` of the body last read, verbatim.
    public var lastModified: String?
    /// A hash of the body last read, hexadecimal.
    public var bodyHash: String?
    /// Where the source has moved to for good.
    public var movedTo: String?
    /// How often in a row the same permanent move was answered.
    public var moveRepeats: Int

    /// A cursor that has seen nothing.
    public init() {
        moveRepeats = 0
    }
}
