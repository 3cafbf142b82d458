import OutcryModel
import Testing

@testable import OutcryAggregate

struct AggregatorRegionsTests {
    /// The last value of each cell.
    private func tallies(of world: World) -> [Tally] {
        struct Cell: Hashable {
            let minute: Minute
            let region: Region.ID?
            let symptom: Symptom?
        }
        var last: [Cell: Tally] = [:]
        for tally in world.tallies {
            last[Cell(minute: tally.minute, region: tally.region, symptom: tally.symptom)] = tally
        }
        return Array(last.values)
    }

    private func picture(of world: World, symptom: Symptom? = nil, minutes: Int = 75) -> ScopePicture {
        let from = CountGrid.floor(world.minute - minutes)
        let all = tallies(of: world).filter { $0.minute >= from }
        return world.aggregator.picture(
            of: "heron", symptom: symptom, tallies: symptom == nil ? all : all.filter { $0.symptom == symptom },
            from: from, to: world.minute, in: world.state)
    }

    @Test func `a picture has every region, each with what is below it, and names where it is`() throws {
        var world = try World.afterAWeek()
        world.pass(90, times: ["DE-BY": 30], symptom: .noConnectivity)
        let picture = picture(of: world)
        let byID = Dictionary(uniqueKeysWithValues: picture.regions.map { ($0.region, $0) })
        #expect(picture.regions.first?.region == "001")
        #expect(picture.regions.filter(\.isNamed).map(\.region) == ["DE-BY"])
        #expect(picture.extent == .regional)
        for id in ["DE-BY", "DE", "150", "001"] as [Region.ID] { #expect(byID[id]?.state == .affected) }
        #expect(byID["JP-13"]?.state != .affected)
        let parts = CountGrid.parts(from: picture.from, to: picture.to).count
        #expect(picture.regions.allSatisfy { $0.reporters.count == parts })
        let germany = try #require(byID["DE"])
        for part in 0..<parts {
            let below = (["DE-BE", "DE-BY", "DE-HE"] as [Region.ID]).map { byID[$0]?.reporters[part] ?? 0 }
            #expect(germany.reporters[part] == below.reduce(0, +))
        }
        let bavaria = try #require(byID["DE-BY"])
        #expect((bavaria.symptoms[.noConnectivity]?.reduce(0, +) ?? 0) > 50)
        #expect(bavaria.level == .high)
        #expect((bavaria.expected ?? 0) > 1)
    }

    @Test func `a picture of one symptom has its numbers and its share of the usual`() throws {
        var world = try World.afterAWeek()
        world.pass(90, times: ["DE-BY": 30], symptom: .noConnectivity)
        let all = picture(of: world)
        let one = picture(of: world, symptom: .noConnectivity)
        let other = picture(of: world, symptom: .dataLoss)
        #expect(one.symptom == .noConnectivity)
        #expect(one.regions[0].reporters.reduce(0, +) < all.regions[0].reporters.reduce(0, +))
        #expect((one.regions[0].expected ?? 0) < (all.regions[0].expected ?? 0))
        #expect(one.regions.filter(\.isNamed).map(\.region) == ["DE-BY"])
        #expect(other.extent == nil)
    }

    @Test func `before anything is usual there is a tree without states`() throws {
        var world = try World()
        world.pass(30)
        let picture = picture(of: world)
        #expect(picture.regions.allSatisfy { $0.state == .notEnoughData && $0.expected == nil && $0.level == .unknown })
        #expect(picture.regions[0].reporters.reduce(0, +) > 0)
        let none = world.aggregator.picture(
            of: "none", symptom: nil, tallies: [], from: world.minute - 60, to: world.minute, in: world.state)
        #expect(none.regions.isEmpty)
    }

    @Test func `what is said of a region beside its number rests on the number as it is told`() throws {
        let world = try World.afterAWeek()
        let from = CountGrid.floor(world.minute) - 60
        func picture(_ reporters: Int) -> ScopePicture {
            let tally = Tally(
                service: "heron", region: "JP-13", symptom: nil, minute: from, reporters: reporters, bySource: [:])
            return world.aggregator.picture(
                of: "heron", symptom: nil, tallies: reporters == 0 ? [] : [tally], from: from, to: from + 60,
                in: world.state)
        }
        func said(_ reporters: Int) -> [String] {
            picture(reporters).regions.map { "\($0.region) \($0.state) \($0.level)" }
        }
        for few in 1...4 { #expect(said(few) == said(0)) }
    }
}
