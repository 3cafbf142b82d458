/// What the trainer may look at, to tell what each part of the evidence is worth.
public enum LearnedFrom: String, CaseIterable, Sendable {
    /// The written words and what the lexicon found in them.
    case everything
    /// The written words alone.
    case words
    /// What the lexicon found alone.
    case lexicon
}
