/// How many people affected stand behind one report: most never report.
public struct ReportPropensity: Codable, Hashable, Sendable {
    /// How many affected people one report stands for.
    public let usersPerReport: Double
    /// The uncertainty of that number, as a standard deviation of its logarithm.
    public let spread: Double

    /// A propensity from its parts.
    public init(usersPerReport: Double, spread: Double) {
        self.usersPerReport = usersPerReport
        self.spread = spread
    }
}
