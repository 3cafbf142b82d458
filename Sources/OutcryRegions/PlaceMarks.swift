/// When a name of a place counts.
struct PlaceMarks: OptionSet, Sendable {
    let rawValue: UInt8

    /// With a capital letter, or behind a word such as “in”; in scripts without spaces beside a word such as 在 or で.
    static let capital = PlaceMarks(rawValue: 1)
    /// In capitals throughout.
    static let code = PlaceMarks(rawValue: 2)
    /// Only beside what names the place as well: an everyday word.
    static let never = PlaceMarks(rawValue: 4)
    /// It names people or things of the place.
    static let demonym = PlaceMarks(rawValue: 8)
    /// With a capital letter that does not just begin a sentence: a small place.
    static let strict = PlaceMarks(rawValue: 16)
    /// Beside a word for an airport.
    static let airport = PlaceMarks(rawValue: 32)
    /// With a capital letter and behind a word such as “in”: an everyday word that is a well-known place.
    static let soft = PlaceMarks(rawValue: 64)
    /// It contains the name of a place and means none.
    static let nowhere = PlaceMarks(rawValue: 128)

    /// How far a name with these marks counts, given what surrounds it.
    func standing(in context: PlaceContext) -> PlaceStanding {
        if contains(.code) {
            guard context.contains(.allCapitals) else { return .none }
            if contains(.airport) { return context.contains(.airport) ? .alone : .none }
            return !contains(.soft) || context.contains(.preposition) ? .alone : .none
        }
        if contains(.never) { return .beside }
        if contains(.soft) { return context.isSuperset(of: [.capital, .preposition]) ? .alone : .beside }
        if contains(.strict) {
            guard context.contains(.capital) else { return .listed }
            return context.isDisjoint(with: .opening) || !context.isDisjoint(with: [.preposition, .headed])
                ? .alone : .listed
        }
        if contains(.capital) { return context.isDisjoint(with: [.capital, .preposition]) ? .listed : .alone }
        return .alone
    }
}

/// How far a name counts at its place in a text.
enum PlaceStanding {
    /// Not at all.
    case none
    /// Only where its state or country stands beside it.
    case beside
    /// Only so, or in a list with other places.
    case listed
    /// By itself.
    case alone
}

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
