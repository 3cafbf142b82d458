import OutcryModel
import Testing

@testable import OutcryAggregate

struct AggregatorTests {
    private let week = 7 * 1440

    @Test(arguments: [2, 3] as [UInt64])
    func `quiet weeks open no incident`(seed: UInt64) throws {
        var world = try World(seed: seed)
        world.pass(2 * week)
        #expect(world.incidents.isEmpty)
    }

    @Test func `an outage in one region is found there, confirmed, eases and ends`() throws {
        var world = try World.afterAWeek()
        let began = world.minute
        world.pass(90, times: ["DE-BY": 30], symptom: .noConnectivity)
        let during = try #require(world.incidents.last)
        #expect(world.incidents.count == 1)
        #expect(during.state == .confirmed)
        #expect(during.scope.affected.map(\.region) == ["DE-BY"])
        #expect(during.scope.extent == .regional)
        #expect(during.symptoms.max { $0.value < $1.value }?.key == .noConnectivity)
        #expect(during.openedAt - began <= 15)
        #expect(abs(during.onset.at - began) <= 10)
        #expect(during.onset.earliest <= during.onset.at && during.onset.at <= during.onset.latest)
        #expect(during.scope.regions.contains { $0.state == .notAffected || $0.state == .notEnoughData })
        #expect((during.magnitude.low ?? 0) < (during.magnitude.high ?? 0))
        let recovers = world.minute
        world.pass(180)
        let after = try #require(world.incidents.last)
        #expect(world.incidents.count == 1)
        #expect(after.state == .ended)
        #expect(after.revisions.contains { $0.reason.rule == "easing" })
        #expect(abs(try #require(after.endedAt) - recovers) <= 15)
    }

    @Test func `an outage everywhere is global, one in a country national`() throws {
        var world = try World.afterAWeek()
        var countrywide = world
        world.pass(60, times: Dictionary(uniqueKeysWithValues: World.regions.map { ($0, 20) }))
        #expect(world.incidents.last?.scope.extent == .global)
        countrywide.pass(60, times: ["DE-BE": 20, "DE-BY": 20, "DE-HE": 20])
        #expect(countrywide.incidents.last?.scope.affected.map(\.region) == ["DE"])
        #expect(countrywide.incidents.last?.scope.extent == .national)
    }

    @Test func `a flood through one forum is never confirmed`() throws {
        var world = try World.afterAWeek()
        world.pass(120, times: ["DE-BY": 60], extra: .forum)
        world.pass(120)
        #expect(world.incidents.allSatisfy { $0.confirmedAt == nil })
        #expect(world.incidents.allSatisfy { $0.state == .dismissed })
        #expect(world.incidents.contains { $0.revisions.last?.reason.rule == "oneSource" })
    }

    @Test func `one reporter a thousand times opens nothing and counts once an hour`() throws {
        var world = try World.afterAWeek()
        let before = world.tallies.count
        for _ in 0..<100 {
            let again = (0..<10).map { _ in
                world.complaint(region: "DE-BY", reporter: ReporterHash(rawValue: 7))
            }
            world.fold(again)
        }
        #expect(world.incidents.isEmpty)
        #expect(world.tallies.dropFirst(before).filter { $0.symptom == nil }.count == 2)
    }

    @Test(arguments: [Voice.news, .joke, .promo])
    func `news, jokes and adverts open nothing`(kind: Voice) throws {
        var world = try World.afterAWeek()
        for _ in 0..<60 {
            world.fold((0..<5).map { _ in world.complaint(region: "DE-BY", from: .social, reporter: nil, kind: kind) })
        }
        #expect(world.incidents.isEmpty)
    }

    @Test func `reports that come late are tallied when they happened and detect nothing`() throws {
        var world = try World.afterAWeek()
        let backlog = (0..<50).map { number in
            world.complaint(
                region: "DE-BY", from: .forum, reporter: ReporterHash(rawValue: UInt64(number)), minutesAgo: 90)
        }
        let happened = world.minute - 90
        world.fold(backlog)
        world.pass(30)
        #expect(world.incidents.isEmpty)
        let tally = world.tallies.last { $0.minute == happened && $0.region == "DE-BY" && $0.symptom == nil }
        #expect(try #require(tally).reporters >= 50)
    }

    @Test func `a report of yesterday is not tallied`() throws {
        var world = try World()
        world.fold([world.complaint(region: "DE-BY", reporter: nil, minutesAgo: 1440)])
        #expect(world.tallies.isEmpty)
    }

    @Test func `nothing is called usual in the first days, and nothing opens`() throws {
        var world = try World()
        world.pass(2 * 1440)
        world.pass(60, times: ["DE-BY": 50])
        #expect(world.incidents.isEmpty)
        let (from, to) = (world.minute - 60, world.minute)
        let usual = world.aggregator.usual(
            of: World.service.id, region: nil, symptom: nil, from: from, to: to, in: world.state)
        #expect(usual == nil)
        let standing = world.aggregator.standing(
            of: World.service.id, tallies: [], at: to, openIncidents: [], in: world.state)
        #expect(standing.level == .unknown)
    }

    @Test func `the usual number is about what there was, and an outage does not change it much`() throws {
        var world = try World.afterAWeek()
        world.pass(week)
        func usual() throws -> Double {
            try #require(
                world.aggregator.usual(
                    of: World.service.id, region: "DE", symptom: nil, from: world.minute, to: world.minute + 60,
                    in: world.state)
            ).expected
        }
        let before = try usual()
        #expect((9...16).contains(before))
        world.pass(180, times: ["DE-BY": 40])
        world.pass(600)
        #expect(abs(try usual() - before) < 2)
    }

    @Test func `the operator's words are told with the incident, also just after its end`() throws {
        var world = try World.afterAWeek()
        world.pass(40, times: ["DE-BY": 30])
        world.fold([world.statement(.investigating, "We look into it")])
        world.pass(30, times: ["DE-BY": 30])
        world.pass(60)
        #expect(world.incidents.last?.state == .ended)
        world.fold([world.statement(.resolved, "It is over")])
        #expect(world.incidents.last?.official.map(\.stage) == [.investigating, .resolved])
    }

    @Test func `an outage that comes back soon is the same incident, reopened`() throws {
        var world = try World.afterAWeek()
        world.pass(60, times: ["DE-BY": 40])
        while world.incidents.last?.state.isOpen == true { world.pass(1) }
        world.pass(20, times: ["DE-BY": 60])
        #expect(world.incidents.count == 1)
        #expect(world.incidents.last?.revisions.contains { $0.reason.rule == "reopened" } == true)
        #expect(world.incidents.last?.state.isOpen == true)
    }

    @Test func `people who say it works again are counted apart`() throws {
        var world = try World.afterAWeek()
        world.pass(40, times: ["DE-BY": 30])
        let reporter = ReporterHash(rawValue: 99)
        world.fold([world.complaint(region: "DE-BY", reporter: reporter)])
        world.fold([world.complaint(region: "DE-BY", reporter: reporter, polarity: .recovered)])
        #expect(world.incidents.last?.recoveredReporters == 1)
    }

    @Test func `every revision carries the numbers that decided it`() throws {
        var world = try World.afterAWeek()
        world.pass(60, times: ["DE-BY": 30])
        let revisions = try #require(world.incidents.last).revisions
        #expect(revisions.first?.reason.rule == "open")
        for revision in revisions {
            #expect(revision.reason.rules == Aggregator.rules)
            #expect(revision.reason.observed > 0)
            #expect(revision.reason.expected > 0)
            #expect(revision.reason.from < revision.reason.to)
        }
        #expect(try #require(revisions.first).reason.statistic > (try #require(revisions.first).reason.threshold))
    }

    @Test func `what an operator said long before is not told with the incident`() throws {
        var world = try World.afterAWeek()
        world.pass(40, times: ["DE-BY": 30])
        world.fold([world.statement(.resolved, "It was over last month", minutesAgo: 30 * 1440)])
        #expect(world.incidents.last?.state.isOpen == true)
        #expect(world.incidents.last?.official.isEmpty == true)
    }

    @Test func `the incident of a service that leaves the catalogue is ended`() throws {
        var world = try World.afterAWeek()
        world.pass(40, times: ["DE-BY": 30])
        let without = Aggregator(regions: world.tree, services: [])
        let events = without.fold(&world.state, minute: world.minute, arrivals: [])
        guard case .incident(let incident) = try #require(events.first) else { return }
        #expect(incident.state == .ended)
        #expect(incident.revisions.last?.reason.rule == "withdrawn")
        #expect(without.fold(&world.state, minute: world.minute.next, arrivals: []).isEmpty)
    }

    @Test func `planned work announced days before is told with an incident during it, and counts for nothing`() throws
    {
        var world = try World.afterAWeek()
        let work = StatusUpdate(
            stage: .scheduled, saidAt: world.minute.start, text: "We will be down for everybody.",
            components: ["API"], plannedFrom: (world.minute + 3000).start, plannedUntil: (world.minute + 3120).start)
        var past = work
        past.plannedFrom = (world.minute + 60).start
        past.plannedUntil = (world.minute + 120).start
        past.text = "And another time."
        for update in [work, past] {
            let report = Report(
                id: ReportID(at: world.minute.start), source: "heron/status", sourceKind: .status, key: "k",
                reporter: nil, service: World.service.id, text: "Move\n\(update.text)", official: update,
                occurredAt: world.minute.start, receivedAt: world.minute.start)
            let verdict = Verdict(
                language: "en", services: [World.service.id], symptoms: [.cannotAccess], polarity: .problem,
                kind: .official, cause: .maintenance, stage: .scheduled, rules: "test")
            let arrivals = Arrival.arrivals(report: report, verdict: verdict)
            #expect(arrivals.map { ArrivalOrder($0, place: 0, region: 0).isComplaint } == [false])
            let before = world.tallies.count
            world.fold(arrivals)
            #expect(world.tallies.count == before)
        }
        world.pass(3010)
        #expect(world.incidents.isEmpty)
        world.pass(40, times: ["DE-BY": 30])
        let official = try #require(world.incidents.last).official
        #expect(official.map(\.text) == ["We will be down for everybody."])
        #expect(official.first?.components == ["API"])
        #expect(official.first?.plannedUntil == work.plannedUntil)
    }

    @Test func `the first look at a status page raises nothing and leaves nothing old behind`() throws {
        var world = try World.afterAWeek()
        world.fold((0..<400).map { world.statement(.investigating, "Fault \($0)", minutesAgo: 2000 + $0 * 60) })
        world.pass(60)
        #expect(world.incidents.isEmpty)
        #expect(world.state.services[World.service.id]?.official.isEmpty == true)
    }

    @Test func `the numbers of a decision are those of the symptom it names`() throws {
        var world = try World.afterAWeek()
        for minute in 0..<40 {
            var arrivals: [Arrival] = []
            for (index, symptom) in [Symptom.noConnectivity, .noConnectivity, .noConnectivity, .slow].enumerated() {
                let kinds: [SourceKind] = [.submission, .forum, .social, .submission]
                let reporter = ReporterHash(rawValue: UInt64(1_000_000 + minute * 10 + index))
                arrivals.append(
                    world.complaint(region: "DE-BY", symptom, from: kinds[(index + minute) % 4], reporter: reporter))
            }
            world.fold(arrivals)
        }
        world.pass(120)
        let incident = try #require(world.incidents.first)
        let told = try #require(incident.revisions.last { $0.reason.rule == "easing" || $0.reason.rule == "ended" })
        #expect(told.reason.symptom == .noConnectivity)
        #expect(told.reason.observed >= 110 && told.reason.observed < 150)
        #expect(incident.magnitude.reporters > told.reason.observed)
    }
}
