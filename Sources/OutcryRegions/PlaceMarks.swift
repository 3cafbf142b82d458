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
