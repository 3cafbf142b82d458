extension LinearModel {
    /// How many messages must have something written for it to be known.
    static let fewest = 2

    /// A model learned from rows, with no thresholds yet.
    init(learnedFrom rows: [TrainingRow]) {
        self.init()
        learnWhatIsKnown(rows)
        let solver = Solver(rows.map { TrainingVector($0, model: self) }, rows: self.rows.count)
        biases = solver.biases
        let written = 1 << Self.rowBits
        // Weights as they are added up: those of what is written times its rarity, those of marks times their value.
        let weights = solver.weights.enumerated().map { row, weights in
            weights * (row < written ? rarity(ofRow: row) : Self.markValue)
        }
        var largest = SIMD32<Float>(repeating: 1e-6)
        for weights in weights { largest = pointwiseMax(largest, pointwiseMax(weights, -weights)) }
        units = largest / 127
        for (row, weights) in weights.enumerated() {
            let whole = (weights / units).rounded(.toNearestOrEven)
            var numbers = (0..<Label.columns).map { Int(whole[$0]) }
            numbers[Self.rarityColumn] = weight(row, Self.rarityColumn)
            setWeights(numbers, ofRow: row)
        }
    }

    /// Notes what enough messages have, and how rare it is.
    private mutating func learnWhatIsKnown(_ rows: [TrainingRow]) {
        var counts: [UInt32: Int] = [:]
        for row in rows {
            for hash in Set(row.features.grams) { counts[hash, default: 0] += 1 }
        }
        var messages = [Int](repeating: 0, count: 1 << Self.rowBits)
        for (hash, count) in counts where count >= Self.fewest {
            let bit = Self.bit(of: hash)
            filter[bit.word] |= bit.mask
            messages[Self.row(of: hash)] += count
        }
        for (row, count) in messages.enumerated() {
            let rarity = 1 + Self.logarithm(Float(rows.count + 1) / Float(count + 1))
            var weights = [Int](repeating: 0, count: Label.columns)
            weights[Self.rarityColumn] = Int((rarity * rarity).rounded(.toNearestOrEven))
            setWeights(weights, ofRow: row)
        }
    }

    /// The natural logarithm, in steps that need no more than division: every machine comes to the same.
    private static func logarithm(_ value: Float) -> Float {
        var rest = max(value, 1)
        var sum: Float = 0
        while rest > 2 {
            rest /= 2
            sum += 0.693_147_2
        }
        // Between 1 and 2 a few terms of the series of the inverse hyperbolic tangent suffice.
        let ratio = (rest - 1) / (rest + 1)
        let square = ratio * ratio
        return sum + 2 * ratio * (1 + square / 3 + square * square / 5)
    }
}
