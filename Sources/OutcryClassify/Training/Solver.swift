import OutcryModel

/// Finds the weights of all labels at once: support vector machines with squared hinge loss, by descent along the
/// coordinates of the dual (Hsieh and others, 2008).
///
/// It adds, multiplies, divides and takes square roots only, each step in a fixed order, so that every machine comes
/// to the same bytes.
struct Solver {
    /// How much a message may pull at the weights.
    static let cost: Float = 1.5
    /// How much more one of the rarer side of a label may.
    static let rareCost: Float = 2
    /// How often all messages are gone through.
    static let rounds = 12

    /// The weights of each row.
    private(set) var weights: [SIMD32<Float>]
    private(set) var biases = SIMD32<Float>.zero

    /// Learns from vectors the weights of as many rows.
    init(_ vectors: [TrainingVector], rows: Int) {
        weights = [SIMD32<Float>](repeating: .zero, count: rows)
        var alphas = [SIMD32<Float>](repeating: .zero, count: vectors.count)
        var order = Array(vectors.indices)
        var random = SplitMix(seed: 7)
        for _ in 0..<Self.rounds {
            for last in order.indices.reversed() where last > 0 {
                order.swapAt(last, Int(random.next() % UInt64(last + 1)))
            }
            for number in order { learn(vectors[number], &alphas[number]) }
        }
    }

    /// One step along the coordinates of one message.
    private mutating func learn(_ vector: TrainingVector, _ alpha: inout SIMD32<Float>) {
        let one = SIMD32<Float>(repeating: 1)
        let costs = SIMD32<Float>(repeating: Self.cost)
            .replacing(with: Self.cost * Self.rareCost, where: vector.signs .> 0)
        let ridge = one / (costs * 2)
        let gradient = vector.signs * product(with: vector) - one + ridge * alpha
        let new = pointwiseMax(alpha - gradient / (ridge + vector.square), .zero)
        let step = (new - alpha) * vector.signs
        alpha = new
        biases += step
        pull(by: step, along: vector)
    }

    /// The score of each label. Eight columns at a time: more than that do not fit a processor's registers.
    private func product(with vector: TrainingVector) -> SIMD32<Float> {
        var product = biases
        weights.withUnsafeBytes { weights in
            withUnsafeMutableBytes(of: &product) { product in
                let weights = weights.assumingMemoryBound(to: SIMD8<Float>.self)
                let product = product.assumingMemoryBound(to: SIMD8<Float>.self)
                var sums = (product[0], product[1], product[2], product[3])
                for item in vector.items {
                    let row = Int(item.row) * 4
                    sums.0 += weights[row] * item.value
                    sums.1 += weights[row + 1] * item.value
                    sums.2 += weights[row + 2] * item.value
                    sums.3 += weights[row + 3] * item.value
                }
                (product[0], product[1], product[2], product[3]) = sums
            }
        }
        return product
    }

    /// Moves the weights of a message's rows.
    private mutating func pull(by step: SIMD32<Float>, along vector: TrainingVector) {
        var step = step
        weights.withUnsafeMutableBytes { weights in
            withUnsafeBytes(of: &step) { step in
                let weights = weights.assumingMemoryBound(to: SIMD8<Float>.self)
                let step = step.assumingMemoryBound(to: SIMD8<Float>.self)
                let parts = (step[0], step[1], step[2], step[3])
                for item in vector.items {
                    let row = Int(item.row) * 4
                    weights[row] += parts.0 * item.value
                    weights[row + 1] += parts.1 * item.value
                    weights[row + 2] += parts.2 * item.value
                    weights[row + 3] += parts.3 * item.value
                }
            }
        }
    }
}
