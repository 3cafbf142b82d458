import OutcryRegions

/// Tells the language of a message: by its script where that suffices, else by its letters as the corpus has taught,
/// and by small words of languages of which there is no corpus.
///
/// A class, so that a reading holds all of it by one reference; nothing in it changes.
final class LanguageJudge: Sendable {
    /// The language, its evidence, and every language whose rules may be tried.
    struct Finding {
        /// BCP 47; `und` when it cannot be told.
        let language: String
        /// What evidence calls it, such as `lang:de`.
        let tag: String
        /// The words that spoke for it, in folded bytes.
        let range: Range<Int>?
        /// The rule that told it.
        let rule: String
        /// The languages of the lexicon whose rules may be tried.
        let tried: LanguageSet
        /// The language's number, if it is one of them.
        let number: Int?
    }

    /// How much it counts that most messages of the source are in a language.
    private static let hintWeight: Float = 0.3
    /// How much a point of small words and letters counts beside the model's scores.
    private static let wordWeight: Float = 0.02
    /// How far below the likeliest language another may be for its rules to be tried.
    private static let triedWithin: Float = 0.5
    /// The points, about two small words, from which on a language without a corpus may be told.
    private static let enoughWords: Int32 = 9

    /// What tells languages of the Latin script apart.
    let model: LanguageModel
    private let names: LanguageNames
    private let letters: TellingLetters
    private let english: Int
    /// For each column of the model the language's number in the lexicon.
    private let numbers: [Int]
    /// The languages of the lexicon that the model does not know, and those that each script may hold.
    private let unlearned: [Int]
    private let allowed: [LanguageSet]
    private let every: LanguageSet

    init(languages: [String], model: LanguageModel) {
        precondition(
            languages.count < LanguageSet.most - 2, "a lexicon has fewer than \(LanguageSet.most - 2) languages")
        self.model = model
        names = LanguageNames(languages)
        letters = TellingLetters(languages: languages)
        english = languages.firstIndex(of: "en") ?? 0
        let numbers = model.languages.map { language in languages.firstIndex(of: language) ?? 0 }
        self.numbers = numbers
        unlearned = languages.indices.filter { !numbers.contains($0) }
        allowed = Script.allCases.map { script in
            LanguageSet(below: languages.count) { script.allows(languages[$0]) }
        }
        every = LanguageSet(below: languages.count) { _ in true }
    }

    /// Judges a text by its letters and by the small words found in it, less the names of services at `masks` (UTF-8
    /// bytes); `hint` tips the scales.
    func judge(
        _ text: UnsafeBufferPointer<UInt8>, finds: UnsafeMutableBufferPointer<Hit>, uses: [NameTable.Use],
        masking masks: [Range<Int>], hint: String?
    ) -> Finding {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: SmallWords.room) { room in
            room.initialize(repeating: 0)
            var words = SmallWords(room)
            let script = ScriptCount(text, letters: letters, points: words.points)
            if let language = script.language {
                return finding(of: language, rule: "script", tried: names.only(language, or: english))
            }
            guard !script.isEmpty, let scores = model.scores(text, masking: masks) else {
                let language = hint ?? (script.isEmpty ? "und" : script.fallback)
                return finding(
                    of: language, rule: hint == nil ? "script" : "source", tried: allowed[script.main.rawValue])
            }
            words.read(finds, uses)
            return unlearned(words, hint: hint) ?? learned(scores, words, hint: hint)
        }
    }

    /// What is not told by words.
    private func finding(of language: String, rule: String, tried: LanguageSet) -> Finding {
        let number = names.names.firstIndex(of: language)
        return Finding(
            language: language, tag: number.map { names.tags[$0] } ?? "lang:\(language)", range: nil, rule: rule,
            tried: tried, number: number.flatMap { tried.contains($0) ? $0 : nil })
    }

    /// A language without a corpus, if clearly more small words are of it than of any other.
    private func unlearned(_ words: SmallWords, hint: String?) -> Finding? {
        var best = -1
        for number in unlearned {
            if words.points[number] > (best < 0 ? 0 : words.points[best]) { best = number }
        }
        guard best >= 0, words.points[best] >= Self.enoughWords,
            numbers.allSatisfy({ words.points[$0] * 3 < words.points[best] * 2 })
        else { return nil }
        return Finding(
            language: names.names[best], tag: names.tags[best], range: words.first(best), rule: names.rules[best],
            tried: names.only(names.names[best], or: english), number: best)
    }

    private func learned(_ scores: SIMD16<Float>, _ words: SmallWords, hint: String?) -> Finding {
        withUnsafeTemporaryAllocation(of: SIMD16<Float>.self, capacity: 1) { room in
            room.initialize(repeating: scores)
            return room.withMemoryRebound(to: Float.self) { learned($0, words, hint: hint) }
        }
    }

    private func learned(
        _ totals: UnsafeMutableBufferPointer<Float>, _ words: SmallWords, hint: String?
    ) -> Finding {
        for column in numbers.indices { totals[column] += Float(words.points[numbers[column]]) * Self.wordWeight }
        let plain = best(of: totals)
        if let hinted = hint.flatMap({ model.languages.firstIndex(of: $0) }) { totals[hinted] += Self.hintWeight }
        guard let best = best(of: totals) else {
            return finding(of: hint ?? "en", rule: hint == nil ? "script" : "source", tried: every)
        }
        var tried = names.only(hint)
        for column in numbers.indices where totals[column] >= totals[best] - Self.triedWithin {
            tried.insert(numbers[column])
        }
        let number = numbers[best]
        let first = best == plain ? words.first(number) : nil
        return Finding(
            language: model.languages[best], tag: names.tags[number], range: first,
            rule: best != plain ? "source" : first == nil ? "model" : names.rules[number], tried: tried,
            number: names.names[number] == model.languages[best] ? number : nil)
    }

    private func best(of totals: UnsafeMutableBufferPointer<Float>) -> Int? {
        guard !numbers.isEmpty else { return nil }
        var best = 0
        // The last of equals.
        for column in 1..<max(1, numbers.count) where totals[column] >= totals[best] { best = column }
        return best
    }
}
