import OutcryRegions

/// Tells the language of a message: by its script where that suffices, else by small words and letters.
struct LanguageJudge {
    /// The language, its evidence, and every language whose rules may be tried.
    struct Finding {
        /// BCP 47; `und` when it cannot be told.
        let language: String
        /// The words that spoke for it, in folded bytes.
        let range: Range<Int>?
        /// The rule that told it.
        let rule: String
        /// Whether the rules of each language of the lexicon may be tried.
        let tried: [Bool]
    }

    private let lexicon: Lexicon
    private let english: Int

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        english = lexicon.languages.firstIndex(of: "en") ?? 0
    }

    /// Judges what was found in a text; `hint` decides only where the text does not.
    func judge(_ scan: Scan, original: String, hint: String?) -> Finding {
        let script = ScriptCount(original)
        if let language = script.language {
            return Finding(
                language: language, range: nil, rule: "script",
                tried: lexicon.languages.map { $0 == language || $0 == "en" })
        }
        var scores = [Int](repeating: 0, count: lexicon.languages.count)
        var first = [Range<Int>?](repeating: nil, count: lexicon.languages.count)
        var last = [Int](repeating: -1, count: lexicon.languages.count)
        for (language, range) in scan.small where last[language] <= range.lowerBound {
            last[language] = range.upperBound
            let characters = scan.text.bytes[range].count { $0 & 0xC0 != 0x80 }
            scores[language] += 2 + min(characters, 6)
            if first[language] == nil { first[language] = range }
        }
        for (language, score) in script.letters {
            if let number = lexicon.languages.firstIndex(of: language) { scores[number] += score * 3 }
        }
        return finding(scores, first, script: script, hint: hint)
    }

    private func finding(_ scores: [Int], _ first: [Range<Int>?], script: ScriptCount, hint: String?) -> Finding {
        let allowed = lexicon.languages.map { script.allows($0) }
        var best: Int?
        for number in scores.indices where allowed[number] && scores[number] > 0 {
            // A tie goes to English.
            if best.map({ scores[number] > scores[$0] || (scores[number] == scores[$0] && number == english) }) ?? true
            {
                best = number
            }
        }
        guard let best else {
            let language = script.isEmpty ? hint ?? "und" : hint ?? script.fallback
            let rule = hint == nil ? "script" : "source"
            return Finding(language: language, range: nil, rule: rule, tried: allowed)
        }
        let tried = scores.indices.map { number in
            number == english || lexicon.languages[number] == hint
                || (allowed[number] && scores[number] * 2 >= scores[best])
        }
        let name = lexicon.languages[best]
        return Finding(language: name, range: first[best], rule: "\(name)/small-words", tried: tried)
    }
}
