import OutcryModel
import Testing

@testable import OutcryRegions

struct RegionLocatorTests {
    private static let tree = Result { try RegionTree.standard() }
    private static let locator = tree.map { RegionLocator($0) }

    @Test(arguments: [
        (52.52, 13.405, "DE-BE"), (52.535, 13.20, "DE-BE"), (52.39, 13.06, "DE-BB"), (48.137, 11.575, "DE-BY"),
        (51.5, -0.12, "GB-ENG"), (40.71, -74.0, "US-NY"), (-33.87, 151.21, "AU-NSW"), (35.68, 139.69, "JP-13"),
        (46.2, 6.145, "CH-GE"), (-18.14, 178.44, "FJ-C"),
    ])
    func `a position in a city is in its part of the country`(north: Double, east: Double, region: String) throws {
        let position = try #require(Position(latitude: north, longitude: east))
        #expect(try Self.locator.get().region(at: position) == Region.ID(region))
    }

    @Test(arguments: [(0.0, -30.0), (-80.0, 0.0), (89.9, 10.0), (-90.0, 180.0), (90.0, -180.0), (40.0, -179.9)])
    func `where no city is near there is no region`(north: Double, east: Double) throws {
        let position = try #require(Position(latitude: north, longitude: east))
        #expect(try Self.locator.get().region(at: position) == nil)
    }

    @Test func `between two countries nothing is guessed`() throws {
        // The bridge between Frankfurt (Oder) and Słubice.
        let position = try #require(Position(latitude: 52.349, longitude: 14.556))
        #expect(try Self.locator.get().region(at: position) == nil)
    }

    @Test func `hardly a city is put into a part of a country that it does not lie in`() throws {
        let tree = try Self.tree.get()
        let locator = try Self.locator.get()
        var (exact, coarse, none, wrong) = (0, 0, 0, 0)
        for id in tree.ids {
            guard let city = tree[id], city.level == .city, let position = city.position else { continue }
            switch locator.region(at: position) {
            case nil: none += 1
            case let region? where region == tree.ancestor(of: id, at: .admin1): exact += 1
            case let region? where region == tree.ancestor(of: id, at: .country): coarse += 1
            default: wrong += 1
            }
        }
        let all = Double(exact + coarse + none + wrong)
        #expect(Double(exact) / all > 0.9, "\(exact) exact, \(coarse) coarse, \(none) none, \(wrong) wrong")
        #expect(Double(wrong) / all < 0.005, "\(exact) exact, \(coarse) coarse, \(none) none, \(wrong) wrong")
    }

    @Test func `the distance from Berlin to Paris is 878 kilometres`() throws {
        let berlin = try #require(Position(latitude: 52.52, longitude: 13.405))
        let paris = try #require(Position(latitude: 48.8566, longitude: 2.3522))
        #expect((876...880).contains(RegionLocator.distance(berlin, paris)))
    }
}
