import OutcryModel
import OutcryRegions
import Testing

@testable import OutcryAggregate

struct RegionClocksTests {
    private func regions() throws -> RegionTree {
        try RegionTree([
            Region(id: "001", name: "World", level: .world, parent: nil),
            Region(id: "150", name: "Europe", level: .continent, parent: "001"),
            Region(id: "DE", name: "Germany", level: .country, parent: "150", position: at(51, 10)),
            Region(id: "DE-BE", name: "Berlin", level: .admin1, parent: "DE", position: at(52.5, 13.4)),
            Region(id: "IS", name: "Iceland", level: .country, parent: "150", position: at(65, -18)),
            Region(id: "AU", name: "Australia", level: .country, parent: "001", position: at(-25, 134)),
            Region(id: "AU-NSW", name: "New South Wales", level: .admin1, parent: "AU", position: at(-33, 151)),
            Region(id: "US", name: "United States", level: .country, parent: "001", position: at(40, -98)),
            Region(id: "XX", name: "Somewhere", level: .country, parent: "001"),
        ])
    }

    @Test(arguments: [
        ("DE-BE", LocalClock(offset: 60, daylight: .europe)), ("IS", LocalClock(offset: -60)),
        ("AU-NSW", LocalClock(offset: 600, daylight: .south)),
        ("US", LocalClock(offset: -420, daylight: .northAmerica)),
        ("XX", .utc), ("nowhere", .utc),
    ])
    func `where no clock is told the sun and the country decide`(region: String, clock: LocalClock) throws {
        #expect(RegionClocks().clock(of: Region.ID(region), in: try regions()) == clock)
    }

    @Test func `a clock told holds for everything below, unless a nearer one is told`() throws {
        let (far, near) = (LocalClock(offset: 15), LocalClock(offset: 30, daylight: .south))
        let clocks = RegionClocks(["150": far, "DE-BE": near])
        let regions = try regions()
        #expect(clocks.clock(of: "IS", in: regions) == far)
        #expect(clocks.clock(of: "DE", in: regions) == far)
        #expect(clocks.clock(of: "DE-BE", in: regions) == near)
    }

    private func at(_ latitude: Double, _ longitude: Double) -> Position? {
        Position(latitude: latitude, longitude: longitude)
    }
}
