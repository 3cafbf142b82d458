#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// When an outage was over, by the minutes in which its reports say that it happened.
///
/// People go on reporting for some minutes when it works again. For every end the likelihood of the reports when they
/// come at a rate that stays or fades up to it and dies away after it; the height and the fading are those that fit best.
enum EndEstimate {
    /// Minutes in which the reports after an end fall to a third.
    private static let tail = 7.0
    private static let halfLives: [Double] = [.infinity, 40, 20]

    /// The minute since the epoch; `nil` when there are no reports.
    static func end(_ series: ExcessSeries) -> Int? {
        guard let last = series.lastReport else { return nil }
        var best: (end: Int, value: Double)?
        for halfLife in halfLives {
            var before = 0.0
            for end in 0..<series.minutes {
                // The shape is 1 at the end: higher before it when reports fade.
                let fading = exp2(1 / halfLife)
                before = before * fading + 1
                let after = tail * (1 - exp(-Double(series.minutes - 1 - end) / tail))
                guard end <= last else { break }
                let value = series.logLikelihood(sum: before + after) { minute in
                    minute <= end
                        ? exp2(Double(end - minute) / halfLife) : exp(-Double(minute - end) / tail)
                }
                if value > (best?.value ?? -.infinity) { best = (end, value) }
            }
        }
        return best.map { series.from + $0.end + 1 }
    }
}
