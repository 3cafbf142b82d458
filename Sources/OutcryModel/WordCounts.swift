/// How many reporters told of each symptom in which words.
///
/// It keeps the commonest words only, so that it stays small whatever is written. Where many different words were
/// written a count may be lower than it was, never higher.
public struct WordCounts: Hashable, Sendable {
    /// Words for a symptom.
    public struct Wording: Codable, Hashable, Comparable, Sendable {
        /// The symptom.
        public let symptom: Symptom
        /// The words, in small letters.
        public let words: String

        /// Words for a symptom.
        public init(symptom: Symptom, words: String) {
            self.symptom = symptom
            self.words = words
        }

        /// By symptom, then by the words.
        public static func < (one: Wording, other: Wording) -> Bool {
            (one.symptom, one.words) < (other.symptom, other.words)
        }
    }

    /// How many wordings are kept.
    public static let most = 256

    /// The reporters of each.
    public private(set) var reporters: [Wording: Int] = [:]

    /// Nothing counted yet.
    public init() {}

    /// Counts a reporter of each wording.
    public mutating func count(_ wordings: [Wording]) {
        for wording in wordings { reporters[wording, default: 0] += 1 }
        forgetRarest()
    }

    /// Adds other counts.
    public static func += (sum: inout WordCounts, other: WordCounts) {
        sum.reporters.merge(other.reporters, uniquingKeysWith: +)
        sum.forgetRarest()
    }

    /// These and others, if there are others.
    public func adding(_ other: WordCounts?) -> WordCounts {
        guard let other else { return self }
        var sum = self
        sum += other
        return sum
    }

    /// The wordings, those of most reporters first.
    public var ordered: [(wording: Wording, reporters: Int)] {
        reporters.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    }

    /// Where there are too many, all are lowered by as much as brings the rarest to nothing (Misra and Gries, 1982): what
    /// is common stays, whenever it came, and what comes late finds room.
    private mutating func forgetRarest() {
        guard reporters.count > Self.most else { return }
        let first = reporters.values.sorted(by: >)[Self.most]
        reporters = reporters.mapValues { $0 - first }.filter { $0.value > 0 }
    }
}

extension WordCounts: Codable {
    private struct Item: Codable {
        let symptom: Symptom
        let words: String
        let reporters: Int
    }

    /// Reads the counts.
    public init(from decoder: any Decoder) throws {
        for item in try decoder.singleValueContainer().decode([Item].self) {
            reporters[Wording(symptom: item.symptom, words: item.words)] = item.reporters
        }
    }

    /// Writes the counts, those of most reporters first.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(
            ordered.map { Item(symptom: $0.wording.symptom, words: $0.wording.words, reporters: $0.reporters) })
    }
}
