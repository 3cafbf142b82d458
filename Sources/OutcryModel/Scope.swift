/// Where a service is affected over a window of time.
public struct Scope: Codable, Hashable, Sendable {
    /// The first minute of the window.
    public let from: Minute
    /// The minute after its last.
    public let to: Minute
    /// The extent in one word; `nil` when nothing is affected.
    public let extent: Extent?
    /// The regions of the cut, the affected ones first, each with its numbers. A region stands for all within it that
    /// are not listed themselves.
    public let regions: [RegionScope]

    /// A scope from its parts.
    public init(from: Minute, to: Minute, extent: Extent?, regions: [RegionScope]) {
        self.from = from
        self.to = to
        self.extent = extent
        self.regions = regions
    }

    /// The regions that are affected.
    public var affected: [RegionScope] {
        regions.filter { $0.state == .affected }
    }
}
