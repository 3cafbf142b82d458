/// The languages of a lexicon, with what evidence calls each, made ready beforehand.
struct LanguageNames: Sendable {
    /// The languages, as BCP 47, by number.
    let names: [String]
    /// The tags, such as `lang:de`.
    let tags: [String]
    /// The rules of small words, such as `de/small-words`.
    let rules: [String]

    init(_ names: [String]) {
        self.names = names
        tags = names.map { "lang:\($0)" }
        rules = names.map { "\($0)/small-words" }
    }

    /// How many there are.
    var count: Int { names.count }

    /// A language, if it is here, and English.
    func only(_ language: String?, or english: Int) -> LanguageSet {
        var set = only(language)
        if english < names.count, names[english] == "en" { set.insert(english) }
        return set
    }

    /// A language, if it is here.
    func only(_ language: String?) -> LanguageSet {
        var set = LanguageSet()
        if let language, let number = names.firstIndex(of: language) { set.insert(number) }
        return set
    }
}
