import OutcryModel

/// The words by which a verdict's symptoms were told, in a form that may be counted.
enum EvidenceWords {
    /// The longest wording that is counted, in characters: more is somebody's own sentence.
    private static let longest = 40
    /// The same in bytes, as marks pile up on one character.
    private static let longestBytes = 160

    /// The wordings of a verdict's symptoms in the text it is on, each once.
    ///
    /// Only words that a rule of the lexicon knows count: those that weights alone picked are somebody's own. Words with
    /// a run of digits or a piece of a handle or an address are left out as well: they say more of a person than of the
    /// fault.
    static func wordings(of verdict: Verdict, in text: String) -> [WordCounts.Wording] {
        guard !text.isEmpty else { return [] }
        let bytes = Array(text.utf8)
        var found: [WordCounts.Wording] = []
        for item in verdict.evidence where item.rule != "model" && item.start < item.end && item.end <= bytes.count {
            guard item.end - item.start <= longestBytes, !isJoined(item.start, item.end, bytes) else { continue }
            guard let symptom = verdict.symptoms.first(where: { item.tag == "symptom:\($0.rawValue)" }),
                let words = countable(String(decoding: bytes[item.start..<item.end], as: UTF8.self))
            else { continue }
            let wording = WordCounts.Wording(symptom: symptom, words: words)
            if !found.contains(wording) { found.append(wording) }
        }
        return found
    }

    /// Whether the words go on into a handle, a tag or an address.
    private static func isJoined(_ start: Int, _ end: Int, _ bytes: [UInt8]) -> Bool {
        let before = start > 0 ? bytes[start - 1] : 0x20
        let after = end < bytes.count ? bytes[end] : 0x20
        return [0x40, 0x23, 0x2F, 0x5F].contains(before) || [0x2F, 0x5F, 0x40].contains(after)
            || (after == 0x2E && end + 1 < bytes.count && bytes[end + 1] != 0x20 && bytes[end + 1] != 0x2E)
    }

    private static func countable(_ words: String) -> String? {
        let plain = words.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !plain.isEmpty, plain.count <= longest else { return nil }
        var digits = 0
        for scalar in plain.unicodeScalars {
            if scalar == "@" || scalar == "/" { return nil }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: return nil
            case .decimalNumber: digits += 1
            default: break
            }
        }
        return digits > 3 ? nil : plain
    }
}
