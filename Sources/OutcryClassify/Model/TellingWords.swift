/// Finds the words of a message that speak most for a label in the model's eyes.
struct TellingWords {
    let model: LinearModel
    let symbols: Symbols

    /// The most words that are shown.
    private static let most = 5

    /// The words, in folded bytes, and what they add to the label's score; `nil` when none speaks for it.
    func range(for label: Label) -> (range: Range<Int>, score: Float)? {
        var points = [Float](repeating: 0, count: symbols.symbols.count)
        var squares = 0
        Features.each(in: symbols) { hash, start, end in
            guard model.knows(hash) else { return }
            let row = LinearModel.row(of: hash)
            squares += model.weight(row, LinearModel.rarityColumn)
            let share = Float(model.weight(row, label.column)) / Float(end - start)
            for index in start..<end { points[index] += share }
        }
        guard squares > 0, let words = best(points) else { return nil }
        let scale = model.units[label.column] / Float(squares).squareRoot()
        return (Int(symbols.starts[words.lowerBound])..<Int(symbols.starts[words.upperBound]), words.score * scale)
    }

    /// The run of words, not too long, whose points come to most.
    private func best(_ points: [Float]) -> (lowerBound: Int, upperBound: Int, score: Float)? {
        let words = self.words()
        var best: (lowerBound: Int, upperBound: Int, score: Float)?
        for first in words.indices {
            var sum: Float = 0
            for word in words[first...].prefix(Self.most) {
                sum += points[word].reduce(0, +)
                if sum > best?.score ?? 0 { best = (words[first].lowerBound, word.upperBound, sum) }
            }
        }
        return best
    }

    /// The words, as ranges of symbols; of characters that stand for words, each.
    private func words() -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start = 0
        for (index, symbol) in symbols.symbols.enumerated() {
            guard symbol == Symbols.space || symbols.isDense[index] else { continue }
            if index > start { words.append(start..<index) }
            if symbols.isDense[index] { words.append(index..<index + 1) }
            start = index + 1
        }
        if start < symbols.symbols.count { words.append(start..<symbols.symbols.count) }
        return words
    }
}
