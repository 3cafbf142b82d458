/// How many people an incident touches: an estimate, with what it rests on.
public struct Magnitude: Codable, Hashable, Sendable {
    /// Distinct reporters since the onset.
    public let reporters: Int
    /// Distinct reporters above the usual since the onset.
    public let excess: Double
    /// The lower end of the 90 % interval of affected users; `nil` when nothing can be said.
    public let low: Int?
    /// The upper end of the 90 % interval.
    public let high: Int?
    /// The assumption behind the interval: how many affected users one report stands for.
    public let usersPerReport: Double?

    /// A magnitude from its parts.
    public init(reporters: Int, excess: Double, low: Int?, high: Int?, usersPerReport: Double?) {
        self.reporters = reporters
        self.excess = excess
        self.low = low
        self.high = high
        self.usersPerReport = usersPerReport
    }
}
