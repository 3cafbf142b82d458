public import OutcryModel

/// A place named in a text.
public struct PlaceMention: Hashable, Sendable {
    /// What decided which place a name means, strongest first.
    public enum Reason: String, CaseIterable, Hashable, Sendable {
        /// A postcode, an area code or the code of a state or airport.
        case code
        /// The state or country right beside the name.
        case cue
        /// No other place has the name.
        case name
        /// A country or a part of one that is named elsewhere in the text.
        case country
        /// The other places named in the text.
        case sibling
        /// What is known of the source.
        case prior
        /// The number of people.
        case population
    }

    /// The region meant.
    public let region: Region.ID
    /// Where the words are in the text, in UTF-8 bytes.
    public let range: Range<Int>
    /// Whether the words name people or things of the place rather than the place.
    public let isDemonym: Bool
    /// What decided which place the words mean.
    public let reason: Reason

    /// Whether something goes there, so that another place named tells more of where people are.
    public let isDestination: Bool

    /// A mention from its parts.
    public init(
        region: Region.ID, range: Range<Int>, isDemonym: Bool = false, reason: Reason = .name,
        isDestination: Bool = false
    ) {
        self.isDestination = isDestination
        self.region = region
        self.range = range
        self.isDemonym = isDemonym
        self.reason = reason
    }
}
