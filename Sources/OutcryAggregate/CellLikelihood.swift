#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How much better a mean explains the reports of a region than the usual does: by negative binomials of one size during an
/// outage, and of another without.
struct CellLikelihood {
    let during: Double
    let without: Double
    private let duringGamma: Double
    private let withoutGamma: Double
    /// What depends on few reports alone, as most regions have them; not a number until it is asked for.
    private var gammas = [Double](repeating: .nan, count: 32)
    private var mosts = [Double](repeating: .nan, count: 32)

    init(during: Double, without: Double) {
        self.during = during
        self.without = without
        duringGamma = lgamma(during)
        withoutGamma = lgamma(without)
    }

    /// Whether it is a number of reports that many regions have.
    func isFew(_ count: Double) -> Bool {
        count < Double(gammas.count) && count == count.rounded()
    }

    /// The part of the gain that depends on the number of reports alone.
    mutating func gamma(of count: Double) -> Double {
        if isFew(count), !gammas[Int(count)].isNaN { return gammas[Int(count)] }
        let (more, fewer): (Double, Double) = (lgamma(count + during), lgamma(count + without))
        let gamma = more - duringGamma - fewer + withoutGamma
        if isFew(count) { gammas[Int(count)] = gamma }
        return gamma
    }

    /// What the gain has in common for all means.
    mutating func constant(of count: Double, usual mean: Double) -> Double {
        let constant = without * logOnePlus(mean / without)
        return count > 0 ? constant + (gamma(of: count) - count * log(mean / (without + mean))) : constant
    }

    /// The most that any mean gains for few reports.
    mutating func most(of count: Double, usual mean: Double) -> Double {
        // The mean that is the number of reports explains them best.
        if mosts[Int(count)].isNaN { mosts[Int(count)] = gain(of: count, mean: count) }
        return constant(of: count, usual: mean) + mosts[Int(count)]
    }

    /// What a mean adds to the constant.
    func gain(of count: Double, mean: Double) -> Double {
        let gain = -during * logOnePlus(mean / during)
        return count > 0 ? gain + count * log(mean / (during + mean)) : gain
    }

    /// ln(1 + x) for x ≥ 0, fast where x is small: most regions expect next to nothing.
    ///
    /// Twice the inverse hyperbolic tangent of x / (2 + x), by its series; to 12 digits below a tenth.
    private func logOnePlus(_ x: Double) -> Double {
        guard x < 0.1 else { return log1p(x) }
        let ratio = x / (2 + x)
        let square = ratio * ratio
        return 2 * ratio * (1 + square * (1.0 / 3 + square * (0.2 + square * (1.0 / 7 + square * (1.0 / 9)))))
    }
}
