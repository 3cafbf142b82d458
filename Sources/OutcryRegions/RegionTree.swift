public import OutcryModel

/// The one tree of regions, with the world as its root.
///
/// The standard tree is loaded from the project's resources; any other tree may be made for a test or a benchmark.
public struct RegionTree: Sendable {
    /// The root.
    public let root: Region.ID

    private let regions: [Region.ID: Region]
    private let childrenByParent: [Region.ID: [Region.ID]]
    private let geoNamesCodes: [Region.ID: String]

    /// A tree of the given regions, in any order.
    ///
    /// Throws `RegionError` unless there is exactly one root, every parent is there, no id comes twice and no region
    /// is its own ancestor.
    public init(_ regions: [Region]) throws(RegionError) {
        try self.init(regions, geoNamesCodes: [:])
    }

    /// A tree of regions of which some have a GeoNames code beside their id.
    init(_ regions: [Region], geoNamesCodes: [Region.ID: String]) throws(RegionError) {
        var byID: [Region.ID: Region] = [:]
        var children: [Region.ID: [Region.ID]] = [:]
        for region in regions {
            guard byID.updateValue(region, forKey: region.id) == nil else { throw .duplicate(region.id) }
            if let parent = region.parent { children[parent, default: []].append(region.id) }
        }
        for region in regions {
            guard let parent = region.parent else { continue }
            guard byID[parent] != nil else { throw .missingParent(of: region.id, parent: parent) }
        }
        let roots = regions.filter { $0.parent == nil }
        guard let root = roots.first, roots.count == 1 else { throw .noSingleRoot }
        self.root = root.id
        self.regions = byID
        self.geoNamesCodes = geoNamesCodes
        childrenByParent = children.mapValues { $0.sorted() }
        guard subtree(of: root.id).count == regions.count else { throw .cycle }
    }

    /// The tree of the project: the world, UN M49 continents and subregions, ISO 3166-1 countries, ISO 3166-2 parts as
    /// far as GeoNames knows them, and GeoNames cities of at least 100,000 people, capitals and the largest of a part.
    ///
    /// It is read once; later calls return the same. Throws `RegionError.unreadable` when a resource is damaged.
    public static func standard() throws(RegionError) -> RegionTree {
        try standardTree.get()
    }

    private static let standardTree = Result { () throws(RegionError) in
        try RegionTable.tree(of: try RegionResource.bytes(of: "regions.tsv"))
    }

    /// Every region's id, ordered.
    public var ids: [Region.ID] { regions.keys.sorted() }

    /// The region with an id.
    public subscript(id: Region.ID) -> Region? {
        regions[id]
    }

    /// The code GeoNames gives the first-level part that a region is or lies in, such as `DE.16`; `nil` for countries
    /// and what lies above them, and where it is not known.
    public func geoNamesCode(of id: Region.ID) -> String? {
        geoNamesCodes[id]
    }

    /// The regions right below one, ordered by id.
    public func children(of id: Region.ID) -> [Region.ID] {
        childrenByParent[id] ?? []
    }

    /// The regions above one, from its parent up to the root; empty for the root and for an unknown id.
    public func ancestors(of id: Region.ID) -> [Region.ID] {
        var path: [Region.ID] = []
        var next = regions[id]?.parent
        while let parent = next {
            path.append(parent)
            next = regions[parent]?.parent
        }
        return path
    }

    /// Whether `outer` is `inner` or lies above it.
    public func contains(_ outer: Region.ID, _ inner: Region.ID) -> Bool {
        outer == inner || ancestors(of: inner).contains(outer)
    }

    /// A region and everything below it, parents before children.
    public func subtree(of id: Region.ID) -> [Region.ID] {
        var found = regions[id] == nil ? [] : [id]
        var next = 0
        while next < found.count {
            found.append(contentsOf: children(of: found[next]))
            next += 1
        }
        return found
    }

    /// The region itself or the one above it at a level; `nil` when it lies higher.
    public func ancestor(of id: Region.ID, at level: RegionLevel) -> Region.ID? {
        ([id] + ancestors(of: id)).first { regions[$0]?.level == level }
    }
}
