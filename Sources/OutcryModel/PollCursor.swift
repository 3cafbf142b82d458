/// What a poller remembers of a source from one request to the next, restarts included.
public struct PollCursor: Codable, Hashable, Sendable {
    /// The `ETag` of the body last read, verbatim.
    public var entityTag: String?
    /// The `Last-Modified` of the body last read, verbatim.
    public var lastModified: String?
    /// A hash of the body last read, hexadecimal.
    public var bodyHash: String?
    /// When the feed was last read in whole, rather than said to be unchanged.
    public var lastRead: Timestamp?
    /// A digest of the source's own address, to which all this belongs: when that is edited, it is forgotten. It is 64 bits
    /// of SHA-256, so that no secret in an address stands here in words; what can be guessed can still be checked by it.
    public var addressDigest: String?
    /// Where the source has moved to for good.
    public var movedTo: String?
    /// How often in a row the same permanent move was answered.
    public var moveRepeats: Int

    /// The usual time between two entries of the source, from what it published lately; `nil` until that is known.
    public var usualGap: Duration?
    /// The newest date that an entry of the source had.
    public var newestEntry: Timestamp?
    /// When the feed itself says that it is published, and when it is not.
    public var rhythm: PublishingRhythm?
    /// How often in a row the server was seen to say that nothing had changed when something had, or to send anew what
    /// had not.
    public var falseValidators: Int?
    /// Until when the hub of the source is trusted to push what is new, so that polls may be rare (WebSub).
    public var pushTrustedUntil: Timestamp?

    /// A cursor that has seen nothing.
    public init() {
        moveRepeats = 0
    }
}
