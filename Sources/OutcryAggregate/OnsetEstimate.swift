import OutcryModel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// When an outage began, by the minutes in which its reports say that it happened.
///
/// A hidden Markov model (Rabiner, Proceedings of the IEEE 77, 1989). Reports come as usual until those of the outage
/// start, and from then on above that by one of some levels, each of which is twice the one below. How an outage goes is
/// not known, so it may start on any level, stay for a while, rise or fade by degrees, and now and then jump, as when a
/// post is passed on; the likelihood of a start is that of the reports over all such courses. Levels are as likely as
/// Jeffreys' prior of a rate has it, by the square root of their height: the few before the many may well be the slow
/// beginning of an outage, but a start that only explains what is usual costs more than it gains.
///
/// The outage itself is older than its first report, by the time that people take to notice and to say so. The interval
/// is the shortest that has 90 % of the probability, and the onset the likeliest minute of it.
enum OnsetEstimate {
    private static let coverage = 0.9
    /// How likely the level changes in a minute: it lasts ten, as long as threads and retries go on.
    private static let change = 0.1
    /// The share of the changes that are by one level.
    private static let gradual = 0.9
    /// Minutes from the onset in which a first report becomes two thirds likely: people try again before they complain.
    private static let delay = 3.0
    /// The lowest level, as a share of the usual: what is usual is not known as exactly as that.
    private static let leastOfUsual = 0.5

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
        var starts = starts(of: series)
        // Reports that start behind the last one are none.
        for minute in starts.indices where minute > last { starts[minute] = 0 }
        let likelihoods = onsets(starts: starts)
        let interval = shortest(of: likelihoods)
        let likeliest = interval.reduce(interval.lowerBound) { likelihoods[$1] > likelihoods[$0] ? $1 : $0 }
        return Onset(
            at: Minute(series.from + likeliest), earliest: Minute(series.from + interval.lowerBound),
            latest: Minute(series.from + interval.upperBound))
    }

    /// The likelihood that the reports of an outage start with a minute, times a factor: from the last minute back, of all
    /// that comes from each on.
    private static func starts(of series: ExcessSeries) -> [Double] {
        let levels = levels(of: series)
        let roots = levels.map { $0.squareRoot() }
        let rootSum = roots.reduce(0, +)
        let priors = roots.map { $0 / rootSum }
        let gains = levels.map { log(1 + $0 / series.usual) }
        // Beside that of the lowest level, as no number is as small as the chance that thousands are silent.
        let silences = levels.map { exp(levels[0] - $0) }
        // By level the likelihood of all after a minute, and of all from it on; the logarithm of their scale is `leftOut`.
        // A level may jump to any other, so none after a minute is ever much less likely than the mean.
        var after = [Double](repeating: 1, count: levels.count)
        var from = after
        var leftOut = 0.0
        var logarithms = [Double](repeating: 0, count: series.minutes)
        for minute in stride(from: series.minutes - 1, through: 0, by: -1) {
            let reports = series.reports[minute]
            if reports > 0 {
                let most = levels.indices.reduce(-.infinity) { max($0, reports * gains[$1] - levels[$1]) }
                for level in levels.indices {
                    from[level] = after[level] * exp(reports * gains[level] - levels[level] - most)
                }
                leftOut += most
            } else {
                for level in levels.indices { from[level] = after[level] * silences[level] }
                leftOut -= levels[0]
            }
            let mean = levels.indices.reduce(0) { $0 + priors[$1] * from[$1] }
            leftOut += log(mean)
            logarithms[minute] = leftOut
            for level in levels.indices { from[level] /= mean }
            for level in levels.indices {
                let beside = from[max(0, level - 1)] + from[min(level + 1, levels.count - 1)]
                after[level] = (1 - change) * from[level] + change * (gradual * beside / 2 + 1 - gradual)
            }
        }
        let most = logarithms.reduce(-.infinity) { max($0, $1) }
        return logarithms.map { exp($0 - most) }
    }

    /// Reports a minute above the usual, each level twice the one below: from one report in all these minutes to twice the
    /// most there are.
    private static func levels(of series: ExcessSeries) -> [Double] {
        let most = max(1, 2 * (series.reports.max() ?? 0))
        let least = max(1 / Double(series.minutes), leastOfUsual * series.usual)
        let steps = Int(log2(max(2, most / least)).rounded(.up))
        return (0...steps).map { most * exp2(Double($0 - steps)) }
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

    /// The shortest interval that has enough of the probability; of those alike short the likeliest.
    private static func shortest(of likelihoods: [Double]) -> ClosedRange<Int> {
        let enough = coverage * likelihoods.reduce(0, +)
        var (earliest, sum) = (0, 0.0)
        var best = (interval: 0...likelihoods.count - 1, sum: 0.0)
        for latest in likelihoods.indices {
            sum += likelihoods[latest]
            while earliest < latest, sum - likelihoods[earliest] >= enough {
                sum -= likelihoods[earliest]
                earliest += 1
            }
            guard sum >= enough else { continue }
            let interval = earliest...latest
            if (interval.count, -sum) < (best.interval.count, -best.sum) { best = (interval, sum) }
        }
        return best.interval
    }
}
