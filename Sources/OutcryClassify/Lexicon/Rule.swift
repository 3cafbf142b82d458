/// One rule of the lexicon: phrases that follow one another speak for a tag.
struct Rule: Sendable {
    /// How far the next part may be from the one before, within one sentence.
    enum Reach: Int, Sendable {
        /// Right behind it: `+`.
        case beside = 2
        /// A few words: `..`.
        case near = 28
        /// Some more words: `...`.
        case far = 70
    }

    /// A set of phrases of which one must be there.
    struct Part: Sendable {
        /// The number of the set of phrases.
        let set: Int
        /// How far it may be from the part before.
        let reach: Reach
    }

    /// What it speaks for.
    let tag: Tag
    /// The number of its name: rules of one name count once.
    let family: Int
    /// The language it is written in, by its number in the lexicon.
    let language: Int
    /// How strongly it speaks: 1 for a hint, 2 for enough, 3 and more for plain words.
    let weight: Int
    /// Its parts, in order.
    let parts: [Part]
}
