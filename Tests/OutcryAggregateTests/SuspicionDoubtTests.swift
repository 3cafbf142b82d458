import OutcryModel
import Testing

@testable import OutcryAggregate

struct SuspicionDoubtTests {
    /// What a suspicion of failing logins in A1 rests on.
    private func doubt(_ groups: [(SourceGroup, Int32)], in region: Region.ID = "A1-2") throws -> SuspicionDoubt {
        let tree = try SmallTree.tree()
        let place = try #require(tree.number(of: region))
        let sightings = groups.map { Sighting(at: 5, region: place, group: $0, people: $1) }
        return SuspicionDoubt(
            OpenIncident(.loginFailure, in: tree.numbers(["A1"])), sightings: sightings[...], usual: 1,
            shares: [Double](repeating: 0.125, count: SourceGroup.count), tree: tree, settings: .standard)
    }

    @Test func `copies of a text are named as such, and one group as one`() throws {
        #expect(try doubt([(.copies, 95), (.page, 5)]).rule == "copies")
        #expect(try doubt([(.page, 95), (.copies, 5)]).rule == "oneSource")
        #expect(try doubt([(.page, 80), (.program, 20)]).rule == "notCorroborated")
    }

    @Test func `the evidence is what is left without the largest group`() throws {
        #expect(try doubt([(.page, 95)]).evidence == 0)
        let left = try doubt([(.page, 80), (.program, 20)]).evidence
        #expect(abs(left - poissonExcess(20, over: 2 * 0.875)) < 1e-9)
    }

    @Test func `what is told elsewhere is not looked at`() throws {
        #expect(try doubt([(.page, 95)], in: "B1-1").rule == "oneSource")
        #expect(try doubt([(.page, 95), (.program, 50)], in: "B1-1").evidence == 0)
    }
}
