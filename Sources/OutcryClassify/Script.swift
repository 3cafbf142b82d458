/// A script that messages are written in.
enum Script: Int, CaseIterable, Sendable {
    case latin, cyrillic, arabic, devanagari, kana, han, hangul, thai, greek, hebrew, bengali, tamil

    /// The script of a letter; `nil` for what is no letter of these.
    @inline(__always)
    init?(_ value: UInt32) {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0xA1, 0xBF, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
        case 0x370...0x3FF: self = .greek
        case 0x400...0x52F: self = .cyrillic
        case 0x590...0x5FF: self = .hebrew
        case 0x600...0x6FF: self = .arabic
        case 0x900...0x97F: self = .devanagari
        case 0x980...0x9FF: self = .bengali
        case 0xB80...0xBFF: self = .tamil
        case 0xE00...0xE7F: self = .thai
        case 0x3040...0x30FA, 0x30FD...0x30FF: self = .kana
        case 0x3400...0x9FFF, 0x20000...0x3FFFF: self = .han
        case 0xAC00...0xD7FF, 0x1100...0x11FF, 0x3130...0x318F: self = .hangul
        default: return nil
        }
    }

    /// How much a letter says: a syllable or an ideograph is worth several.
    var weight: Int {
        switch self {
        case .kana, .hangul, .han: 3
        case .latin: 1
        default: 2
        }
    }

    /// The language that a script alone tells; `nil` for scripts of several.
    var language: String? {
        switch self {
        case .kana: "ja"
        case .hangul: "ko"
        case .thai: "th"
        case .greek: "el"
        case .hebrew: "he"
        case .bengali: "bn"
        case .tamil: "ta"
        default: nil
        }
    }

    /// Whether a language may be written in it.
    func allows(_ language: String) -> Bool {
        switch language {
        case "ru", "uk": self == .cyrillic
        case "ar": self == .arabic
        case "ja": self == .kana
        case "ko": self == .hangul
        case "zh": self == .han
        // Hindi is written in Latin letters as often as in its own.
        case "hi": true
        default: self == .latin
        }
    }
}
