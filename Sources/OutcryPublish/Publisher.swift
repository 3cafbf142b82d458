public import OutcryModel
public import OutcryRegions

/// Turns incidents, scopes and series into documents: JSON, an Atom feed, the situation report, and words for pages.
///
/// Pure: the same values give the same bytes. Numbers small enough to point at single people are withheld in every
/// document; see ``Disclosure``.
public struct Publisher: Sendable {
    /// The base address of the instance, without a trailing slash, such as `https://outcry.example`.
    public let site: String
    /// Which numbers may be published.
    public internal(set) var disclosure: Disclosure

    /// The catalogue by id.
    let services: [Service.ID: Service]
    /// The root of the tree.
    let world: Region.ID

    private let regions: RegionTree

    /// A publisher for an instance.
    ///
    /// - Parameters:
    ///   - site: the base address under which the instance is reached, without a trailing slash.
    ///   - services: the catalogue, for the names of services.
    ///   - regions: the tree of regions, for their names and levels.
    public init(site: String, services: [Service], regions: RegionTree) {
        self.site = site
        self.services = Dictionary(services.map { ($0.id, $0) }) { first, _ in first }
        self.regions = regions
        world = regions.root
        disclosure = Disclosure()
    }

    /// The region with an id, where the tree knows it.
    func known(_ region: Region.ID) -> Region? {
        regions[region]
    }

    /// The regions above one, from its parent up.
    func ancestors(of region: Region.ID) -> [Region.ID] {
        regions.ancestors(of: region)
    }

    /// The country that holds a region, or is it.
    func country(of region: Region.ID) -> Region.ID? {
        regions.ancestor(of: region, at: .country)
    }
}
