/// Bits that follow from a seed, or are always the same.
struct FixedRandom: RandomNumberGenerator {
    private var state: UInt64
    private let constant: UInt64?

    init(seed: UInt64 = 1) {
        state = seed
        constant = nil
    }

    init(always constant: UInt64) {
        state = 0
        self.constant = constant
    }

    mutating func next() -> UInt64 {
        if let constant { return constant }
        // splitmix64 (Steele, Lea and Flood, 2014).
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return bits ^ bits >> 31
    }
}
