public import OutcryModel

/// How far the fold over the log has come.
public struct FoldProgress: Hashable, Codable, Sendable {
    /// The last minute folded.
    public let through: Minute
    /// The place of the last report folded.
    public let position: LogPosition

    /// Progress through a minute and a place.
    public init(through: Minute, position: LogPosition) {
        self.through = through
        self.position = position
    }
}
