#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): the same seed gives the same numbers on every machine.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// A generator seeded with the bytes of a name (FNV-1a).
    init(named name: String) {
        self.init(seed: name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func chance(_ probability: Double) -> Bool {
        Double.random(in: 0..<1, using: &self) < probability
    }

    /// A Poisson number by multiplication of uniforms (Knuth), in steps so that large means do not underflow.
    mutating func poisson(_ mean: Double) -> Int {
        var left = mean
        var count = 0
        while left > 0 {
            let step = min(left, 20)
            left -= step
            let floor = exp(-step)
            var product = Double.random(in: 0..<1, using: &self)
            while product > floor {
                count += 1
                product *= Double.random(in: 0..<1, using: &self)
            }
        }
        return count
    }

    mutating func pick<Choice>(_ weighted: [(Choice, Double)]) -> Choice? {
        var left = Double.random(in: 0..<1, using: &self) * weighted.reduce(0) { $0 + $1.1 }
        for (choice, weight) in weighted {
            left -= weight
            if left < 0 { return choice }
        }
        return weighted.last?.0
    }
}
