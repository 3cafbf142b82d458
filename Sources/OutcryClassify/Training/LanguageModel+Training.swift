extension LanguageModel {
    /// A model learned from texts in some languages.
    init(learnedFrom texts: [LatinText], languages: [String]) {
        self.init(languages: languages)
        let vectors = texts.compactMap { text in
            self.languages.firstIndex(of: text.language).map { column in
                TrainingVector(rows: Self.rows(of: text.text, text.masks), column: column)
            }
        }
        let solver = Solver(vectors, rows: 1 << Self.rowBits)
        var largest: Float = 1e-6
        for weights in solver.weights {
            for column in 0..<Self.columns { largest = max(largest, abs(weights[column])) }
        }
        unit = largest / 127
        for (row, weights) in solver.weights.enumerated() {
            for column in 0..<Self.columns {
                rows[row][column] = Int8((weights[column] / unit).rounded(.toNearestOrEven))
            }
        }
        for column in 0..<Self.columns { biases[column] = solver.biases[column] }
    }

    private static func rows(of text: String, _ masks: [Range<Int>]) -> [Int] {
        var text = text
        var rows: [Int] = []
        text.withUTF8 { each(in: $0, masking: masks, { rows.append($0) }) }
        return rows
    }
}
