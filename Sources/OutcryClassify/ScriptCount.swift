/// Counts the scripts of a text and the letters that only some languages use.
struct ScriptCount {
    private enum Script: Int, CaseIterable {
        case latin, cyrillic, arabic, devanagari, kana, han, hangul, thai, greek, hebrew, bengali, tamil
    }

    /// What a script alone says; scripts of several languages are not here.
    private static let languageOfScript: [Script: String] = [
        .kana: "ja", .hangul: "ko", .thai: "th", .greek: "el", .hebrew: "he", .bengali: "bn", .tamil: "ta",
    ]
    private static let scriptOfLanguage: [String: Script] = [
        "ru": .cyrillic, "uk": .cyrillic, "ar": .arabic, "ja": .kana, "ko": .hangul, "zh": .han,
    ]
    /// Letters of the Latin and Cyrillic scripts, and how strongly they speak for a language.
    private static let telling: [Unicode.Scalar: [(String, Int)]] = {
        let lists: [(String, String, Int)] = [
            ("de", "ßẞ", 3), ("de", "äöüÄÖÜ", 2), ("tr", "ğşıİĞŞ", 3), ("tr", "öüçÖÜÇ", 1), ("es", "ñ¿¡Ñ", 3),
            ("es", "áéíóúÁÉÍÓÚ", 1), ("pt", "ãõÃÕ", 4), ("pt", "çâêáéíóúàÇÂÊÁÉÍÓÚ", 1), ("fr", "œêèçàùûîôÊÈÇÀ", 2),
            ("fr", "éÉ", 1), ("it", "òìÒÌ", 3), ("it", "àèùé", 1), ("pl", "łąęśźżćńŁĄĘŚŹŻĆŃ", 3), ("pl", "óÓ", 1),
            ("nl", "ëï", 1), ("uk", "іїєґІЇЄҐ", 3), ("ru", "ыэъёЫЭЪЁ", 2),
            ("cs", "ěřůčšťďňĚŘŮČŠ", 3), ("cs", "áíýéúž", 2), ("hu", "őűŐŰ", 3), ("hu", "áéíóöü", 2), ("fi", "äöÄÖ", 2),
            ("sv", "åäöÅÄÖ", 2), ("da", "æøåÆØÅ", 3), ("nb", "æøåÆØÅ", 2), ("ro", "șțăâîȘȚĂÂÎ", 3), ("sl", "čšž", 2),
            ("hr", "čćšžđ", 2), ("ca", "ŀ·", 3),
            ("vi", "ơưđạảấầẩậắằẳặẹẻẽếềểệịọốồổộớờởợụủứừửựỳỵỷỹ", 3),
        ]
        var result: [Unicode.Scalar: [(String, Int)]] = [:]
        for (language, letters, strength) in lists {
            for letter in letters.unicodeScalars { result[letter, default: []].append((language, strength)) }
        }
        return result
    }()

    private var counts = [Int](repeating: 0, count: Script.allCases.count)
    /// How strongly letters speak for each language.
    private(set) var letters: [String: Int] = [:]
    private var main = Script.latin

    init(_ text: String) {
        // Enough to tell a language, however long the text.
        for scalar in text.unicodeScalars.prefix(2000) {
            guard let script = Self.script(scalar.value) else { continue }
            counts[script.rawValue] += 1
            guard scalar.value >= 0x80, let told = Self.telling[scalar] else { continue }
            for (language, strength) in told { letters[language, default: 0] += strength }
        }
        main = Self.main(of: counts)
    }

    private static func script(_ value: UInt32) -> Script? {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xA1, 0xBF, 0xC0...0x24F, 0x1E00...0x1EFF: .latin
        case 0x370...0x3FF: .greek
        case 0x400...0x52F: .cyrillic
        case 0x590...0x5FF: .hebrew
        case 0x600...0x6FF: .arabic
        case 0x900...0x97F: .devanagari
        case 0x980...0x9FF: .bengali
        case 0xB80...0xBFF: .tamil
        case 0xE00...0xE7F: .thai
        case 0x3040...0x30FA, 0x30FD...0x30FF: .kana
        case 0x3400...0x9FFF, 0x20000...0x3FFFF: .han
        case 0xAC00...0xD7FF, 0x1100...0x11FF, 0x3130...0x318F: .hangul
        default: nil
        }
    }

    /// Whether there is no letter at all.
    var isEmpty: Bool { counts.allSatisfy { $0 == 0 } }

    private static func main(of counts: [Int]) -> Script {
        // A syllable or an ideograph is worth several letters.
        let weighed = Script.allCases.map { script in
            switch script {
            case .kana, .hangul: counts[script.rawValue] * 3
            case .han: counts[script.rawValue] * 3
            case .latin: counts[script.rawValue]
            default: counts[script.rawValue] * 2
            }
        }
        return Script.allCases.max { weighed[$0.rawValue] < weighed[$1.rawValue] } ?? .latin
    }

    /// The language, where the script tells it.
    var language: String? {
        let kana = counts[Script.kana.rawValue]
        let han = counts[Script.han.rawValue]
        switch main {
        case .latin: return nil
        case .kana: return "ja"
        case .han: return kana * 8 >= han && kana > 0 ? "ja" : "zh"
        case .cyrillic: return letters["uk", default: 0] > letters["ru", default: 0] ? "uk" : "ru"
        case .arabic: return "ar"
        case .devanagari: return "hi"
        case let other: return Self.languageOfScript[other]
        }
    }

    /// What to say when nothing else tells.
    var fallback: String { "en" }

    /// Whether a language may be written in the main script.
    func allows(_ language: String) -> Bool {
        // Hindi is written in Latin letters as often as in its own.
        guard let script = Self.scriptOfLanguage[language] else { return main == .latin || language == "hi" }
        return script == main
    }
}
