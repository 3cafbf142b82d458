#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The evidence, in nats, that reports have gone back to the usual: an e-CUSUM the other way round.
struct RecoveryStatistic: Codable, Hashable, Sendable {
    /// The evidence so far.
    private(set) var evidence = 0.0
    /// The last minute since the epoch that spoke against an end.
    private(set) var lastAgainst: Int
    /// Reports of the last minutes, the oldest first.
    private var recent: [Double] = []
    /// The highest mean of so many minutes so far.
    private var peakRate = 0.0

    private static let window = 20

    /// From a minute on, with what came in the minutes right before it.
    init(from minute: Int, before: [Double]) {
        lastAgainst = minute
        recent = before.suffix(Self.window)
    }

    /// The evidence, in nats, that the last ten minutes are below a share of the height.
    func fall(below share: Double) -> Double {
        poissonDeficit(lastMinutes, under: share * height)
    }

    /// The evidence, in nats, that the last ten minutes are above a share of the height.
    func rise(above share: Double) -> Double {
        poissonExcess(lastMinutes, over: share * height)
    }

    /// The reports of the last ten minutes.
    private var lastMinutes: Double {
        recent.suffix(Self.window / 2).reduce(0, +)
    }

    /// The reports of ten minutes at the highest rate so far.
    private var height: Double {
        peakRate * Double(Self.window / 2)
    }

    /// Whether it may be: every amount is a number.
    var isSound: Bool {
        recent.count <= Self.window + 1 && Plausible.minutes.contains(lastAgainst)
            && Plausible.areAmounts(recent + [evidence, peakRate])
    }

    /// Takes a minute's reports and the usual number of a minute.
    mutating func take(_ reports: Double, usual: Double, at minute: Int, settings: DetectionSettings) {
        recent.append(reports)
        if recent.count > Self.window + 1 { recent.removeFirst() }
        peakRate = max(peakRate, recent.reduce(0, +) / Double(recent.count))
        let over = 1.4 * usual + 1e-6
        let during = max(3 * usual, 0.12 * peakRate, 0.07, 2 * over)
        let gain = (during - over) - reports * log(during / over)
        evidence = max(0, evidence + settings.caution * gain)
        if evidence == 0 { lastAgainst = minute }
    }
}
