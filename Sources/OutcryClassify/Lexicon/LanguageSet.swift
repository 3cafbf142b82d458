/// Some of the languages of a lexicon, by number.
struct LanguageSet: Sendable {
    /// How many languages a lexicon may have.
    static let most = 64

    private var bits: UInt64 = 0

    init() {}

    /// The languages below `count` of which `isIn` says so.
    init(below count: Int, where isIn: (Int) -> Bool) {
        for number in 0..<count where isIn(number) { insert(number) }
    }

    /// Adds a language.
    @inline(__always)
    mutating func insert(_ number: Int) { bits |= 1 << UInt64(truncatingIfNeeded: number) }

    /// Takes a language out.
    mutating func remove(_ number: Int) { bits &= ~(1 << UInt64(truncatingIfNeeded: number)) }

    /// Takes the lowest language out; `nil` when there is none.
    mutating func popFirst() -> Int? {
        guard bits != 0 else { return nil }
        defer { bits &= bits &- 1 }
        return bits.trailingZeroBitCount
    }

    /// Whether a language is in it.
    @inline(__always)
    func contains(_ number: Int) -> Bool { bits >> UInt64(truncatingIfNeeded: number) & 1 != 0 }
}
