import OutcryModel
import OutcryRegions

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How many people an incident touches, from how many more than usual report it.
///
/// Most who are affected never report. How many stand behind one report is assumed, not known
/// (`Rules.usersPerReport`), and most of the interval's width is that assumption's.
enum MagnitudeEstimate {
    static func magnitude(
        reporters: Int, usual: Double, affected: [Region.ID], of service: Service, in regions: RegionTree
    ) -> Magnitude {
        let excess = max(0, Double(reporters) - usual)
        guard excess >= 1 else {
            return Magnitude(reporters: reporters, excess: rounded(excess), low: nil, high: nil, usersPerReport: nil)
        }
        let spread =
            (Rules.usersPerReportSpread * Rules.usersPerReportSpread
            + (Double(reporters) + 1) / (excess * excess)).squareRoot()
        let middle = excess * Rules.usersPerReport
        var high = middle * exp(1.645 * spread)
        let users = service.users.reduce(0) { sum, entry in
            sum + (affected.contains { regions.contains($0, entry.key) } ? entry.value : 0)
        }
        if users > 0 { high = min(high, Double(users)) }
        let low = min(max(excess, middle * exp(-1.645 * spread)), high)
        return Magnitude(
            reporters: reporters, excess: rounded(excess), low: readable(low), high: readable(high),
            usersPerReport: Rules.usersPerReport)
    }

    /// To two significant digits: more would claim to know more.
    private static func readable(_ number: Double) -> Int {
        guard number >= 1 else { return 0 }
        let unit = pow(10, (log10(number)).rounded(.down) - 1)
        return Int((number / max(unit, 0.1)).rounded() * max(unit, 0.1))
    }
}
