public import OutcryModel
import OutcryRegions

/// Which clock people of a region live by.
public struct RegionClocks: Sendable {
    private let told: [Region.ID: LocalClock]

    /// The clocks of some regions, which hold for everything below them; everywhere else the sun decides.
    public init(_ told: [Region.ID: LocalClock] = [:]) {
        self.told = told
    }

    /// The clock of a region: that of the nearest region told at or above it, else the nearest hour by the sun, with the
    /// summer time of its country.
    func clock(of region: Region.ID, in regions: RegionTree) -> LocalClock {
        let path = [region] + regions.ancestors(of: region)
        for place in path {
            if let clock = told[place] { return clock }
        }
        guard let position = path.lazy.compactMap({ regions[$0]?.position }).first else { return .utc }
        let country = regions.ancestor(of: region, at: .country)
        return LocalClock(
            offset: Int((position.longitude / 15).rounded()) * 60,
            daylight: country.map { Self.daylight(of: $0, south: position.latitude < 0) } ?? .never)
    }

    private static let north: Set<Region.ID> = ["US", "CA", "CU", "HT", "BS", "BM"]
    private static let southern: Set<Region.ID> = ["AU", "NZ", "CL", "PY"]
    private static let europe: Set<Region.ID> = [
        "AD", "AL", "AT", "BA", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FO", "FR", "GB", "GG",
        "GI",
        "GR", "HR", "HU", "IE", "IM", "IT", "JE", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO",
        "PL",
        "PT", "RO", "RS", "SE", "SI", "SK", "SM", "UA", "VA", "XK",
    ]

    private static func daylight(of country: Region.ID, south: Bool) -> DaylightRule {
        if europe.contains(country) { return .europe }
        if north.contains(country) { return .northAmerica }
        return south && southern.contains(country) ? .south : .never
    }
}
