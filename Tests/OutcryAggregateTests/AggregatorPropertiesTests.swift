import OutcryModel
import OutcryRegions
import Testing

@testable import OutcryAggregate

struct AggregatorPropertiesTests {
    /// The arrivals of some hours with an outage, some of them by the same people and in the same words.
    private func hours() throws -> (World, [[Arrival]]) {
        let world = try World.afterAWeek()
        var random = SplitMix(seed: 4)
        let kinds: [SourceKind] = [.submission, .submission, .social, .forum, .import]
        let minutes = (0..<400).map { minute in
            let isOutage = (60..<200).contains(minute)
            return (0..<(isOutage ? 6 : 1)).map { _ in
                let region = World.regions[isOutage ? Int(random.next() % 3) : Int(random.next() % 8)]
                return Arrival(
                    service: World.service.id, region: random.next() % 8 == 0 ? nil : region,
                    symptoms: [Symptom.allCases[isOutage ? 3 : Int(random.next() % 12)]],
                    sourceKind: kinds[Int(random.next() % 5)], reporter: ReporterHash(rawValue: random.next() % 700),
                    cluster: random.next() % 3 == 0 ? TextCluster(rawValue: random.next() % 300) : nil,
                    occurredAt: (world.minute + minute - Int(random.next() % 4)).start,
                    receivedAt: (world.minute + minute).start)
            }
        }
        return (world, minutes)
    }

    @Test func `the order within a minute does not matter`() throws {
        var (world, minutes) = try hours()
        var shuffled = world
        var random = SplitMix(seed: 9)
        for arrivals in minutes {
            world.fold(arrivals)
            shuffled.fold(arrivals.shuffled(using: &random))
        }
        #expect(world.incidents.contains { $0.state == .ended })
        #expect(world.events == shuffled.events)
        #expect(world.state == shuffled.state)
        #expect(try world.state.encoded() == shuffled.state.encoded())
    }

    @Test func `regions and services that nobody reports from change nothing`() throws {
        let (world, minutes) = try hours()
        var regions = world.tree.ids.compactMap { world.tree[$0] }
        regions.append(Region(id: "009", name: "Oceania", level: .continent, parent: "001"))
        regions.append(Region(id: "NZ", name: "New Zealand", level: .country, parent: "009"))
        let idle = Service(
            id: "auk", name: "Auk", aliases: [], category: .messaging, homePage: "https://auk.example")
        let wider = Aggregator(regions: try RegionTree(regions), services: [idle, World.service])
        var (state, other) = (world.state, world.state)
        for (index, arrivals) in minutes.enumerated() {
            let minute = world.minute + index
            let events = world.aggregator.fold(&state, minute: minute, arrivals: arrivals)
            #expect(wider.fold(&other, minute: minute, arrivals: arrivals) == events)
        }
        #expect(state == other)
    }

    @Test func `at any minute the fold may be stopped and go on from its bytes`() throws {
        let (world, minutes) = try hours()
        var (state, stopped) = (world.state, world.state)
        for (index, arrivals) in minutes.enumerated() {
            if index % 37 == 0 { stopped = try AggregateState(encoded: stopped.encoded()) }
            let minute = world.minute + index
            let events = world.aggregator.fold(&state, minute: minute, arrivals: arrivals)
            #expect(world.aggregator.fold(&stopped, minute: minute, arrivals: arrivals) == events)
        }
        #expect(try state.encoded() == stopped.encoded())
    }

    @Test func `what a source brings all at once, half an hour late and more, is no outage`() throws {
        var world = try World.afterAWeek()
        world.pass(60)
        let before = world.incidents.count
        let late = (0..<40).map {
            world.complaint(
                region: World.regions[$0 % 8], from: .forum, reporter: ReporterHash(rawValue: UInt64(5_000 + $0)),
                minutesAgo: 25 + $0)
        }
        world.fold(late)
        world.pass(60)
        #expect(world.incidents.count == before)
    }
}
