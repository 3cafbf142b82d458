import OutcryModel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// When an outage began, by the minutes in which its reports say that it happened.
///
/// Nobody knows how an outage goes, so each start is as likely as its reports are over all ``OutageCourses``. The outage
/// itself is older than its first report, by the time that people take to notice and to say so. The interval has 90 % of the
/// probability, and 5 % are left on either side: the shortest would leave out only the slow beginnings. The onset is the
/// likeliest minute of it.
enum OnsetEstimate {
    private static let coverage = 0.9
    /// Minutes from the onset in which a first report becomes two thirds likely: people try again before they complain.
    private static let delay = 2.0

    /// The first minute to look at of an excess that has been noticed since a minute of arrival. Not so far back that
    /// reports are forgotten by `now`, or are those of what was `over` before: an incident that was closed, or a place that
    /// left one; but always as far as late reports may tell of it.
    static func lookBack(since: Int, now: Int, over: [Int], settings: DetectionSettings) -> Int {
        let last = over.filter { $0 <= since }.max() ?? .min
        let far = max(since - settings.onsetBefore, now - settings.onsetWindow, last)
        return min(since - 2 * settings.promptDelay, far)
    }

    /// `nil` when there are no reports.
    static func onset(_ series: ExcessSeries) -> Onset? {
        guard let last = series.lastReport, series.minutes > 1 else { return nil }
        // Reports that start behind the last one are none.
        let starts = OutageCourses(of: series).starts[...last]
        let most = starts.reduce(-.infinity) { max($0, $1) }
        let likelihoods = onsets(starts: starts.map { exp($0 - most) })
        let interval = interval(of: likelihoods)
        let likeliest = interval.reduce(interval.lowerBound) { likelihoods[$1] > likelihoods[$0] ? $1 : $0 }
        return Onset(
            at: Minute(series.from + likeliest), earliest: Minute(series.from + interval.lowerBound),
            latest: Minute(series.from + interval.upperBound))
    }

    /// The likelihood of each onset: the start of the reports is later by an exponential time.
    private static func onsets(starts: [Double]) -> [Double] {
        let stays = exp(-1 / delay)
        var (onsets, sum) = (starts, 0.0)
        for minute in starts.indices.reversed() {
            sum = stays * sum + (1 - stays) * starts[minute]
            onsets[minute] = sum
        }
        return onsets
    }

    /// The interval that leaves out as much of the probability before it as behind it.
    private static func interval(of likelihoods: [Double]) -> ClosedRange<Int> {
        let leftOut = (1 - coverage) / 2 * likelihoods.reduce(0, +)
        var (earliest, before) = (0, likelihoods[0])
        while before < leftOut {
            earliest += 1
            before += likelihoods[earliest]
        }
        var (latest, behind) = (likelihoods.count - 1, likelihoods[likelihoods.count - 1])
        while behind < leftOut {
            latest -= 1
            behind += likelihoods[latest]
        }
        return earliest...latest
    }
}
