/// Observed over expected with a 90 % interval, for a Poisson count.
///
/// The quantiles of the gamma distribution are those of Wilson and Hilferty (PNAS 17, 1931): a cube of a normal.
public struct RatioInterval: Hashable, Sendable {
    /// Observed over expected.
    public let ratio: Double
    /// The lower end of the interval.
    public let low: Double
    /// The upper end.
    public let high: Double

    /// The ratio of a count to an expected number; `nil` when nothing is expected.
    public init?(observed: Int, expected: Double) {
        guard expected > 0 else { return nil }
        let count = Double(observed)
        ratio = count / expected
        low = observed == 0 ? 0 : Self.quantile(count, -1.645) / expected
        high = Self.quantile(count + 1, 1.645) / expected
    }

    private static func quantile(_ shape: Double, _ deviation: Double) -> Double {
        let root = 1 - 1 / (9 * shape) + deviation / (3 * shape.squareRoot())
        return max(0, shape * root * root * root)
    }
}
