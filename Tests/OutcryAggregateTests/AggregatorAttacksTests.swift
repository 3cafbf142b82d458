import OutcryModel
import Testing

@testable import OutcryAggregate

struct AggregatorAttacksTests {
    /// Lets so many reports come in an hour, from everywhere or from one region.
    private func attack(
        _ number: Int, in region: Region.ID? = nil, cluster: TextCluster? = nil, _ kind: (Int) -> SourceKind
    ) throws -> [Incident] {
        var world = try World.afterAWeek()
        var reporter: UInt64 = 1_000_000
        var random = SplitMix(seed: 3)
        for _ in 0..<60 {
            let arrivals = (0..<number / 60).map { index in
                reporter += 1
                return world.complaint(
                    region: region ?? World.regions[index % World.regions.count], from: kind(Int(random.next() % 100)),
                    reporter: ReporterHash(rawValue: reporter), cluster: cluster)
            }
            world.fold(arrivals)
        }
        world.pass(300)
        return world.incidents
    }

    @Test(arguments: [SourceKind.submission, .social, .import])
    func `thousands through one group are marked and dismissed as such`(kind: SourceKind) throws {
        let incidents = try attack(3000) { _ in kind }
        #expect(incidents.allSatisfy { $0.confirmedAt == nil && $0.state == .dismissed })
        #expect(incidents.contains { $0.revisions.last?.reason.rule == "oneSource" })
    }

    @Test(arguments: [SourceKind.submission, .social])
    func `so are the bots of one region`(kind: SourceKind) throws {
        let incidents = try attack(3000, in: "DE-BY") { _ in kind }
        #expect(!incidents.isEmpty)
        #expect(incidents.allSatisfy { $0.confirmedAt == nil && $0.state == .dismissed })
    }

    @Test func `one text by every way is dismissed at once`() throws {
        let kinds: [SourceKind] = [.submission, .social, .forum, .import, .submission]
        let incidents = try attack(3000, cluster: TextCluster(rawValue: 99)) { kinds[$0 % 5] }
        #expect(incidents.allSatisfy { $0.confirmedAt == nil && $0.state == .dismissed })
        #expect(incidents.contains { $0.revisions.last?.reason.rule == "copies" })
    }

    /// Lets people report through the page alone for an hour, each out of a network of those that `network` gives.
    private func attackPage(
        _ number: Int, cluster: TextCluster? = nil, network: (Int) -> UInt64
    ) throws -> (incidents: [Incident], reporters: Int) {
        var world = try World.afterAWeek()
        let told = world.tallies.count
        for minute in 0..<60 {
            world.fold(
                (0..<number / 60).map { index in
                    let who = minute * (number / 60) + index
                    return world.complaint(
                        region: World.regions[index % World.regions.count],
                        reporter: ReporterHash(rawValue: UInt64(1_000_000 + who)),
                        network: NetworkHash(rawValue: network(who)), cluster: cluster)
                })
        }
        let counted = Dictionary(
            world.tallies[told...].filter { $0.symptom == nil }.map {
                ([String(describing: $0.region), String(describing: $0.minute)], $0.reporters)
            }
        ) { $1 }.values.reduce(0, +)
        world.pass(300)
        return (world.incidents, counted)
    }

    @Test func `a flood out of one network is five reporters`() throws {
        let (incidents, reporters) = try attackPage(3000) { _ in 7 }
        #expect(incidents.allSatisfy { $0.confirmedAt == nil })
        #expect(reporters <= 2 * DetectionSettings.standard.networkReporters)
    }

    @Test func `a flood out of the few networks that one person can come by confirms nothing`() throws {
        let (incidents, _) = try attackPage(3000) { UInt64($0 % 5) }
        #expect(incidents.allSatisfy { $0.confirmedAt == nil })
    }

    @Test func `one text out of a thousand networks confirms nothing`() throws {
        let (incidents, _) = try attackPage(3000, cluster: TextCluster(rawValue: 99)) { UInt64($0 % 1000) }
        #expect(incidents.allSatisfy { $0.confirmedAt == nil && $0.state == .dismissed })
    }

    @Test(arguments: [1, 2, 4])
    func `as many people out of as many networks as people have are an outage`(household: Int) throws {
        let (incidents, _) = try attackPage(3000) { UInt64($0 / household) }
        #expect(incidents.filter { $0.confirmedAt != nil }.count == 1)
    }

    @Test func `two ways in one small place do not vouch for a flood by one everywhere`() throws {
        var world = try World.afterAWeek()
        for minute in 0..<60 {
            var arrivals = (0..<50).map { index in
                world.complaint(
                    region: World.regions.filter { $0 != "FR-69" }[index % 7],
                    reporter: ReporterHash(rawValue: UInt64(1_000_000 + minute * 100 + index)))
            }
            for (index, kind) in [SourceKind.social, .submission].enumerated() where minute % 2 == 0 {
                let reporter = ReporterHash(rawValue: UInt64(2_000_000 + minute * 100 + index))
                arrivals.append(world.complaint(region: "FR-69", from: kind, reporter: reporter))
            }
            world.fold(arrivals)
        }
        #expect(world.incidents.filter { $0.confirmedAt != nil }.allSatisfy { $0.scope.affected.count == 1 })
        #expect(world.incidents.filter { $0.confirmedAt != nil }.allSatisfy { $0.scope.extent == .regional })
    }

    @Test func `as many from people as people are, are an outage`() throws {
        let kinds: [SourceKind] = [.submission, .social, .submission, .forum]
        let incidents = try attack(3000) { kinds[$0 % 4] }
        #expect(incidents.filter { $0.confirmedAt != nil }.count == 1)
        #expect(incidents.first { $0.confirmedAt != nil }?.scope.extent == .global)
    }

    @Test func `one text and plain reports through one way do not vouch for each other`() throws {
        var world = try World.afterAWeek()
        for minute in 0..<40 {
            world.fold(
                (0..<10).map { index in
                    world.complaint(
                        region: World.regions[index % World.regions.count],
                        reporter: ReporterHash(rawValue: UInt64(1_000_000 + minute * 10 + index)),
                        cluster: index % 2 == 0 ? TextCluster(rawValue: 99) : nil)
                })
        }
        #expect(!world.incidents.isEmpty)
        #expect(world.incidents.allSatisfy { $0.confirmedAt == nil })
    }

    @Test func `a flood does not hide the outage that follows it`() throws {
        var world = try World.afterAWeek()
        for minute in 0..<30 {
            world.fold(
                (0..<100).map { index in
                    world.complaint(
                        region: World.regions[index % World.regions.count],
                        reporter: ReporterHash(rawValue: UInt64(1_000_000 + minute * 100 + index)))
                })
        }
        world.pass(20)
        #expect(world.incidents.allSatisfy { $0.confirmedAt == nil })
        let began = world.minute
        world.pass(60, times: Dictionary(uniqueKeysWithValues: World.regions.map { ($0, 12) }))
        let found = try #require(world.incidents.first { $0.confirmedAt != nil })
        #expect(try #require(found.confirmedAt) - began <= 20)
    }

    @Test func `hours in which nothing was collected are no outage a week later`() throws {
        var world = try World(perHour: 8)
        world.pass(5 * 1440)
        for _ in 0..<180 { world.fold([]) }
        world.pass(8 * 1440)
        #expect(world.incidents.isEmpty)
    }

    @Test func `an hour of silence does not end an outage`() throws {
        var world = try World.afterAWeek()
        world.pass(60, times: ["DE-BY": 60], symptom: .noConnectivity)
        for _ in 0..<60 { world.fold([]) }
        #expect(world.incidents.last?.state.isOpen == true)
        world.pass(60, times: ["DE-BY": 60], symptom: .noConnectivity)
        #expect(world.incidents.count == 1)
        #expect(world.incidents.last?.revisions.allSatisfy { $0.reason.rule != "ended" } == true)
        world.pass(120)
        #expect(world.incidents.last?.state == .ended)
    }
}
