/// An encoding that text without a truthful label may be in, with how its text looks.
enum EncodingCandidate: CaseIterable {
    case western, windows1251, koi8, gb18030, big5, shiftJIS, eucJP, eucKR

    /// The name under which the system's converter knows it; Windows-1252 needs none.
    var label: StaticString {
        switch self {
        case .western: "windows-1252"
        case .windows1251: "windows-1251"
        case .koi8: "koi8-u"
        case .gb18030: "gb18030"
        case .big5: "big5"
        case .shiftJIS: "shift_jis"
        case .eucJP: "euc-jp"
        case .eucKR: "euc-kr"
        }
    }

    /// The candidate that a label means; `nil` for an encoding that is not judged.
    init?(_ label: EncodingLabel) {
        if label.isWestern {
            self = .western
            return
        }
        switch label.converterName.lowercased() {
        case "cp1251": self = .windows1251
        case "koi8-r", "koi8-u": self = .koi8
        case "gb18030": self = .gb18030
        case "big5-hkscs": self = .big5
        case "cp932": self = .shiftJIS
        case "euc-jp": self = .eucJP
        case "cp949": self = .eucKR
        default: return nil
        }
    }

    /// Whether a language, by its tag's first letters, is written in it.
    func isUsual(in language: String) -> Bool {
        switch self {
        case .western:
            [
                "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "nn", "no", "fi", "is", "ca", "en", "ga", "eu",
                "gl",
            ]
            .contains(language)
        case .windows1251, .koi8: ["ru", "uk", "be", "bg", "sr", "mk", "kk"].contains(language)
        case .gb18030, .big5: language == "zh"
        case .shiftJIS, .eucJP: language == "ja"
        case .eucKR: language == "ko"
        }
    }

    /// The least that text of it is worth, as `EncodingJudge` counts. What is left over of other alphabets looks most
    /// like Cyrillic.
    var threshold: Double {
        switch self {
        case .windows1251, .koi8: 0.6
        default: 0.45
        }
    }

    /// What a character outside ASCII is worth as part of such text, from -1 for what never stands there to 1;
    /// `previous` is the character before it, whatever it is, and `run` counts those outside ASCII before it.
    func worth(of scalar: Unicode.Scalar, after previous: Unicode.Scalar, run: Int) -> Double {
        if scalar == "\u{FFFD}" { return -1.5 }
        switch self {
        case .western:
            guard FrequentCharacters.western.contains(scalar) else { return -0.3 }
            return run == 0 ? 1 : run == 1 ? -0.1 : -1
        case .windows1251, .koi8: return Self.cyrillic(scalar, after: previous)
        case .gb18030: return Self.chinese(scalar, frequent: FrequentCharacters.simplifiedChinese)
        case .big5: return Self.chinese(scalar, frequent: FrequentCharacters.traditionalChinese)
        case .shiftJIS, .eucJP: return Self.japanese(scalar)
        case .eucKR: return Self.korean(scalar)
        }
    }

    private static func cyrillic(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> Double {
        if FrequentCharacters.cyrillic.contains(scalar) { return 1 }
        if FrequentCharacters.cyrillicLess.contains(scalar) { return 0.5 }
        if FrequentCharacters.cyrillicRare.contains(scalar) { return -0.5 }
        guard (0x400...0x42F).contains(scalar.value) else {
            return ["–", "—", "«", "»", "“", "”", "„", "…", "№", "\u{A0}", "’"].contains(scalar) ? 0.2 : -0.7
        }
        // A capital behind a small letter is no word.
        return (0x430...0x45F).contains(previous.value) ? -1 : 0.2
    }

    private static func chinese(_ scalar: Unicode.Scalar, frequent: Set<Unicode.Scalar>) -> Double {
        if frequent.contains(scalar) { return 1 }
        switch scalar.value {
        case 0x4E00...0x9FFF: return 0.2
        case 0x3001...0x3011, 0xFF01...0xFF1F, 0x2014, 0x2018...0x2026: return 0.5
        default: return -0.7
        }
    }

    private static func japanese(_ scalar: Unicode.Scalar) -> Double {
        if FrequentCharacters.kanji.contains(scalar) { return 0.7 }
        switch scalar.value {
        case 0x3041...0x3096: return 1
        case 0x30A1...0x30FC, 0x3001, 0x3002, 0x300C, 0x300D: return 0.8
        case 0x4E00...0x9FFF: return 0.2
        case 0xFF01...0xFF5E, 0x3000: return 0.3
        case 0xFF61...0xFF9F: return -0.3
        default: return -0.7
        }
    }

    private static func korean(_ scalar: Unicode.Scalar) -> Double {
        if FrequentCharacters.hangul.contains(scalar) { return 1 }
        switch scalar.value {
        case 0xAC00...0xD7A3: return 0.3
        case 0x2018...0x2026, 0xB7: return 0.2
        case 0x4E00...0x9FFF: return -0.3
        default: return -0.7
        }
    }
}
