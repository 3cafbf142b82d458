import OutcryModel
import OutcryRegions

/// Reads the region out of an address as people write it, and forgets the rest.
struct Open311Address: Sendable {
    /// The longest address looked at, in bytes.
    private static let longest = 500

    let regions: RegionTree

    /// The part of the country or the country in which the place named lies; `nil` where none can be told.
    func region(of address: String) -> Region.ID? {
        guard address.utf8.count <= Self.longest, let gazetteer = try? Gazetteer.standard(),
            let city = gazetteer.region(of: gazetteer.places(in: address))?.region,
            regions[city] != nil
        else { return nil }
        return regions.ancestor(of: city, at: .admin1) ?? regions.ancestor(of: city, at: .country)
    }
}
