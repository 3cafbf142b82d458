public import OutcryModel

/// What is wrong with a set of regions, or with the resources they come from.
public enum RegionError: Error, Hashable, Sendable {
    /// A region's id comes twice.
    case duplicate(Region.ID)
    /// A region's parent is not there.
    case missingParent(of: Region.ID, parent: Region.ID)
    /// There is no root, or more than one.
    case noSingleRoot
    /// Some regions are their own ancestors.
    case cycle
    /// A resource is missing or cannot be read.
    case unreadable(resource: String, reason: String)
}
