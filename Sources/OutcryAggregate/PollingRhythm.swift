/// In which minutes of the half hour reports arrive, as feeds are polled at fixed times.
struct PollingRhythm: Codable, Hashable, Sendable {
    static let period = 30
    static let slot = 15
    /// Reports of an even rhythm that each rhythm starts from.
    private static let prior = 300.0

    /// Reports by minute of the half hour, faded.
    private var counts = [Double](repeating: 0, count: period)
    /// For each minute of the half hour, the share of its quarter's reports that come before it.
    private(set) var before = (0..<period).map { Double($0 % slot) / Double(slot) }

    /// Adds reports by minute of the half hour, each times a weight.
    mutating func add(_ reports: [Double], times weight: Double) {
        for phase in counts.indices { counts[phase] += weight * reports[phase] }
    }

    /// Fades what has been counted and takes the new rhythm on.
    mutating func derive(keeping share: Double) {
        for phase in counts.indices { counts[phase] *= share }
        for start in stride(from: 0, to: Self.period, by: Self.slot) {
            let shares = counts[start..<start + Self.slot].map { $0 + Self.prior / Double(Self.period) }
            let all = shares.reduce(0, +)
            var sum = 0.0
            for (step, share) in shares.enumerated() {
                before[start + step] = sum / all
                sum += share
            }
        }
    }

    /// Whether it may be a rhythm: it has each minute of the half hour.
    var isSound: Bool {
        counts.count == Self.period && before.count == Self.period && Plausible.areAmounts(counts + before)
    }

    static func phase(_ minute: Int) -> Int {
        ((minute % period) + period) % period
    }
}
