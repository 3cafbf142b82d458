import OutcryModel

/// Finds the thresholds at which labels fit best the messages that a model has not learned from.
struct ThresholdSearch {
    /// The scores of the messages by models that have not seen them.
    let scores: [SIMD32<Float>]
    let rows: [TrainingRow]

    /// How the offset of a polarity or voice is searched.
    private static let offsets = (-12...12).map { Float($0) * 0.05 }

    /// The thresholds.
    func thresholds() -> SIMD32<Float> {
        var found = SIMD32<Float>.zero
        // What symptoms add to a problem needs their thresholds, and these are best where a problem is told.
        let all = [Bool](repeating: true, count: scores.count)
        for column in Label.symptoms { found[column] = threshold(of: column, all) }
        balance(Label.polarities, &found)
        balance(Label.voices, &found)
        let speaks = scores.map { scores in
            let polarity = Decision(scores: scores - found).polarity
            return polarity == .problem || polarity == .recovered
        }
        for column in Array(Label.symptoms) + Array(Label.causes) { found[column] = threshold(of: column, speaks) }
        return found
    }

    /// The threshold of a label that stands for itself at which F1 is highest.
    private func threshold(of column: Int, _ speaks: [Bool]) -> Float {
        let order = scores.indices.filter { speaks[$0] }.sorted { scores[$0][column] > scores[$1][column] }
        let positives = rows.count { $0.has(column) }
        var right = 0
        var best = (f1: Float(-1), threshold: Float(0))
        for (place, number) in order.enumerated() {
            if rows[number].has(column) { right += 1 }
            let next = place + 1 < order.count ? scores[order[place + 1]][column] : -10
            let f1 = 2 * Float(right) / Float(place + 1 + positives)
            if f1 > best.f1 { best = (f1, (scores[number][column] + next) / 2) }
        }
        return best.threshold
    }

    /// Offsets of labels of which the likeliest stands, such that the mean of their F1 is highest.
    private func balance(_ columns: Range<Int>, _ thresholds: inout SIMD32<Float>) {
        var best = meanF1(columns, thresholds)
        for _ in 0..<3 {
            for column in columns.dropFirst() {
                for offset in Self.offsets {
                    var tried = thresholds
                    tried[column] = offset
                    let f1 = meanF1(columns, tried)
                    if f1 > best + 0.0005 {
                        best = f1
                        thresholds = tried
                    }
                }
            }
        }
    }

    private func meanF1(_ columns: Range<Int>, _ thresholds: SIMD32<Float>) -> Float {
        var right = [Int](repeating: 0, count: columns.count)
        var said = right
        var given = right
        for (number, score) in scores.enumerated() {
            let score = Decision(scores: score - thresholds).scores
            var best = columns.lowerBound
            for column in columns where score[column] > score[best] { best = column }
            said[best - columns.lowerBound] += 1
            for column in columns where rows[number].has(column) {
                given[column - columns.lowerBound] += 1
                if column == best { right[best - columns.lowerBound] += 1 }
            }
        }
        var sum: Float = 0
        for label in right.indices { sum += 2 * Float(right[label]) / Float(max(1, said[label] + given[label])) }
        return sum / Float(columns.count)
    }
}
