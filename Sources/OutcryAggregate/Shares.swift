/// How something is divided among a few kinds, learnt from counts that fade.
struct Shares: Codable, Hashable, Sendable {
    /// How many symptoms are told apart.
    static let symptomKinds = 16
    /// Counts that each kind in use starts with.
    private static let prior = 2.0

    private var counts: [Double]
    /// The shares as of the last look; those of kinds never met are small and not part of the sum.
    private(set) var shares: [Double]

    init(kinds: Int) {
        counts = [Double](repeating: 0, count: kinds)
        shares = [Double](repeating: 1 / Double(kinds), count: kinds)
    }

    /// Adds counts by kind, each times a weight.
    mutating func add(_ more: [Double], times weight: Double) {
        for kind in counts.indices { counts[kind] += weight * more[kind] }
    }

    /// Fades what has been counted and takes the new shares on.
    mutating func derive(keeping share: Double) {
        for kind in counts.indices { counts[kind] *= share }
        let met = counts.filter { $0 > 0 }
        let all = max(1, met.reduce(0, +) + Self.prior * Double(met.count))
        shares = counts.map { ($0 + Self.prior) / all }
    }

    /// Whether they may be the shares of so many kinds.
    func isSound(of kinds: Int) -> Bool {
        counts.count == kinds && shares.count == kinds && Plausible.areAmounts(counts + shares)
    }

    /// The kinds that have been met.
    var met: [Int] {
        counts.indices.filter { counts[$0] > 0 }
    }
}
