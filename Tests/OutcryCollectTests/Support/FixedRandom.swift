import OutcryModel

/// Bits that follow from a seed, or are always the same.
struct FixedRandom: RandomNumberGenerator {
    private var bits: SplitMix
    private let constant: UInt64?

    init(seed: UInt64 = 1) {
        bits = SplitMix(seed: seed)
        constant = nil
    }

    init(always constant: UInt64) {
        bits = SplitMix(seed: 0)
        self.constant = constant
    }

    mutating func next() -> UInt64 {
        constant ?? bits.next()
    }
}
