public import OutcryModel
import OutcryRegions

/// A verdict with what weighed for and against the labels that stand and those that came near.
public struct Explanation: Hashable, Sendable {
    /// What spoke for a label, in words.
    public struct Reason: Hashable, Sendable {
        /// The rule of the lexicon, or `model` for words that the weights alone speak for.
        public let rule: String
        /// Where the words are in the text, in UTF-8 bytes.
        public let range: Range<Int>
    }

    /// How the score of a label came about. It stands from 0 on; of polarities and voices the highest stands.
    public struct Weighing: Hashable, Sendable {
        /// The label, such as `symptom:slow`.
        public let label: String
        /// Whether the verdict has it.
        public let stands: Bool
        /// What the label starts from: how common it is, less the threshold; with what the likeliest symptom adds to a
        /// problem.
        public let start: Float
        /// What the lexicon and the kind of service add.
        public let lexicon: Float
        /// What the written words add.
        public let words: Float
        /// What spoke for it, the lexicon first.
        public let reasons: [Reason]

        /// The score.
        public var score: Float { start + lexicon + words }
    }

    /// The verdict.
    public let verdict: Verdict
    /// The labels that stand and those that came near, the strongest first within symptoms, polarity, kind and cause.
    public let weighings: [Weighing]

    /// How far below the mark a label may be and still be told of.
    private static let near: Float = 0.35

    init(_ reading: Reading) {
        var reading = reading
        verdict = reading.decide()
        let parts = reading.tables.model.parts(reading.symbols, marks: reading.marks)
        let bonus = Decision(scores: reading.likelihoods).problemBonus
        let problem = Label(.polarity(.problem))?.column
        let tags = Set(verdict.evidence.map(\.tag))
        weighings = [Label.symptoms, Label.polarities, Label.voices, Label.causes].flatMap { columns in
            columns.map { column in
                Weighing(
                    label: Label.names[column], stands: tags.contains(Label.names[column]),
                    start: parts.start[column] + (column == problem ? bonus : 0),
                    lexicon: parts.marked[column], words: parts.written[column],
                    reasons: reading.reasons(for: Label(column: column)))
            }
            .filter { $0.stands || $0.score > -Self.near }
            .sorted { $0.score > $1.score }
        }
    }
}

extension Reading {
    /// The rules of the lexicon that spoke for a label, and the words that speak most for it.
    fileprivate func reasons(for label: Label) -> [Explanation.Reason] {
        var reasons: [Explanation.Reason] = []
        var known = Set<Explanation.Reason>()
        for match in matches where Label(tables.senses[match.rule].tag) == label {
            let reason = Explanation.Reason(rule: tables.name(of: match), range: folded.original(match.range))
            if known.insert(reason).inserted { reasons.append(reason) }
        }
        if let words = TellingWords(model: tables.model, symbols: symbols).range(for: label) {
            reasons.append(Explanation.Reason(rule: "model", range: folded.original(words.range)))
        }
        return reasons
    }
}
