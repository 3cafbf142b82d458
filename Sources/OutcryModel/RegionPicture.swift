/// One region of a picture, with everything below it.
public struct RegionPicture: Hashable, Sendable {
    /// The region.
    public let region: Region.ID
    /// Whether it, or a part of it, is affected.
    public let state: RegionState
    /// Whether it is one of the fewest regions that say where the outage is.
    public let isNamed: Bool
    /// How the reports compare with what is usual.
    public let level: Level
    /// The number of reporters usual for that time of the week; `nil` while too little is known.
    public let expected: Double?
    /// Distinct reporters in each part of the window, as `CountGrid` divides it.
    public let reporters: [Int]
    /// The same of each symptom that was told of.
    public let symptoms: [Symptom: [Int]]
    /// The share of the service's users who are in the region, 0 to 1, where it is known.
    public let shareOfUsers: Double?

    /// A region's picture from its parts.
    public init(
        region: Region.ID, state: RegionState, isNamed: Bool, level: Level, expected: Double?, reporters: [Int],
        symptoms: [Symptom: [Int]] = [:], shareOfUsers: Double? = nil
    ) {
        self.region = region
        self.state = state
        self.isNamed = isNamed
        self.level = level
        self.expected = expected
        self.reporters = reporters
        self.symptoms = symptoms
        self.shareOfUsers = shareOfUsers
    }
}
