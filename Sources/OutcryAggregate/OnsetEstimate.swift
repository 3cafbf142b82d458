import OutcryModel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// When an excess began, by the minutes in which its reports say that it happened.
///
/// For every start the likelihood of the reports when they come as usual before it, rise at once or for a quarter of an
/// hour and up to hours, and then stay or fade; the height is the one that fits best. How it rises is not known, so all
/// ways count, alike likely before: that of many starts with a slow rise weighs as much as it should against the one
/// start with a steep one. The interval spans the likeliest starts that together have 90 % of the probability.
enum OnsetEstimate {
    private static let coverage = 0.9
    /// Minutes, each time three times as many.
    private static let rises = [1, 15, 45, 135]
    private static let halfLives: [Double] = [.infinity, 30]
    /// Starts that lie far back are looked at in steps of so many minutes.
    private static let step = 5

    /// The first minute to look at, and the one before which starts lie far back, of an excess that has been noticed since
    /// a minute of arrival. Not so far back that reports are forgotten by `now`, or are those of what was `over` before: an
    /// incident that was closed, or a place that left one.
    static func lookBack(
        since: Int, now: Int, over: [Int], settings: DetectionSettings
    ) -> (from: Int, near: Int) {
        let near = since - 2 * settings.promptDelay
        let last = over.filter { $0 <= since }.max() ?? .min
        return (min(near, max(since - settings.onsetBefore, now - settings.onsetWindow, last)), near)
    }

    /// `near` is the number of the minute before which starts lie far back; `nil` when there are no reports.
    static func onset(_ series: ExcessSeries, near: Int = 0) -> Onset? {
        guard series.firstReport != nil, series.minutes > 1 else { return nil }
        let starts = (0..<series.minutes).filter { $0 >= near || (near - $0) % step == 0 }
        let likelihoods = likelihoods(of: series, starts)
        let best = likelihoods.indices.reduce(0) { likelihoods[$1] > likelihoods[$0] ? $1 : $0 }
        // A start that stands for those beside it weighs as much as they.
        let weights = starts.indices.map { likelihoods[$0] * Double(starts[$0] < near ? step : 1) }
        let enough = coverage * weights.reduce(0, +)
        var (earliest, latest, sum) = (starts[best], starts[best], 0.0)
        let likeliest = starts.indices.sorted { (likelihoods[$1], $0) < (likelihoods[$0], $1) }
        for place in likeliest where sum < enough {
            sum += weights[place]
            earliest = min(earliest, starts[place])
            latest = max(latest, starts[place])
        }
        return Onset(
            at: Minute(series.from + starts[best]), earliest: Minute(series.from + earliest),
            latest: Minute(series.from + latest))
    }

    /// A way to rise and to fade: the share of its height in each minute from the start on, and the sum up to each.
    private struct Course {
        let shape: [Double]
        let sums: [Double]

        init(rise: Int, halfLife: Double, minutes: Int) {
            shape = (0..<minutes).map { minute in
                min(1, Double(minute + 1) / Double(rise)) * exp2(-Double(minute) / halfLife)
            }
            var sums = shape
            for minute in sums.indices.dropFirst() { sums[minute] += sums[minute - 1] }
            self.sums = sums
        }
    }

    private static func courses(minutes: Int) -> [Course] {
        rises.flatMap { rise in halfLives.map { Course(rise: rise, halfLife: $0, minutes: minutes) } }
    }

    /// Those of as many minutes as are looked at by the settings of the house.
    private static let usualCourses = courses(minutes: 512)

    /// The likelihood of each start, over all ways to rise and to fade, times a factor.
    private static func likelihoods(of series: ExcessSeries, _ starts: [Int]) -> [Double] {
        let courses = series.minutes <= 512 ? usualCourses : courses(minutes: series.minutes)
        let logarithms = courses.map { course in
            starts.map {
                series.logLikelihood(from: $0, sum: course.sums[series.minutes - 1 - $0], shape: course.shape)
            }
        }
        let most = logarithms.reduce(-.infinity) { max($0, $1.max() ?? $0) }
        return starts.indices.map { place in logarithms.reduce(0) { $0 + exp($1[place] - most) } }
    }
}
