/// A rule whose parts were all found.
struct RuleMatch: Sendable {
    /// The rule, by its number in the lexicon.
    let rule: Int
    /// The folded bytes from its first part to its last.
    let range: Range<Int>
}
