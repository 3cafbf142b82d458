public import OutcryModel

/// What the fold made of some minutes of arrivals.
public struct FoldStep: Sendable {
    /// How far the fold has come with it.
    public var progress: FoldProgress
    /// The verdict on each report that arrived.
    public var verdicts: [ReportID: Verdict]
    /// The new value of each tally that changed, later ones replacing earlier ones of the same cell.
    public var tallies: [Tally]
    /// The new value of each incident that changed, later ones replacing earlier ones of the same name.
    public var incidents: [Incident]
    /// The state of the fold after the step, when it is time to keep it.
    public var snapshot: [UInt8]?

    /// A step from its parts.
    public init(
        progress: FoldProgress, verdicts: [ReportID: Verdict] = [:], tallies: [Tally] = [], incidents: [Incident] = [],
        snapshot: [UInt8]? = nil
    ) {
        self.progress = progress
        self.verdicts = verdicts
        self.tallies = tallies
        self.incidents = incidents
        self.snapshot = snapshot
    }
}
