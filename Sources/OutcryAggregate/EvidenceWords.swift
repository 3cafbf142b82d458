import OutcryModel

/// The words by which a verdict's symptoms were told, in a form that may be counted.
enum EvidenceWords {
    /// The longest wording that is counted, in characters: more is somebody's own sentence.
    private static let longest = 40

    /// The wordings of a verdict's symptoms in the text it is on, each once.
    ///
    /// Words with a digit run, an address or a name of somebody in them are left out: they say more of a person than of
    /// the fault.
    static func wordings(of verdict: Verdict, in text: String) -> [WordCounts.Wording] {
        guard !text.isEmpty else { return [] }
        let bytes = Array(text.utf8)
        var found: [WordCounts.Wording] = []
        for item in verdict.evidence where item.start < item.end && item.end <= bytes.count {
            guard let symptom = verdict.symptoms.first(where: { item.tag == "symptom:\($0.rawValue)" }),
                let words = countable(String(decoding: bytes[item.start..<item.end], as: UTF8.self))
            else { continue }
            let wording = WordCounts.Wording(symptom: symptom, words: words)
            if !found.contains(wording) { found.append(wording) }
        }
        return found
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
