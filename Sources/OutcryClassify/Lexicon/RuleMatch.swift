/// A rule whose parts were all found.
struct RuleMatch: BitwiseCopyable, Sendable {
    private let number: Int32
    private let start: Int32
    private let end: Int32

    @inline(__always)
    init(rule: Int, range: Range<Int>) {
        number = Int32(truncatingIfNeeded: rule)
        start = Int32(truncatingIfNeeded: range.lowerBound)
        end = Int32(truncatingIfNeeded: range.upperBound)
    }

    /// The rule, by its number in the lexicon.
    @inline(__always) var rule: Int { Int(number) }
    /// The folded bytes from its first part to its last.
    @inline(__always) var range: Range<Int> { Int(start)..<Int(end) }
}
