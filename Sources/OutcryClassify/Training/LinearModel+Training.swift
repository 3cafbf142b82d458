extension LinearModel {
    /// How many messages must have something written for it to be known.
    static let fewest = 4

    /// How far something written must go with a label for it to be known.
    static let leastAssociation = 10.0

    /// A model learned from rows, with no thresholds yet.
    init(learnedFrom rows: [TrainingRow]) {
        self.init()
        learnWhatIsKnown(rows)
        let solver = Solver(rows.map { TrainingVector($0, model: self) }, rows: self.rows.count)
        biases = solver.biases
        // Weights as they are added up: those of what is written times its rarity, those of marks times their value.
        let weights = solver.weights.enumerated().map { row, weights in
            weights * (row < Self.writtenRows ? rarity(ofRow: row) : Self.markValue)
        }
        var largest = SIMD32<Float>(repeating: 1e-6)
        for weights in weights { largest = pointwiseMax(largest, pointwiseMax(weights, -weights)) }
        units = largest / 127
        // Most rows have learned nothing and weigh nothing already.
        for (row, weights) in weights.enumerated() where weights != .zero {
            let whole = (weights / units).rounded(.toNearestOrEven)
            var numbers = (0..<Label.columns).map { Int(whole[$0]) }
            numbers[Self.rarityColumn] = weight(row, Self.rarityColumn)
            setWeights(numbers, ofRow: row)
        }
    }

    /// Notes what enough messages have and what goes with a label, and how rare it is.
    private mutating func learnWhatIsKnown(_ rows: [TrainingRow]) {
        var counts: [UInt32: Int] = [:]
        let grams = rows.map { Set($0.features.grams) }
        for hash in grams.joined() { counts[hash, default: 0] += 1 }
        counts = counts.filter { $0.value >= Self.fewest }
        let associations = associations(of: grams, counts, rows)
        let known = counts.filter { associations[$0.key, default: 0] >= Self.leastAssociation }
        var common: [Int: (count: Int, hash: UInt32)] = [:]
        for (hash, count) in known {
            let bit = Self.bit(of: hash)
            filter[bit.word] |= bit.mask
            let (row, tag) = Self.common(hash)
            // What comes most often has the row; a tag of 0 stands for none.
            if tag != 0, (count, hash) > common[row] ?? (0, 0) { common[row] = (count, hash) }
        }
        for (row, entry) in common { tags[row] = Self.common(entry.hash).tag }
        var messages = [Int](repeating: 0, count: Self.writtenRows)
        for (hash, count) in known { messages[row(of: hash)] += count }
        // Equally rare rows are alike until labels have weights, and most are for nothing that is known.
        var rowsByCount: [Int: Row] = [:]
        for (row, count) in messages.enumerated() {
            if let alike = rowsByCount[count] {
                self.rows[row] = alike
                continue
            }
            let rarity = 1 + Self.logarithm(Float(rows.count + 1) / Float(count + 1))
            var weights = [Int](repeating: 0, count: Label.columns)
            weights[Self.rarityColumn] = Int((rarity * rarity).rounded(.toNearestOrEven))
            setWeights(weights, ofRow: row)
            rowsByCount[count] = self.rows[row]
        }
    }

    /// How far each thing written goes with the label that it goes with most: the square of how many more or fewer of
    /// its messages have the label than of all messages, over how many that would be (a term of Pearson’s chi-squared).
    private func associations(
        of grams: [Set<UInt32>], _ counts: [UInt32: Int], _ rows: [TrainingRow]
    ) -> [UInt32: Double] {
        var numbers: [UInt32: Int] = [:]
        for hash in counts.keys { numbers[hash] = numbers.count }
        var withLabel = [Int32](repeating: 0, count: counts.count * Label.columns)
        var labels = [Int](repeating: 0, count: Label.columns)
        for (grams, row) in zip(grams, rows) {
            let given = (0..<Label.count).filter { row.has($0) }
            for label in given { labels[label] += 1 }
            for hash in grams {
                guard let number = numbers[hash] else { continue }
                for label in given { withLabel[number * Label.columns + label] += 1 }
            }
        }
        return counts.reduce(into: [:]) { associations, entry in
            guard let number = numbers[entry.key] else { return }
            var most = 0.0
            for label in 0..<Label.count where labels[label] > 0 {
                let expected = Double(entry.value * labels[label]) / Double(rows.count)
                let difference = Double(withLabel[number * Label.columns + label]) - expected
                most = max(most, difference * difference / expected)
            }
            associations[entry.key] = most
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
