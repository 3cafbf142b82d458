public import OutcryModel

/// A place named in a text.
public struct PlaceMention: Hashable, Sendable {
    /// The region meant.
    public let region: Region.ID
    /// Where the words are in the text, in UTF-8 bytes.
    public let range: Range<Int>
    /// Whether the words name people or things of the place rather than the place.
    public let isDemonym: Bool

    /// A mention from its parts.
    public init(region: Region.ID, range: Range<Int>, isDemonym: Bool = false) {
        self.region = region
        self.range = range
        self.isDemonym = isDemonym
    }
}
