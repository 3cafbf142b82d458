import OutcryModel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// When an excess began, by the minutes in which its reports say that it happened.
///
/// For every start the likelihood of the reports when they come as usual before it, rise at once or within a quarter or
/// three quarters of an hour, and then stay or fade; height and shape are those that fit best. The interval spans the
/// likeliest starts that together have 88 % of the likelihood: the span holds more than its likeliest starts do.
enum OnsetEstimate {
    private static let coverage = 0.88
    private static let rises = [1, 15, 45]
    private static let halfLives: [Double] = [.infinity, 30]

    /// `nil` when there are no reports.
    static func onset(_ series: ExcessSeries) -> Onset? {
        guard let first = series.firstReport, series.minutes > 1 else { return nil }
        var values = [Double](repeating: -.infinity, count: series.minutes)
        for rise in rises {
            for halfLife in halfLives {
                let shape = (0..<series.minutes).map { minute in
                    min(1, Double(minute + 1) / Double(rise)) * exp2(-Double(minute) / halfLife)
                }
                var sums = shape
                for minute in 1..<sums.count { sums[minute] += sums[minute - 1] }
                for start in values.indices {
                    let value = series.logLikelihood(sum: sums[series.minutes - 1 - start]) { minute in
                        minute < start ? 0 : shape[minute - start]
                    }
                    values[start] = max(values[start], value)
                }
            }
        }
        let best = values.indices.reduce(first) { values[$1] > values[$0] ? $1 : $0 }
        let weights = values.map { exp($0 - values[best]) }
        let enough = coverage * weights.reduce(0, +)
        var (earliest, latest, sum) = (best, best, 0.0)
        for start in weights.indices.sorted(by: { (weights[$1], $0) < (weights[$0], $1) }) where sum < enough {
            sum += weights[start]
            earliest = min(earliest, start)
            latest = max(latest, start)
        }
        return Onset(
            at: Minute(series.from + best), earliest: Minute(series.from + earliest),
            latest: Minute(series.from + latest))
    }
}
