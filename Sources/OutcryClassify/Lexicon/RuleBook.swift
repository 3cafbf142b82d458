/// The lexicon made ready: the rules of all languages in numbers, and what they say.
struct RuleBook: Sendable {
    /// A word that tells a language and nothing else.
    struct SmallWord: Hashable, Sendable {
        /// The language, by number.
        let language: Int
        let phrase: Phrase
    }

    /// The rules of each language, which has its number by its place here.
    var languages: [LanguageRules] = []
    /// What the rules say, by number.
    var families: [RuleFamily] = []
    /// Small words of languages of which there is no corpus.
    var smallWords: [SmallWord] = []

    init() {}

    /// What a lexicon says.
    init(_ lexicon: Lexicon) {
        languages = lexicon.languages.indices.map { LanguageRules(lexicon, language: $0) }
        families = lexicon.families
        let words = lexicon.smallSets.sorted().flatMap { set in
            lexicon.sets[set].map { SmallWord(language: lexicon.languageOfSet[set], phrase: $0) }
        }
        // A word given twice says no more than once.
        var known = Set<SmallWord>()
        smallWords = words.filter { known.insert($0).inserted }
    }
}
