public import OutcryModel

/// One region of a picture, with its numbers as they are told.
public struct RegionLine: Hashable, Sendable {
    /// The region.
    public let region: Region.ID
    /// How deep it lies in the tree; `nil` where the tree does not know it.
    public let level: RegionLevel?
    /// The region above it; `nil` for the world.
    public let parent: Region.ID?
    /// Whether it, or a part of it, is affected.
    public let state: RegionState
    /// Whether it is one of the fewest regions that say where the outage is.
    public let isNamed: Bool
    /// Reporters; `nil` when withheld.
    public let observed: Int?
    /// The usual number; `nil` while too little is known.
    public let expected: Double?
    /// Reporters over the usual number; `nil` when withheld or nothing is usual.
    public let ratio: Double?
    /// The lower end of the 90 % interval of the ratio.
    public let ratioLow: Double?
    /// The upper end of that of the largest number that `observed` may stand for.
    public let ratioHigh: Double?
    /// The share of the service's users who are in it, where it is known.
    public let shareOfUsers: Double?
    /// Reporters of each symptom; those withheld are not in it.
    public let symptoms: [Symptom: Int]
}
