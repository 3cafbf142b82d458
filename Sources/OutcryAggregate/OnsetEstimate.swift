import OutcryModel

/// When an excess began: the start of the window that explains the reports up to now best.
///
/// Every start whose log-likelihood is within 1.92 of the best (half the 95 % quantile of chi-square with one degree
/// of freedom) belongs to the interval.
enum OnsetEstimate {
    private static let tolerance = 1.92

    /// `counts` and `usual` tell the reports of each minute from `from` on; `nil` when there is no excess at all.
    static func onset(counts: [Int], usual: [Double], from: Minute) -> Onset? {
        var best: (start: Int, value: Double)?
        var values = [Double](repeating: 0, count: counts.count)
        var count = 0.0
        var mean = 0.0
        for start in counts.indices.reversed() {
            count += Double(counts[start])
            mean += usual[start]
            // An outage begins with a report.
            guard counts[start] > 0 else { continue }
            let value = poissonExcess(count, over: Rules.tolerated * mean)
            values[start] = value
            if value > (best?.value ?? 0) { best = (start, value) }
        }
        guard let best else { return nil }
        let fitting = values.indices.filter { values[$0] > 0 && values[$0] >= best.value - tolerance }
        let (earliest, latest) = (fitting.first ?? best.start, fitting.last ?? best.start)
        return Onset(at: from + best.start, earliest: from + earliest, latest: from + latest)
    }
}
