#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Regions without reports, as far as sums over them need them: how many they are, the largest usual number among them,
/// and the sums of its first twelve powers.
///
/// Most regions expect next to nothing, so a sum of logarithms over thousands of them is a short series, whatever ratio is
/// tried.
struct SilentRegions {
    private static let limit = 0.1
    /// One over the power, and less of each second.
    private static let low = 1 / SIMD8<Double>(1, -2, 3, -4, 5, -6, 7, -8)
    private static let high = 1 / SIMD4<Double>(9, -10, 11, -12)

    private var count = 0.0
    private var most = 0.0
    private var lowPowers = SIMD8<Double>.zero
    private var highPowers = SIMD4<Double>.zero

    mutating func add(_ usual: Double) {
        count += 1
        most = max(most, usual)
        let square = usual * usual
        let first = SIMD4(usual, square, square * usual, square * square)
        let second = first * first.w
        lowPowers += SIMD8(lowHalf: first, highHalf: second)
        highPowers += second * first.w
    }

    /// The sum of ln(1 + (`multiple` × usual + `stray`) / `size`), to twelve digits; `nil` where the series is not enough.
    func logarithms(times multiple: Double, stray: Double, size: Double) -> Double? {
        guard count > 0 else { return 0 }
        guard multiple * most < Self.limit * size else { return nil }
        let factor = multiple / (size + stray)
        let (low, high) = (Self.low * lowPowers, Self.high * highPowers)
        var sum = 0.0
        for power in high.indices.reversed() { sum = factor * (high[power] + sum) }
        for power in low.indices.reversed() { sum = factor * (low[power] + sum) }
        return count * log1p(stray / size) + sum
    }
}
