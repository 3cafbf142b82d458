import OutcryModel

/// A message as the trainer sees it: the features it has and the labels it was given.
struct TrainingRow: Sendable {
    /// What is written, and what the lexicon made of it.
    let features: Features
    /// 1 for the labels it was given, -1 for the others.
    let signs: SIMD32<Float>

    init(_ message: CorpusMessage, features: Features) {
        self.features = features
        var signs = SIMD32<Float>(repeating: -1)
        let tags =
            message.symptoms.map(Tag.symptom) + [.polarity(message.polarity), .voice(message.kind)]
            + (message.cause.map { [.cause($0)] } ?? [])
        for label in tags.compactMap({ Label($0) }) { signs[label.column] = 1 }
        self.signs = signs
    }

    /// Whether it was given a label.
    func has(_ column: Int) -> Bool { signs[column] > 0 }
}
