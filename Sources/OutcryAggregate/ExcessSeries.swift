#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The reports of an incident by the minute in which they say that it happened, and what is usual in a minute.
struct ExcessSeries {
    /// The first minute since the epoch.
    let from: Int
    /// What the reports of each minute count for.
    let reports: [Double]
    let usual: Double
    private let total: Double

    init(from: Int, counts: [Double], usual: Double) {
        self.from = from
        reports = counts
        self.usual = max(usual, 1e-6)
        total = counts.reduce(0, +)
    }

    var minutes: Int { reports.count }
    /// The first and the last minute that has reports, counted from the first of all.
    var firstReport: Int? { reports.firstIndex { $0 > 0 } }
    var lastReport: Int? { reports.lastIndex { $0 > 0 } }

    /// The height that fits best of a shape whose sum over all minutes is this.
    private func height(_ sum: Double) -> Double {
        max((total - usual * Double(minutes)) / sum, 1e-6)
    }

    /// The log-likelihood of the reports when their excess has a shape over the minutes and the height that fits best; `sum`
    /// is the sum of the shape.
    func logLikelihood(sum: Double, shape: (_ minute: Int) -> Double) -> Double {
        guard sum > 0 else { return -.infinity }
        let height = height(sum)
        var value = -height * sum
        for (minute, weight) in reports.enumerated() where weight > 0 {
            value += weight * log(usual + height * shape(minute))
        }
        return value
    }
}
