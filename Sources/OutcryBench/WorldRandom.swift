import Foundation
import OutcryModel

/// Draws from the usual distributions, the same for a name on every machine with the same logarithm.
struct WorldRandom {
    private var numbers: SplitMix

    init(_ name: String) {
        numbers = SplitMix(named: name)
    }

    /// A number of `[0, 1)`.
    mutating func unit() -> Double {
        Double(numbers.next() >> 11) * 0x1p-53
    }

    mutating func number(_ range: ClosedRange<Double>) -> Double {
        range.lowerBound + (range.upperBound - range.lowerBound) * unit()
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(numbers.next() % UInt64(range.count))
    }

    /// A number that suits, if some tries give one.
    mutating func number(_ range: ClosedRange<Int>, tries: Int, suits: (Int) -> Bool) -> Int? {
        for _ in 0..<tries {
            let drawn = number(range)
            if suits(drawn) { return drawn }
        }
        return nil
    }

    /// A number whose logarithm is even.
    mutating func scale(_ range: ClosedRange<Double>) -> Double {
        exp(number(log(range.lowerBound)...log(range.upperBound)))
    }

    mutating func chance(_ share: Double) -> Bool {
        unit() < share
    }

    mutating func exponential(mean: Double) -> Double {
        -mean * log(1 - unit())
    }

    mutating func normal() -> Double {
        (-2 * log(1 - unit())).squareRoot() * cos(2 * .pi * unit())
    }

    /// A factor with a median of 1.
    mutating func factor(spread: Double) -> Double {
        spread > 0 ? exp(spread * normal()) : 1
    }

    /// A factor with a mean of 1 that makes negative binomial counts of Poisson ones (Marsaglia and Tsang, 2000).
    mutating func gamma(shape: Double) -> Double {
        let third = shape - 1.0 / 3
        while true {
            let normal = normal()
            let cube = pow(1 + normal / (9 * third).squareRoot(), 3)
            guard cube > 0 else { continue }
            if log(1 - unit()) < normal * normal / 2 + third * (1 - cube + log(cube)) { return third * cube / shape }
        }
    }

    /// A Poisson number, by multiplying until it is rare enough; large means are drawn in parts.
    mutating func poisson(_ mean: Double) -> Int {
        var (rest, count) = (mean, 0)
        while rest > 0 {
            let part = min(rest, 20)
            rest -= part
            let least = exp(-part)
            var product = unit()
            while product > least {
                product *= unit()
                count += 1
            }
        }
        return count
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[number(0...elements.count - 1)]
    }

    /// A place among weights, by their running sums.
    mutating func place(_ sums: [Double]) -> Int {
        let drawn = unit() * (sums.last ?? 0)
        var (low, high) = (0, sums.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] > drawn { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension Sequence<Double> {
    /// The sums up to and with each.
    var runningSums: [Double] {
        var sum = 0.0
        return map { number in
            sum += number
            return sum
        }
    }
}
