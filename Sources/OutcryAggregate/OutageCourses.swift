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
    /// as all below it, the first a minute: so it grows for a quarter of an hour, for one, or for four. With fewer levels it
    /// starts on the lowest, and stays there for as long as those below would last.
    private static let doublings = [4, 6, 8]
    /// How likely it stops growing in a minute, before that.
    private static let stop = 0.02
    /// The lowest level, as a share of the usual: what is usual is not known as exactly as that.
    private static let leastOfUsual = 0.5

    /// Reports a minute above the usual, from one report in all minutes, or a share of the usual, to twice the most there
    /// are.
    private let levels: [Double]
    private let priors: [Double]
    /// By level, the logarithm of what a report is likelier than without an outage, and the likelihood of a minute without
    /// one beside that of the lowest level, as no number is as small as the chance that thousands are silent.
    private let gains: [Double]
    private let silences: [Double]
    /// The level that each growth starts on; and by growth and level how likely it goes on to the next in a minute.
    private let growths: [Int]
    private let climbs: [Double]

    private let reports: [Double]

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
        let first = Self.doublings.map { steps - 1 - $0 }
        growths = first.map { max(0, $0) }
        climbs = first.flatMap { first in levels.indices.map { min(1, exp2(Double(first - $0))) } }
        reports = series.reports
    }

    /// The logarithm of the likelihood that the reports of an outage start with each minute, of all that comes from it on;
    /// but for a summand that is the same for all minutes.
    var starts: [Double] {
        var starts = [Double](repeating: 0, count: reports.count)
        // The likelihood of all that comes after a minute, by level: where the outage goes as it likes, and then, as long,
        // where it still grows, for each growth. The logarithm of their scale is beside them.
        var states = [Double](repeating: 1, count: (1 + growths.count) * levels.count)
        var scale = 0.0
        var likelihoods = silences
        for minute in reports.indices.reversed() {
            var states = states.mutableSpan
            var likelihoods = likelihoods.mutableSpan
            scale += weigh(reports[minute], &likelihoods)
            scale += log(see(&likelihoods, &states))
            starts[minute] = scale + log(1 + grow(&states, likelihoods.span))
            change(&states)
        }
        return starts
    }

    /// Sets the likelihoods of the reports of a minute, by level.
    ///
    /// - Returns: the logarithm of their scale.
    private func weigh(_ reports: Double, _ likelihoods: inout MutableSpan<Double>) -> Double {
        let (levels, gains, silences) = (levels.span, gains.span, silences.span)
        guard reports > 0 else {
            for level in levels.indices { likelihoods[unchecked: level] = silences[unchecked: level] }
            return -levels[0]
        }
        var most = -Double.infinity
        for level in levels.indices {
            let likelihood = reports * gains[unchecked: level] - levels[unchecked: level]
            likelihoods[unchecked: level] = likelihood
            most = max(most, likelihood)
        }
        for level in levels.indices { likelihoods[unchecked: level] = exp(likelihoods[unchecked: level] - most) }
        return most
    }

    /// Goes on to the reports of a minute in outages that go as they like. The likelihoods are divided by the mean.
    private func see(_ likelihoods: inout MutableSpan<Double>, _ states: inout MutableSpan<Double>) -> Double {
        let priors = priors.span
        var mean = 0.0
        for level in priors.indices {
            states[unchecked: level] *= likelihoods[unchecked: level]
            mean += priors[unchecked: level] * states[unchecked: level]
        }
        for level in priors.indices {
            states[unchecked: level] /= mean
            likelihoods[unchecked: level] /= mean
        }
        return mean
    }

    /// Goes back a minute in outages that grow, until they reach the most reports that there are.
    ///
    /// - Returns: the likelihood that one of them starts in the minute.
    private func grow(_ states: inout MutableSpan<Double>, _ likelihoods: Span<Double>) -> Double {
        let (count, climbs) = (levels.count, climbs.span)
        var sum = 0.0
        for (number, start) in growths.enumerated() {
            let row = number * count
            let first = row + count
            var next = states[unchecked: count - 2]
            sum += start < count - 2 ? states[first + start] * likelihoods[start] : next
            for level in (0..<count - 2).reversed() {
                let here = states[unchecked: first &+ level] * likelihoods[unchecked: level]
                let grown = here + climbs[unchecked: row &+ level] * (next - here)
                states[unchecked: first &+ level] = grown + Self.stop * (states[unchecked: level] - grown)
                next = here
            }
        }
        return sum / Double(growths.count)
    }

    /// Goes back a minute in those that go as they like. A level may jump to any other, so after no minute one is ever much
    /// less likely than the mean, which is one.
    private func change(_ states: inout MutableSpan<Double>) {
        let count = levels.count
        var below = states[unchecked: 0]
        for level in 0..<count {
            let here = states[unchecked: level]
            let beside = below + states[unchecked: min(level + 1, count - 1)]
            states[unchecked: level] =
                (1 - Self.change) * here + Self.change * (Self.gradual * beside / 2 + 1 - Self.gradual)
            below = here
        }
    }
}
