#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How likely the reports of an outage start with a minute, over all the courses that it may take from there: from the last
/// minute back.
///
/// A hidden Markov model (Rabiner, Proceedings of the IEEE 77, 1989). Reports come as usual until those of the outage
/// start, and from then on above that by one of some levels, each of which is twice the one below. Half of all outages are
/// sudden: they start on any level, stay for a while, rise or fade by degrees, and now and then jump, as when a post is
/// passed on. Levels are as likely as Jeffreys' prior of a rate has it, by the square root of their height: the few before
/// the many may well be the slow beginning of an outage, but a start that only explains what is usual costs more than it
/// gains. The other half grow steadily, as a fault that spreads, and then go on like the sudden ones.
struct OutageCourses {
    /// How likely the level changes in a minute: it lasts ten, as long as threads and retries go on.
    private static let change = 0.1
    /// The share of the changes that are by one level.
    private static let gradual = 0.9
    /// How many levels below the most reports of a minute an outage starts to grow, each as likely. A level lasts as long
    /// as all below it, the first a minute: so it grows for a quarter of an hour, for one, or for four.
    private static let doublings = [4, 6, 8]
    /// How likely it stops growing in a minute, before that.
    private static let stop = 0.02
    /// The lowest level, as a share of the usual: what is usual is not known as exactly as that.
    private static let leastOfUsual = 0.5

    /// Reports a minute above the usual, from one report in all minutes to twice the most there are.
    private let levels: [Double]
    private let priors: [Double]
    /// By level, the logarithm of what a report is likelier than without an outage, and the likelihood of a minute without
    /// one beside that of the lowest level, as no number is as small as the chance that thousands are silent.
    private let gains: [Double]
    private let silences: [Double]
    private let growths: [Growth]

    /// The likelihood of all that comes after a minute, by level, where the outage goes as it likes; and where it still
    /// grows, one growth after the other.
    private var free: [Double]
    private var grown: [Double]
    /// The logarithm of the scale of both.
    private var scale = 0.0
    /// The likelihood of the reports of one minute, by level.
    private var likelihoods: [Double]

    /// How an outage grows: the level that it starts on, and for each below the top how likely it leaves that in a minute.
    private struct Growth {
        let start: Int
        let climbs: [Double]
    }

    init(of series: ExcessSeries) {
        let most = max(1, 2 * (series.reports.max() ?? 0))
        let least = max(1 / Double(series.minutes), Self.leastOfUsual * series.usual)
        let steps = Int(log2(max(2, most / least)).rounded(.up))
        let levels = (0...steps).map { most * exp2(Double($0 - steps)) }
        let roots = levels.map { $0.squareRoot() }
        let sum = roots.reduce(0, +)
        self.levels = levels
        priors = roots.map { $0 / sum }
        gains = levels.map { log(1 + $0 / series.usual) }
        silences = levels.map { exp(levels[0] - $0) }
        growths = Self.doublings.map { doublings in
            let start = steps - 1 - doublings
            return Growth(start: max(0, start), climbs: (0..<steps - 1).map { min(1, exp2(Double(start - $0))) })
        }
        free = [Double](repeating: 1, count: levels.count)
        grown = [Double](repeating: 1, count: growths.count * (steps - 1))
        likelihoods = free
    }

    /// Takes in the minute before those so far.
    ///
    /// - Returns: the logarithm of the likelihood that the reports of an outage start with this minute, of all that comes
    ///   from it on; but for a summand that is the same for all minutes.
    mutating func precede(reports: Double) -> Double {
        weigh(reports)
        for level in levels.indices { free[level] *= likelihoods[level] }
        let mean = levels.indices.reduce(0) { $0 + priors[$1] * free[$1] }
        scale += log(mean)
        for level in levels.indices { free[level] /= mean }
        let start = scale + log(1 + grow(mean: mean))
        change()
        return start
    }

    /// Sets the likelihoods of the reports of a minute.
    private mutating func weigh(_ reports: Double) {
        guard reports > 0 else {
            likelihoods = silences
            scale -= levels[0]
            return
        }
        let most = levels.indices.reduce(-.infinity) { max($0, reports * gains[$1] - levels[$1]) }
        for level in levels.indices { likelihoods[level] = exp(reports * gains[level] - levels[level] - most) }
        scale += most
    }

    /// Goes back a minute in those that grow, which like the sudden ones are divided by a mean.
    ///
    /// - Returns: the likelihood that one of them starts in the minute.
    private mutating func grow(mean: Double) -> Double {
        let top = levels.count - 2
        var starts = 0.0
        for (number, growth) in growths.enumerated() {
            let first = number * top
            for level in 0..<top { grown[first + level] *= likelihoods[level] / mean }
            starts += growth.start < top ? grown[first + growth.start] : free[top]
            for level in 0..<top {
                let next = level + 1 < top ? grown[first + level + 1] : free[top]
                let climb = growth.climbs[level]
                let goesOn = (1 - climb) * grown[first + level] + climb * next
                grown[first + level] = (1 - Self.stop) * goesOn + Self.stop * free[level]
            }
        }
        return starts / Double(growths.count)
    }

    /// Goes back a minute in those that go as they like. A level may jump to any other, so after no minute one is ever much
    /// less likely than the mean, which is one.
    private mutating func change() {
        var below = free[0]
        for level in levels.indices {
            let here = free[level]
            let beside = below + free[min(level + 1, levels.count - 1)]
            free[level] = (1 - Self.change) * here + Self.change * (Self.gradual * beside / 2 + 1 - Self.gradual)
            below = here
        }
    }
}
