/// How a word of the lexicon denies a cause, or ends a denial.
enum Denial: String, CaseIterable, Hashable, Sendable {
    /// Denies what follows in the clause.
    case ahead
    /// Denies what follows at once.
    case close
    /// Denies what stands before it in the clause.
    case behind
    /// Denies what stands right before it.
    case next
    /// Something is stated again from here on.
    case turn
    /// The same, behind a comma only.
    case anew
}
