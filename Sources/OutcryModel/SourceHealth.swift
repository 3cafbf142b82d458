/// How a polled source is doing, as operators see it.
public struct SourceHealth: Codable, Hashable, Sendable {
    /// The source.
    public let source: Source.ID
    /// The last time it was asked.
    public var lastAttempt: Timestamp?
    /// The last time it answered as it should, a 304 included.
    public var lastSuccess: Timestamp?
    /// The last failure, in words for operators alone; kept after a success.
    public var lastError: String?
    /// The kind of the last failure, a stable word such as `timeout` that tells nothing of this machine's network; `nil`
    /// for one noted before kinds were.
    public var lastErrorKind: String?
    /// When the last failure was.
    public var lastErrorAt: Timestamp?
    /// Failures since the last success.
    public var failures: Int
    /// When it will be asked next; `nil` when it never will be again.
    public var nextPoll: Timestamp?
    /// Entries seen so far, each counted once.
    public var entriesSeen: Int
    /// Whether it said to be gone for good (410).
    public var isGone: Bool
    /// What is needed to ask politely: validators, a moved address, the backoff reached.
    public var cursor: PollCursor

    /// The health of a source never asked.
    public init(source: Source.ID) {
        self.source = source
        failures = 0
        entriesSeen = 0
        isGone = false
        cursor = PollCursor()
    }
}
