public import OutcryModel

/// A source with all that operators may know of it.
public struct SourceStanding: Hashable, Sendable {
    /// The source.
    public let source: Source
    /// Its address, as it may be shown: without credentials and the values of its query.
    public let address: String?
    /// Whether the operator added it.
    public let isOwn: Bool
    /// Whether it is left alone until it is resumed.
    public let isPaused: Bool
    /// Whether it is polled now.
    public let isPolled: Bool
    /// How it is doing; `nil` for one never asked.
    public let health: SourceHealth?

    /// A standing from its parts.
    public init(
        source: Source, address: String?, isOwn: Bool, isPaused: Bool, isPolled: Bool, health: SourceHealth?
    ) {
        self.source = source
        self.address = address
        self.isOwn = isOwn
        self.isPaused = isPaused
        self.isPolled = isPolled
        self.health = health
    }
}
