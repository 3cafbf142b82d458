public import OutcryModel

/// Which regions of a picture are told.
public struct PictureFilter: Hashable, Sendable {
    /// Only this region and what lies below it; `nil` for all.
    public var region: Region.ID?
    /// Only regions of these levels; empty means any.
    public var levels: Set<RegionLevel>
    /// Only regions in one of these states; empty means any.
    public var states: Set<RegionState>

    /// A filter from its parts.
    public init(region: Region.ID? = nil, levels: Set<RegionLevel> = [], states: Set<RegionState> = []) {
        self.region = region
        self.levels = levels
        self.states = states
    }
}
