/// The letters of the Latin and Cyrillic scripts that only some languages use.
struct TellingLetters: Sendable {
    /// How strongly a letter speaks for a language, in points of small words.
    struct Voice: Sendable {
        /// The language, by its number in the lexicon, or one of those behind them that a script needs.
        let language: Int
        let strength: Int32
    }

    /// Letters come below this scalar.
    static let end = 0x2000

    /// For each scalar below `end` where its voices begin, and the end of the last.
    private let first: [UInt16]
    private let voices: [Voice]
    /// Two languages that letters tell apart within a script, whether the lexicon has them or not.
    let russian: Int
    let ukrainian: Int

    /// Those of the two languages alone.
    static let none = TellingLetters(languages: [])

    init(languages: [String]) {
        var byScalar = [[Voice]](repeating: [], count: Self.end)
        russian = languages.firstIndex(of: "ru") ?? LanguageSet.most - 1
        ukrainian = languages.firstIndex(of: "uk") ?? LanguageSet.most - 2
        for (language, letters, strength) in Self.lists {
            let known = languages.firstIndex(of: language)
            let number = language == "ru" ? russian : language == "uk" ? ukrainian : known
            guard let number else { continue }
            for letter in letters.unicodeScalars {
                byScalar[Int(letter.value)].append(Voice(language: number, strength: Int32(3 * strength)))
            }
        }
        first = byScalar.reduce(into: [0]) { $0.append($0[$0.count - 1] + UInt16($1.count)) }
        voices = Array(byScalar.joined())
    }

    /// Adds to the points of languages what a letter says.
    @inline(__always)
    func add(_ scalar: UInt32, to points: UnsafeMutableBufferPointer<Int32>) {
        guard scalar < UInt32(Self.end) else { return }
        for index in Int(first[Int(scalar)])..<Int(first[Int(scalar) + 1]) {
            points[voices[index].language] += voices[index].strength
        }
    }

    private static let lists: [(String, String, Int)] = [
        ("de", "ßẞ", 3), ("de", "äöüÄÖÜ", 2), ("tr", "ğşıİĞŞ", 3), ("tr", "öüçÖÜÇ", 1), ("es", "ñ¿¡Ñ", 3),
        ("es", "áéíóúÁÉÍÓÚ", 1), ("pt", "ãõÃÕ", 4), ("pt", "çâêáéíóúàÇÂÊÁÉÍÓÚ", 1), ("fr", "œêèçàùûîôÊÈÇÀ", 2),
        ("fr", "éÉ", 1), ("it", "òìÒÌ", 3), ("it", "àèùé", 1), ("pl", "łąęśźżćńŁĄĘŚŹŻĆŃ", 3), ("pl", "óÓ", 1),
        ("nl", "ëï", 1), ("uk", "іїєґІЇЄҐ", 3), ("ru", "ыэъёЫЭЪЁ", 2),
        ("cs", "ěřůčšťďňĚŘŮČŠ", 3), ("cs", "áíýéúž", 2), ("hu", "őűŐŰ", 3), ("hu", "áéíóöü", 2), ("fi", "äöÄÖ", 2),
        ("sv", "åäöÅÄÖ", 2), ("da", "æøåÆØÅ", 3), ("nb", "æøåÆØÅ", 2), ("ro", "șțăâîȘȚĂÂÎ", 3), ("sl", "čšž", 2),
        ("hr", "čćšžđ", 2), ("ca", "ŀ·", 3),
        ("vi", "ơưđạảấầẩậắằẳặẹẻẽếềểệịọốồổộớờởợụủứừửựỳỵỷỹ", 3),
    ]
}
