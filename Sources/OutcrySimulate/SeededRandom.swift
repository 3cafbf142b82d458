import OutcryModel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The chances of a rehearsal: the same seed gives the same ones on every machine.
struct SeededRandom: RandomNumberGenerator {
    private var bits: SplitMix

    /// A generator seeded with the bytes of a name (FNV-1a).
    init(named name: String) {
        bits = SplitMix(named: name)
    }

    mutating func next() -> UInt64 {
        bits.next()
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
