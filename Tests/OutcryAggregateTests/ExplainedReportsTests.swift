import OutcryModel
import Testing

@testable import OutcryAggregate

struct ExplainedReportsTests {
    private let login = Symptom.loginFailure.number
    private let payment = Symptom.paymentFailure.number

    /// What a sighting is evidence for beside an incident of failing logins in A1, by region and symptom.
    private func evidence(
        _ symptom: Symptom, in region: Region.ID, incidentIn place: Region.ID? = "A1"
    ) throws -> [String] {
        let tree = try SmallTree.tree()
        let open = place.map { [OpenIncident(.loginFailure, in: tree.numbers([$0]))] } ?? []
        var explained = ExplainedReports(by: open, counting: true)
        var found: [String] = []
        explained.take(Sighting(at: 0, region: try #require(tree.number(of: region)), [symptom]), in: tree) {
            found.append("\(tree.ids[Int($0.region)]) \($0.symptom)")
        }
        return found
    }

    @Test func `without an incident all that holds a region has evidence, for the symptom and for all together`() throws
    {
        let found = try evidence(.loginFailure, in: "A1-2", incidentIn: nil)
        #expect(found == ["A1-2", "A1", "A", "W"].flatMap { ["\($0) -1", "\($0) \(login)"] })
    }

    @Test(arguments: ["A1-2", "A1", "A", "W"] as [Region.ID])
    func `an incident's symptom in, or above, its place is its own`(region: Region.ID) throws {
        #expect(try evidence(.loginFailure, in: region).isEmpty)
    }

    @Test func `another symptom in its place speaks for itself alone, and only within`() throws {
        #expect(try evidence(.paymentFailure, in: "A1-2") == ["A1-2 \(payment)", "A1 \(payment)"])
        #expect(try evidence(.paymentFailure, in: "A").isEmpty)
    }

    @Test func `elsewhere it is evidence, but not for what holds the incident too`() throws {
        #expect(try evidence(.loginFailure, in: "A2-1") == ["A2-1", "A2"].flatMap { ["\($0) -1", "\($0) \(login)"] })
    }

    @Test func `its own reports are counted for each region of its place, when asked for`() throws {
        let tree = try SmallTree.tree()
        let numbers = tree.numbers(["A1", "A1-2"])
        for isCounting in [true, false] {
            var explained = ExplainedReports(
                by: [OpenIncident(.loginFailure, in: [numbers[0]])], counting: isCounting)
            explained.take(Sighting(at: 0, region: numbers[1], people: 3), in: tree) { _ in }
            explained.take(Sighting(at: 0, region: numbers[1], [.slow]), in: tree) { _ in }
            explained.take(Sighting(at: 0, region: 0), in: tree) { _ in }
            #expect(explained.reports.keys.map(\.region).sorted() == (isCounting ? numbers.sorted() : []))
            #expect(explained.reports.values.allSatisfy { $0 == 3 })
        }
    }
}
