/// Counts the scripts of a text and what its letters say for languages.
struct ScriptCount {
    /// How many characters suffice to tell a language, however long the text.
    private static let longest = 2000

    /// The script that says most.
    private(set) var main = Script.latin
    /// Whether there is no letter at all.
    private(set) var isEmpty = true
    private var kana: Int32 = 0
    private var han: Int32 = 0

    /// The language, where the script tells it; letters tell those of one script apart.
    private(set) var language: String?

    /// Counts the letters of a text, and adds to the points of languages what they say.
    init(_ bytes: UnsafeBufferPointer<UInt8>, letters: TellingLetters, points: UnsafeMutableBufferPointer<Int32>) {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: Script.allCases.count) { counts in
            counts.initialize(repeating: 0)
            var (index, characters) = (0, 0)
            while index < bytes.count, characters < Self.longest {
                let lead = bytes[index]
                characters += 1
                if lead < 0x80 {
                    if (lead | 0x20) &- 0x61 < 26 { counts[Script.latin.rawValue] += 1 }
                    index += 1
                    continue
                }
                let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
                guard index + length <= bytes.count else { break }
                var scalar = UInt32(lead) & (0xFF >> UInt32(length + 1))
                for next in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + next] & 0x3F) }
                index += length
                guard let script = Script(scalar) else { continue }
                counts[script.rawValue] += 1
                letters.add(scalar, to: points)
            }
            summarize(counts)
        }
        language = language(letters, points)
    }

    /// Counts the letters of a text.
    init(_ text: String) {
        var text = text
        self = text.withUTF8 { bytes in
            withUnsafeTemporaryAllocation(of: Int32.self, capacity: LanguageSet.most) { points in
                points.initialize(repeating: 0)
                return ScriptCount(bytes, letters: .none, points: points)
            }
        }
    }

    private mutating func summarize(_ counts: UnsafeMutableBufferPointer<Int32>) {
        var most: Int32 = -1
        for script in Script.allCases {
            let count = counts[script.rawValue]
            if count > 0 { isEmpty = false }
            if count * Int32(script.weight) > most {
                most = count * Int32(script.weight)
                main = script
            }
        }
        kana = counts[Script.kana.rawValue]
        han = counts[Script.han.rawValue]
    }

    private func language(_ letters: TellingLetters, _ points: UnsafeMutableBufferPointer<Int32>) -> String? {
        switch main {
        case .latin: nil
        case .han: kana * 8 >= han && kana > 0 ? "ja" : "zh"
        case .cyrillic: points[letters.ukrainian] > points[letters.russian] ? "uk" : "ru"
        case .arabic: "ar"
        case .devanagari: "hi"
        default: main.language
        }
    }

    /// What to say when nothing else tells.
    var fallback: String { "en" }
}
