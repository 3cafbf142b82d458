import OutcryModel
import Testing

@testable import OutcryAggregate

struct ExcessWindowTests {
    private let symptom = Symptom.loginFailure.number

    private func window(
        _ sightings: [Sighting], of region: Int32 = 0, symptom: Int? = nil, until end: Int = 1000,
        leastOthers: Double = 1.9, perMinute: Double = 0.01
    ) throws -> ExcessWindow? {
        ExcessWindow(
            sightings[...], of: region, symptom: symptom ?? self.symptom, until: end, tree: try SmallTree.tree(),
            tolerated: 2, leastOthers: leastOthers, usual: { $0.map { perMinute * Double(end - $0) } })
    }

    /// Some single reports, and ten in the last five minutes.
    private func burst(_ region: Int32) -> [Sighting] {
        [800, 850, 900, 940].map { Sighting(at: $0, region: region) }
            + (995..<1000).flatMap {
                [Sighting(at: $0, region: region), Sighting(at: $0, region: region, group: .program)]
            }
    }

    @Test func `the start is that which explains the reports best`() throws {
        let region = try #require(try SmallTree.tree().number(of: "A1-2"))
        let found = try #require(try window(burst(region), of: region))
        #expect(found.start == 995)
        #expect(found.people == 10)
        #expect(found.weight == 10)
        #expect(abs(found.usual - 0.05) < 1e-12)
        #expect(found.byGroup[Int(SourceGroup.page.rawValue)] == 5)
        #expect(found.byGroup[Int(SourceGroup.program.rawValue)] == 5)
        #expect(found.bySymptom[symptom] == 10)
        #expect(abs(found.evidence - poissonExcess(10, over: 0.1)) < 1e-9)
    }

    @Test func `what is elsewhere or of another symptom is not looked at`() throws {
        let tree = try SmallTree.tree()
        let numbers = tree.numbers(["A1-2", "A1", "B"])
        #expect(try window(burst(numbers[0]), of: numbers[2]) == nil)
        #expect(try window(burst(numbers[0]), of: numbers[1])?.people == 10)
        #expect(try window(burst(numbers[0]), of: numbers[0], symptom: Symptom.slow.number) == nil)
        #expect(try window(burst(numbers[0]), of: numbers[0], symptom: NodeEvidence.together)?.people == 10)
    }

    @Test func `two people are no excess, nor is what one group brings when others are asked for`() throws {
        let two = [Sighting(at: 998, region: 0), Sighting(at: 999, region: 0, group: .chatter, people: 1)]
        #expect(try window(two, leastOthers: 0) == nil)
        let one = (990..<1000).map { Sighting(at: $0, region: 0) }
        #expect(try window(one) == nil)
        #expect(try window(one, leastOthers: 0)?.people == 10)
    }

    @Test func `as many as usual are no excess`() throws {
        let usual = (0..<100).map { Sighting(at: 900 + $0, region: 0, group: $0 % 2 == 0 ? .page : .program) }
        #expect(try window(usual, perMinute: 1) == nil)
    }
}
