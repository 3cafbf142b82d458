/// What surrounds a name in a text.
struct PlaceContext: OptionSet, Sendable {
    let rawValue: UInt8

    /// It begins with a capital letter.
    static let capital = PlaceContext(rawValue: 1)
    /// It is in capitals throughout.
    static let allCapitals = PlaceContext(rawValue: 2)
    /// A word such as “in” stands before it, or behind it in languages that have them there; or it is a hashtag.
    static let preposition = PlaceContext(rawValue: 4)
    /// It begins a sentence.
    static let opening = PlaceContext(rawValue: 8)
    /// A word for an airport is beside it.
    static let airport = PlaceContext(rawValue: 16)
    /// A colon, a comma or a dash follows, as after the place in front of a piece of news.
    static let headed = PlaceContext(rawValue: 32)
    /// It is a part of the name of something else: of a bank, an airline, a street.
    static let name = PlaceContext(rawValue: 64)
    /// A word such as “to” stands before it: something goes there.
    static let toward = PlaceContext(rawValue: 128)
}
