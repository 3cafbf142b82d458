import OutcryModel
import Testing

@testable import OutcryRegions

@Suite struct RegionTreeTests {
    @Test func `the standard tree leads from the world to a city`() throws {
        let tree = try RegionTree.standard()
        #expect(tree.root == Region.world)
        #expect(tree.ancestors(of: "geonames:2950159") == ["DE-BE", "DE", "155", "150", "001"])
        #expect(tree["DE-BE"]?.level == .admin1)
        #expect(tree["geonames:2950159"]?.name == "Berlin")
        #expect((tree["geonames:2950159"]?.population ?? 0) > 3_000_000)
        #expect(abs((tree["geonames:2950159"]?.position?.latitude ?? 0) - 52.52) < 0.01)
    }

    @Test(arguments: [
        ("geonames:5128581", "US-NY", "US.NY"), ("geonames:2867714", "DE-BY", "DE.02"),
        ("geonames:524901", "RU-MOW", "RU.48"), ("geonames:1850147", "JP-13", "JP.40"),
        ("geonames:2643743", "GB-ENG", "GB.ENG"), ("geonames:2988507", "FR-IDF", "FR.11"),
        ("geonames:1275339", "IN-MH", "IN.16"), ("geonames:3169070", "IT-62", "IT.07"),
        ("geonames:3448439", "BR-SP", "BR.27"), ("geonames:745044", "TR-34", "TR.34"),
    ])
    func `a city lies in its ISO part and keeps the GeoNames code`(city: String, part: String, code: String) throws {
        let tree = try RegionTree.standard()
        #expect(tree.ancestor(of: Region.ID(city), at: .admin1) == Region.ID(part))
        #expect(tree.geoNamesCode(of: Region.ID(city)) == code)
        #expect(tree.geoNamesCode(of: Region.ID(part)) == code)
    }

    @Test func `every country hangs below a subregion or a continent`() throws {
        let tree = try RegionTree.standard()
        let countries = tree.subtree(of: Region.world).filter { tree[$0]?.level == .country }
        #expect(countries.count >= 249)
        for country in countries {
            let above = try #require(tree[country]?.parent)
            #expect(tree[above]?.level == .subregion || country == "AQ")
        }
    }

    @Test func `every part is below its own country`() throws {
        let tree = try RegionTree.standard()
        for id in tree.ids where tree[id]?.level == .admin1 {
            let country = try #require(tree[id]?.parent)
            #expect(id.rawValue.hasPrefix(country.rawValue + "-"))
        }
    }

    @Test func `a tree refuses a second root, a lost parent, a repeated id and a cycle`() {
        let world = Region(id: "001", name: "World", level: .world, parent: nil)
        let land = Region(id: "AA", name: "Land", level: .country, parent: "001")
        #expect(throws: RegionError.noSingleRoot) {
            try RegionTree([world, Region(id: "002", name: "Other", level: .world, parent: nil)])
        }
        #expect(throws: RegionError.missingParent(of: "AA", parent: "001")) { try RegionTree([land]) }
        #expect(throws: RegionError.duplicate("AA")) { try RegionTree([world, land, land]) }
        #expect(throws: RegionError.cycle) {
            try RegionTree([
                world, Region(id: "BB", name: "B", level: .country, parent: "CC"),
                Region(id: "CC", name: "C", level: .country, parent: "BB"),
            ])
        }
    }
}
