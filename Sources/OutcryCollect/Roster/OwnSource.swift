public import OutcryModel

/// A source that the operator of this instance has added.
public struct OwnSource: Hashable, Sendable {
    /// The source; its id starts with `own/`.
    public var source: Source
    /// When it was added and read by hand; `nil` when nobody says.
    ///
    /// That reading stands for the first poll: the next request is due an interval later, as after every poll, so that
    /// a server is not asked twice in a row.
    public var added: Timestamp?
    /// The comments that stand above it in the file, each line with its `#`.
    var comments: [String] = []

    /// A source with the instant at which it was read by hand.
    public init(_ source: Source, added: Timestamp? = nil) {
        self.source = source
        self.added = added
    }

    /// When its first poll is due, an interval after it was read by hand; `nil` when nobody has read it.
    var firstPoll: Timestamp? { added.map { $0 + source.interval } }

    /// Whether its first poll is not due yet at `now`. A reading in the future was stamped by a clock since set back.
    func isFresh(at now: Timestamp) -> Bool {
        guard let added, let firstPoll else { return false }
        return added <= now && now < firstPoll
    }
}
