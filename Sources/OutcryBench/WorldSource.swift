/// A source of a world, and when what it has arrives.
struct WorldSource {
    /// A name the benchmark knows: `web`, `app`, `social`, `partner` or `forum`.
    let name: String
    /// Its share of all reports.
    let share: Double
    /// The minutes between two polls; 0 for what arrives by itself.
    let period: Int
    /// How many minutes a poll, or the way, may take.
    let spread: Int
    /// How often its reports tell the finest region, the one above it, and so on up to the world; sums, up to 1.
    let tells: [Double]

    init(_ name: String, _ share: Double, every period: Int, within spread: Int, tells: [Double]) {
        self.name = name
        self.share = share
        self.period = period
        self.spread = spread
        self.tells = tells.runningSums
    }

    /// Whether people there repeat one another.
    var isChatter: Bool { name == "social" || name == "forum" }

    /// The minute in which a report of some minute arrives; a few come hours late.
    func arrival(of minute: Int, _ random: inout WorldRandom) -> Int {
        let polled = period > 0 ? (minute / period + 1) * period : minute
        let late = random.chance(0.01) ? Int(random.exponential(mean: 150)) : 0
        return polled + random.number(0...spread) + late
    }
}
