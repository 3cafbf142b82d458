/// What a word tells of the name beside which it stands.
struct PlaceWordUse: OptionSet, Sendable {
    let rawValue: UInt16

    /// Before a name: it is a place.
    static let before = PlaceWordUse(rawValue: 1)
    /// Behind a name: it is a place.
    static let after = PlaceWordUse(rawValue: 1 << 1)
    /// Before a name: it is a part of a longer one that is no place.
    static let namedBefore = PlaceWordUse(rawValue: 1 << 2)
    /// The same only with “of” behind it.
    static let namedOf = PlaceWordUse(rawValue: 1 << 3)
    /// Behind a name: it is a part of a longer one that is no place.
    static let namedAfter = PlaceWordUse(rawValue: 1 << 4)
    /// Between such a word and a name.
    static let of = PlaceWordUse(rawValue: 1 << 5)
    /// Before a name: something goes there.
    static let toward = PlaceWordUse(rawValue: 1 << 6)
    /// Before “to”: it says where something is.
    static let near = PlaceWordUse(rawValue: 1 << 7)
    /// A word for an airport.
    static let airport = PlaceWordUse(rawValue: 1 << 8)
    /// Chinese or Japanese right behind a name: something goes there.
    static let wideGoalAfter = PlaceWordUse(rawValue: 1 << 9)
    /// The same right before a name.
    static let wideGoalBefore = PlaceWordUse(rawValue: 1 << 10)
    /// Chinese or Japanese right behind a name: it is a place.
    static let wideAfter = PlaceWordUse(rawValue: 1 << 11)
    /// The same right before a name.
    static let wideBefore = PlaceWordUse(rawValue: 1 << 12)
    /// What Korean puts right behind a name.
    static let hangulAfter = PlaceWordUse(rawValue: 1 << 13)
}
