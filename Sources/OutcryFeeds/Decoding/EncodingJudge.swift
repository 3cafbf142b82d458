/// Judges which encoding bytes are in that are not UTF-8, by how much like text of its languages each makes them look.
///
/// It is slow to guess: a few characters decide nothing, the best must be good and clearly better than the next, and a
/// label is overruled only by what is much better.
struct EncodingJudge {
    /// The most bytes looked at.
    private static let sampleBytes = 8 << 10
    /// The least characters outside ASCII that decide.
    private static let leastCharacters = 6
    /// The least bytes outside ASCII that can speak against a label.
    private static let leastAgainstLabel = 12
    /// What the language of a document speaks for the encodings of it.
    private static let languageBonus = 0.2

    /// How much better another encoding must be than the one that a label says.
    private static let leastAdvantage = 0.4

    private let sample: ArraySlice<UInt8>
    private let highBytes: Int
    private let language: String?
    private let scores: [EncodingCandidate: Double]

    /// A judge of some bytes in a language that the document names.
    init(_ body: ArraySlice<UInt8>, language: String?) {
        let sample = Self.sample(of: body)
        self.sample = sample
        self.language = language
        highBytes = sample.count { $0 >= 0x80 }
        var scores: [EncodingCandidate: Double] = [:]
        for candidate in EncodingCandidate.allCases {
            guard let score = Self.score(of: sample, as: candidate) else { continue }
            let bonus = language.map { candidate.isUsual(in: $0) } ?? false
            scores[candidate] = score + (bonus ? Self.languageBonus : 0)
        }
        self.scores = scores
    }

    /// Whether text is so good in the encoding of a label that none could be better by as much as would overrule it.
    static func isBeyondDoubt(_ label: EncodingLabel, of body: ArraySlice<UInt8>) -> Bool {
        guard let claimed = EncodingCandidate(label), let score = score(of: sample(of: body), as: claimed) else {
            return false
        }
        return score >= 1 + languageBonus - leastAdvantage
    }

    /// Up to the first byte outside ASCII nothing is to be judged, and no character is cut there.
    private static func sample(of body: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let start = body.firstIndex { $0 >= 0x80 } ?? body.endIndex
        return body[start...].prefix(sampleBytes)
    }

    /// The encoding that the bytes are surely in; `nil` when none is sure.
    var verdict: EncodingCandidate? {
        let ranked = scores.sorted { $0.value > $1.value }
        guard let best = ranked.first, best.value >= best.key.threshold, best.value >= ranked[1].value + 0.1 else {
            return nil
        }
        return best.key
    }

    /// Whether what a label says is to be believed.
    func believes(_ label: EncodingLabel) -> Bool {
        guard highBytes >= Self.leastAgainstLabel, let verdict, let best = scores[verdict] else { return true }
        if let claimed = EncodingCandidate(label) {
            return claimed == verdict || (scores[claimed] ?? -1) >= best - Self.leastAdvantage
        }
        guard let text = ForeignEncoding.decode(sample, from: label) else { return false }
        return text.faults * 20 <= highBytes
    }

    /// The label of the encoding that is surely right. Where the language has an alphabet of its own beyond Western
    /// Europe's, text that looks Western is that.
    var label: EncodingLabel? {
        guard let verdict else { return nil }
        return verdict == .western ? languageLabel ?? EncodingLabel(verdict.label) : EncodingLabel(verdict.label)
    }

    /// The encoding that text in the document's language is usually in, where that is none of the candidates.
    var languageLabel: EncodingLabel? {
        // The bytes 128 to 159 are letters and signs in Windows' encodings and nothing in those of ISO.
        let isWindows = sample.contains { (0x80..<0xA0).contains($0) }
        let name: StaticString?
        switch language {
        case "pl", "cs", "sk", "hu", "sl", "hr", "bs", "ro": name = isWindows ? "windows-1250" : "iso-8859-2"
        case "el": name = "windows-1253"
        case "tr", "az": name = "windows-1254"
        case "he", "iw", "yi": name = "windows-1255"
        case "ar", "fa", "ur": name = "windows-1256"
        case "lt", "lv", "et": name = "windows-1257"
        case "vi": name = "windows-1258"
        case "th": name = "windows-874"
        default: name = nil
        }
        return name.flatMap { EncodingLabel($0) }
    }

    /// How much the bytes look like text of a candidate, a character outside ASCII on average; `nil` for too few.
    private static func score(of sample: ArraySlice<UInt8>, as candidate: EncodingCandidate) -> Double? {
        let text: [UInt8]
        if candidate == .western {
            text = Windows1252.decode(sample)
        } else {
            guard let label = EncodingLabel(candidate.label),
                let decoded = ForeignEncoding.decode(sample, from: label)
            else { return nil }
            text = decoded.text
        }
        var sum = 0.0
        var characters = 0
        var run = 0
        var previous: Unicode.Scalar = " "
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if scalar.value < 0x80 {
                run = 0
            } else {
                sum += candidate.worth(of: scalar, after: previous, run: run)
                characters += 1
                run += 1
            }
            previous = scalar
        }
        return characters >= leastCharacters ? sum / Double(characters) : nil
    }
}
