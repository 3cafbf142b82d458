#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The reports of an incident by the minute in which they say that it happened, and what is usual in a minute.
struct ExcessSeries {
    /// The first minute since the epoch, and the number of minutes.
    let from: Int
    let minutes: Int
    let usual: Double
    /// The minutes that have reports, counted from the first, with what those count for.
    private let counts: [(minute: Int, weight: Double)]
    private let total: Double
    /// The logarithm of the usual number.
    private let none: Double

    init(from: Int, counts: [Double], usual: Double) {
        self.from = from
        minutes = counts.count
        self.usual = max(usual, 1e-6)
        none = log(self.usual)
        self.counts = counts.indices.filter { counts[$0] > 0 }.map { ($0, counts[$0]) }
        total = counts.reduce(0, +)
    }

    var firstReport: Int? { counts.first?.minute }
    var lastReport: Int? { counts.last?.minute }

    /// The height that fits best of a shape whose sum over all minutes is this.
    private func height(_ sum: Double) -> Double {
        max((total - usual * Double(minutes)) / sum, 1e-6)
    }

    /// The log-likelihood of the reports when there is no excess before a minute, and from it on one of a shape and the
    /// height that fits best; `sum` is the sum of as much of the shape as there are minutes.
    func logLikelihood(from start: Int, sum: Double, shape: [Double]) -> Double {
        guard sum > 0 else { return -.infinity }
        let height = height(sum)
        var value = -height * sum
        for (minute, weight) in counts {
            value += weight * (minute < start ? none : log(usual + height * shape[minute - start]))
        }
        return value
    }

    /// The same of any shape over the minutes.
    func logLikelihood(sum: Double, shape: (_ minute: Int) -> Double) -> Double {
        guard sum > 0 else { return -.infinity }
        let height = height(sum)
        var value = -height * sum
        for (minute, weight) in counts { value += weight * log(usual + height * shape(minute)) }
        return value
    }
}
