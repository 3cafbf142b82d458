/// A node of the one tree of regions: world, continents and subregions, countries, their parts, cities.
public struct Region: Hashable, Sendable {
    /// The code of a region: UN M49 (`001`, `150`), ISO 3166-1 (`DE`), ISO 3166-2 (`DE-BE`) or `geonames:2950159`.
    public typealias ID = Identifier<Region>

    /// The code.
    public let id: ID
    /// The English name.
    public let name: String
    /// How deep in the tree it is.
    public let level: RegionLevel
    /// The region that holds it; `nil` for the world alone.
    public let parent: ID?
    /// A point within it, where one is known.
    public let position: Position?
    /// The number of people, where it is known.
    public let population: Int?

    /// A region from its parts.
    public init(
        id: ID, name: String, level: RegionLevel, parent: ID?, position: Position? = nil, population: Int? = nil
    ) {
        self.id = id
        self.name = name
        self.level = level
        self.parent = parent
        self.position = position
        self.population = population
    }

    /// The root of the tree.
    public static let world: ID = "001"
}
