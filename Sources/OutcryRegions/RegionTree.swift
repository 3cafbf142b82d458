public import OutcryModel

/// The one tree of regions, with the world as its root.
///
/// The standard tree is loaded from the project's resources; any other tree may be made for a test or a benchmark.
public struct RegionTree: Sendable {
    /// The root.
    public let root: Region.ID

    /// The regions by row.
    let rows: RegionRows

    /// A tree of the given regions, in any order.
    ///
    /// Throws `RegionError` unless there is exactly one root, every parent is there, no id comes twice and no region
    /// is its own ancestor.
    public init(_ regions: [Region]) throws(RegionError) {
        var byID: [Region.ID: Region] = [:]
        var children: [Region.ID: [Region]] = [:]
        for region in regions {
            guard byID.updateValue(region, forKey: region.id) == nil else { throw .duplicate(region.id) }
            if let parent = region.parent { children[parent, default: []].append(region) }
        }
        for region in regions {
            guard let parent = region.parent else { continue }
            guard byID[parent] != nil else { throw .missingParent(of: region.id, parent: parent) }
        }
        let roots = regions.filter { $0.parent == nil }
        guard let root = roots.first, roots.count == 1 else { throw .noSingleRoot }
        var ordered = [root]
        var next = 0
        while next < ordered.count {
            ordered += (children[ordered[next].id] ?? []).sorted { $0.id < $1.id }
            next += 1
        }
        guard ordered.count == regions.count else { throw .cycle }
        self.root = root.id
        rows = Self.rows(of: ordered)
    }

    private static func rows(of ordered: [Region]) -> RegionRows {
        let text = ordered.flatMap { Array($0.name.utf8) }
        var rows = RegionRows(count: ordered.count, text: text)
        var start: UInt32 = 0
        for region in ordered {
            let end = start + UInt32(region.name.utf8.count)
            let parent = region.parent.flatMap { rows.number(of: $0) } ?? 0
            _ = rows.append(
                region.id,
                RegionRows.Row(
                    level: region.level, parent: parent, name: start..<end, code: 0..<0, position: region.position,
                    people: region.population ?? -1))
            start = end
        }
        return rows
    }

    /// The tree in the project's file.
    init(_ file: GazetteerFile) throws(RegionError) {
        let levels: [RegionLevel] = [.world, .continent, .subregion, .country, .admin1, .city]
        let count = file.regionCount
        var rows = RegionRows(count: count, text: file.text)
        for number in 0..<count {
            let fields = file.region(number)
            let (level, parent) = (Int(fields[3] & 7), Int(fields[3] >> 3))
            guard level < levels.count, number == 0 ? parent == 0 : parent < number else {
                throw GazetteerFile.damaged("region \(number) has no parent before it")
            }
            let id = levels[level] == .city ? "geonames:\(fields[2])" : file.string(at: fields[2])
            let (north, east) = (Int32(bitPattern: fields[4]), Int32(bitPattern: fields[5]))
            let row = RegionRows.Row(
                level: levels[level], parent: Int32(parent), name: Self.range(file.range(at: fields[0])),
                code: fields[1] == 0 ? 0..<0 : Self.range(file.range(at: fields[1])),
                position: north == .min
                    ? nil : Position(latitude: Double(north) / 10_000, longitude: Double(east) / 10_000),
                people: fields[6] == 0 ? -1 : Int(fields[6]))
            guard rows.append(Region.ID(id), row) else {
                throw GazetteerFile.damaged("region \(number) is not beside its siblings")
            }
        }
        guard let root = rows.ids.first else { throw GazetteerFile.damaged("it has no regions") }
        self.root = root
        self.rows = rows
    }

    private static func range(_ range: Range<Int>) -> Range<UInt32> {
        UInt32(range.lowerBound)..<UInt32(range.upperBound)
    }

    /// The tree of the project: the world, UN M49 continents and subregions, ISO 3166-1 countries, ISO 3166-2 parts as
    /// far as GeoNames knows them, and GeoNames cities of at least 15,000 people, capitals and the largest of a part.
    ///
    /// It is read once; later calls return the same. Throws `RegionError.unreadable` when a resource is damaged.
    public static func standard() throws(RegionError) -> RegionTree {
        try standardTree.get()
    }

    private static let standardTree = Result { () throws(RegionError) in
        try RegionTree(try GazetteerFile.standard())
    }

    /// Every region's id, ordered.
    public var ids: [Region.ID] { rows.ids.sorted() }

    /// The region with an id.
    public subscript(id: Region.ID) -> Region? {
        rows.number(of: id).map { rows.region($0) }
    }

    /// The code GeoNames gives the first-level part that a region is or lies in, such as `DE.16`; `nil` for countries
    /// and what lies above them, and where it is not known.
    public func geoNamesCode(of id: Region.ID) -> String? {
        guard let number = rows.number(of: id) else { return nil }
        let code = rows.rows[Int(number)].code
        return code.isEmpty ? nil : rows.string(code)
    }

    /// The regions right below one, ordered by id.
    public func children(of id: Region.ID) -> [Region.ID] {
        guard let number = rows.number(of: id) else { return [] }
        let row = rows.rows[Int(number)]
        return Array(rows.ids[Int(row.firstChild)..<Int(row.firstChild + row.childCount)])
    }

    /// The regions above one, from its parent up to the root; empty for the root and for an unknown id.
    public func ancestors(of id: Region.ID) -> [Region.ID] {
        var path: [Region.ID] = []
        var next = rows.number(of: id).flatMap { rows.parent(of: $0) }
        while let parent = next {
            path.append(rows.ids[Int(parent)])
            next = rows.parent(of: parent)
        }
        return path
    }

    /// Whether `outer` is `inner` or lies above it.
    public func contains(_ outer: Region.ID, _ inner: Region.ID) -> Bool {
        guard outer != inner else { return true }
        guard let outer = rows.number(of: outer), let inner = rows.number(of: inner) else { return false }
        return rows.contains(outer, inner)
    }

    /// A region and everything below it, parents before children.
    public func subtree(of id: Region.ID) -> [Region.ID] {
        var found = rows.number(of: id) == nil ? [] : [id]
        var next = 0
        while next < found.count {
            found.append(contentsOf: children(of: found[next]))
            next += 1
        }
        return found
    }

    /// The region itself or the one above it at a level; `nil` when it lies higher.
    public func ancestor(of id: Region.ID, at level: RegionLevel) -> Region.ID? {
        rows.number(of: id).flatMap { rows.ancestor(of: $0, at: level) }.map { rows.ids[Int($0)] }
    }
}
