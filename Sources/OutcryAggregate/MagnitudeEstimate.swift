import OutcryModel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How many people an incident touches, from how many more than usual report it.
///
/// Most who are affected never report. How many stand behind one report is assumed, not known, and most of the
/// interval's width is that assumption's.
struct MagnitudeEstimate {
    /// The most likely number of people.
    let middle: Double
    let low: Double
    let high: Double

    /// What of the interval is due to rates that differ between incidents of one service.
    private static let ownSpread = 0.15

    /// `users` is how many there are at most; `nil` where that is not known.
    init(reporters: Double, usual: Double, shareCounted: Double, propensity: ReportPropensity, users: Double?) {
        let excess = max(reporters - usual, 0.5 * (reporters + 1).squareRoot())
        let all = excess / max(shareCounted, 0.05)
        middle = min(all * propensity.usersPerReport, max(1, users ?? .infinity))
        let spread =
            (propensity.spread * propensity.spread + (reporters + 1) / (excess * excess)
            + Self.ownSpread * Self.ownSpread).squareRoot()
        low = middle * exp(-1.645 * spread)
        high = middle * exp(1.645 * spread)
    }

    /// The estimate as it is published.
    func magnitude(reporters: Int, usual: Double, users: Double?, propensity: ReportPropensity) -> Magnitude {
        let excess = max(0, Double(reporters) - usual)
        guard excess >= 1 else {
            return Magnitude(reporters: reporters, excess: rounded(excess), low: nil, high: nil, usersPerReport: nil)
        }
        let most = min(high, users ?? .infinity)
        return Magnitude(
            reporters: reporters, excess: rounded(excess), low: Self.readable(min(max(low, min(excess, most)), most)),
            high: Self.readable(most), usersPerReport: rounded(propensity.usersPerReport))
    }

    /// To two significant digits: more would claim to know more.
    private static func readable(_ number: Double) -> Int {
        guard number >= 1, number < 1e15 else { return 0 }
        let unit = pow(10, (log10(number)).rounded(.down) - 1)
        return Int((number / max(unit, 0.1)).rounded() * max(unit, 0.1))
    }
}
