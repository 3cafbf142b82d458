/// One region of a scope, with the numbers that decided its state.
public struct RegionScope: Codable, Hashable, Sendable {
    /// The region.
    public let region: Region.ID
    /// Whether it is affected.
    public let state: RegionState
    /// Distinct reporters in the window.
    public let observed: Int
    /// The number usual for that time of the week.
    public let expected: Double
    /// Observed over expected; `nil` where nothing is expected.
    public let ratio: Double?
    /// The lower end of the 90 % interval of the ratio.
    public let ratioLow: Double?
    /// The upper end of the 90 % interval of the ratio.
    public let ratioHigh: Double?
    /// The share of the service's users who are in the region, 0 to 1, where it is known.
    public let shareOfUsers: Double?

    /// A region's scope from its parts.
    public init(
        region: Region.ID, state: RegionState, observed: Int, expected: Double, ratio: Double?, ratioLow: Double?,
        ratioHigh: Double?, shareOfUsers: Double? = nil
    ) {
        self.region = region
        self.state = state
        self.observed = observed
        self.expected = expected
        self.ratio = ratio
        self.ratioLow = ratioLow
        self.ratioHigh = ratioHigh
        self.shareOfUsers = shareOfUsers
    }
}
