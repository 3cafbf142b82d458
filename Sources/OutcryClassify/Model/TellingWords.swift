/// Finds the words of a message that speak most for a label in the model's eyes.
struct TellingWords {
    let model: LinearModel
    let symbols: Symbols

    /// The most words that are shown.
    private static let most = 5

    /// The words, in folded bytes, and what they add to the label's score; `nil` when none speaks for it.
    func range(for label: Label) -> (range: Range<Int>, score: Float)? {
        withUnsafeTemporaryAllocation(of: Float.self, capacity: symbols.count) { points in
            points.initialize(repeating: 0)
            var squares = 0
            Features.each(in: symbols) { hash, start, end in
                guard model.knows(hash) else { return }
                let weights = model.weights(ofRow: model.row(of: hash), label.column, LinearModel.rarityColumn)
                squares += weights.1
                let share = Float(weights.0) / Float(end - start)
                for index in start..<end { points[index] += share }
            }
            guard squares > 0, let words = best(points) else { return nil }
            let scale = model.units[label.column] / Float(squares).squareRoot()
            return (symbols.start(words.lowerBound)..<symbols.start(words.upperBound), words.score * scale)
        }
    }

    /// The run of words, not too long, whose points come to most.
    private func best(
        _ points: UnsafeMutableBufferPointer<Float>
    ) -> (lowerBound: Int, upperBound: Int, score: Float)? {
        let words = self.words()
        let sums = words.map { word in word.reduce(0 as Float) { $0 + points[$1] } }
        var best: (lowerBound: Int, upperBound: Int, score: Float)?
        for first in words.indices {
            var sum: Float = 0
            for last in first..<min(first + Self.most, words.count) {
                sum += sums[last]
                if sum > best?.score ?? 0 { best = (words[first].lowerBound, words[last].upperBound, sum) }
            }
        }
        return best
    }

    /// The words, as ranges of symbols; of characters that stand for words, each.
    private func words() -> [Range<Int>] {
        var words: [Range<Int>] = []
        words.reserveCapacity(symbols.count / 4 + 4)
        var start = 0
        for (index, symbol) in symbols.symbols.enumerated() {
            guard symbol.value == Symbols.space || symbol.isDense else { continue }
            if index > start { words.append(start..<index) }
            if symbol.isDense { words.append(index..<index + 1) }
            start = index + 1
        }
        if start < symbols.count { words.append(start..<symbols.count) }
        return words
    }
}
