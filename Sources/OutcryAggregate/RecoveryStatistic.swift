import OutcryModel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The evidence, in nats, that reports have gone back to the usual: an e-CUSUM the other way round.
struct RecoveryStatistic: Codable, Hashable, Sendable {
    /// The evidence so far.
    private(set) var evidence = 0.0
    /// The last minute that spoke against an end.
    private(set) var lastAgainst: Minute
    /// Reports of the last twenty minutes, the oldest first.
    private var recent: [Int] = []
    /// The highest mean of twenty minutes so far; minutes before the first count as empty.
    private var peakRate = 0.0

    private static let window = 20

    init(from minute: Minute) {
        lastAgainst = minute
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
        Double(recent.suffix(Self.window / 2).reduce(0, +))
    }

    /// The reports of ten minutes at the highest rate so far.
    private var height: Double {
        peakRate * Double(Self.window / 2)
    }

    /// Takes a minute's reports and the usual number of a minute.
    mutating func take(_ reports: Int, usual: Double, at minute: Minute) {
        recent.append(reports)
        if recent.count > Self.window { recent.removeFirst() }
        peakRate = max(peakRate, Double(recent.reduce(0, +)) / Double(Self.window))
        let over = 1.4 * usual
        let during = max(3 * usual, 0.12 * peakRate, 0.07, 2 * over)
        let gain = (during - over) - Double(reports) * log(during / max(over, 1e-6))
        evidence = max(0, evidence + Rules.caution * gain)
        if evidence == 0 { lastAgainst = minute }
    }
}
