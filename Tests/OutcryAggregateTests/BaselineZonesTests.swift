import OutcryModel
import Testing

@testable import OutcryAggregate

struct BaselineZonesTests {
    @Test func `a place has one zone, and what holds places theirs by their people`() throws {
        let users: [Region.ID: Int] = ["A1-1": 2999, "A2-1": 999, "B1-1": 3999]
        let tree = try SmallTree.tree(users: users)
        let zones = BaselineZones(tree: tree, layout: BaselineLayout(tree: tree, entries: []))
        #expect(zones.count == 2)
        #expect(zones.zones.map(\.clock) == [LocalClock(offset: 60, daylight: .europe), LocalClock(offset: 540)])
        for region in tree.numbers(["A1-1", "A1", "A", "B1"]) {
            #expect(zones[Int(region)].map(\.people) == [1])
        }
        let world = zones[0].sorted { $0.zone < $1.zone }.map(\.people)
        #expect(abs(world[0] - 0.5) < 1e-9 && abs(world[1] - 0.5) < 1e-9)
        #expect(zones.all.count == tree.count + 1)
    }
}
