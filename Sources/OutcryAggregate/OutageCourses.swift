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
    /// starts on the lowest, and stays there for as long as those below would last. Up to three are reckoned side by side.
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
    /// The level that each growth starts on; and by level how likely each goes on to the next in a minute, in the lanes after
    /// the first.
    private let growths: [Int]
    private let climbs: [SIMD4<Double>]

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
        climbs = levels.indices.map { level in
            first.indices.reduce(into: .zero) { $0[$1 + 1] = min(1, exp2(Double(first[$1] - level))) }
        }
        reports = series.reports
    }

    /// The logarithm of the likelihood that the reports of an outage start with each minute, of all that comes from it on;
    /// but for a summand that is the same for all minutes.
    var starts: [Double] {
        var starts = [Double](repeating: 0, count: reports.count)
        // The likelihood of all that comes after a minute, by level: in the first lane where the outage goes as it likes, in
        // those after it where it still grows, for each growth. The logarithm of their scale is beside them.
        var states = [SIMD4<Double>](repeating: .one, count: levels.count)
        var scale = 0.0
        var likelihoods = silences
        for minute in reports.indices.reversed() {
            var states = states.mutableSpan
            var likelihoods = likelihoods.mutableSpan
            scale += weigh(reports[minute], &likelihoods)
            let mean = see(likelihoods.span, &states)
            scale += log(mean)
            let grown = growths.indices.reduce(0) { $0 + states[growths[$1]][$1 + 1] } / mean
            starts[minute] = scale + log(1 + grown / Double(growths.count))
            goBack(by: 1 / mean, &states)
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

    /// Goes on to the reports of a minute. What has grown to the most reports that there are goes on as it likes.
    ///
    /// - Returns: the mean likelihood of those that go as they like.
    private func see(_ likelihoods: Span<Double>, _ states: inout MutableSpan<SIMD4<Double>>) -> Double {
        let priors = priors.span
        var mean = 0.0
        for level in priors.indices {
            let state = states[unchecked: level] * likelihoods[unchecked: level]
            states[unchecked: level] = state
            mean += priors[unchecked: level] * state.x
        }
        let top = priors.count - 2
        states[top] = SIMD4(repeating: states[top].x)
        return mean
    }

    /// Goes back a minute, with likelihoods that are scaled to a mean of one. Where an outage goes as it likes, a level may
    /// jump to any other, so after no minute one is ever much less likely than the mean.
    private func goBack(by scale: Double, _ states: inout MutableSpan<SIMD4<Double>>) {
        let climbs = climbs.span
        let last = climbs.count - 1
        var here = states[unchecked: 0] * scale
        var below = here.x
        for level in 0...last {
            let next = level < last ? states[unchecked: level &+ 1] * scale : here
            let free = here.x
            let beside = below + next.x
            let grown = here + climbs[unchecked: level] * (next - here)
            var state = grown + Self.stop * (SIMD4(repeating: free) - grown)
            state.x = (1 - Self.change) * free + Self.change * (Self.gradual * beside / 2 + 1 - Self.gradual)
            states[unchecked: level] = state
            below = free
            here = next
        }
    }
}
