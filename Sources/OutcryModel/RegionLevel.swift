/// How deep a region lies in the tree.
public enum RegionLevel: String, CaseIterable, Codable, Hashable, Sendable {
    /// The root.
    case world
    /// A continent of UN M49.
    case continent
    /// A subregion of UN M49.
    case subregion
    /// A country of ISO 3166-1.
    case country
    /// A first-level part of a country, of ISO 3166-2.
    case admin1
    /// A city of GeoNames.
    case city
}
