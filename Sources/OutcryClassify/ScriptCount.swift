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
                if lead < 0x80 {
                    let plain = Self.plain(bytes[index..<min(bytes.count, index + Self.longest - characters)])
                    counts[Script.latin.rawValue] += plain.letters
                    index += plain.count
                    characters += plain.count
                    continue
                }
                characters += 1
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

    /// How many bytes of ASCII a text begins with, as far as they come by eight or are the last, and how many of them are
    /// letters; the first byte is one.
    @inline(__always)
    private static func plain(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> (count: Int, letters: Int32) {
        let text = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes))
        var (index, letters) = (0, 0)
        while index &+ 8 <= text.count {
            let eight = text.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            guard eight & lanes(0x80) == 0 else { break }
            // Each byte is a lane; its top bit tells whether it reaches a bound.
            let small = eight | lanes(0x20)
            let isLetter = (small &+ lanes(0x80 - 0x61)) & ~(small &+ lanes(0x7F - 0x7A)) & lanes(0x80)
            letters &+= isLetter.nonzeroBitCount
            index &+= 8
        }
        while index < text.count, text[index] < 0x80 {
            letters &+= (text[index] | 0x20) &- 0x61 < 26 ? 1 : 0
            index &+= 1
        }
        return (index, Int32(truncatingIfNeeded: letters))
    }

    @inline(__always)
    private static func lanes(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

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
