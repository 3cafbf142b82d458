import OutcryModel
import Testing

@testable import OutcryAggregate

struct AggregatorSeveralIncidentsTests {
    private struct Outage {
        let region: Region.ID
        var symptom = Symptom.loginFailure
        let minutes: Range<Int>
        var people = 4
    }

    /// The incidents of some hours with outages, each told by some people a minute; and the minute they began.
    private func incidents(_ outages: [Outage], hours: Int = 6) throws -> (incidents: [Incident], start: Minute) {
        var world = try World.afterAWeek()
        let start = world.minute
        let kinds: [SourceKind] = [.submission, .submission, .social, .forum]
        var random = SplitMix(seed: 21)
        for minute in 0..<hours * 60 {
            var arrivals: [Arrival] = []
            for outage in outages where outage.minutes.contains(minute) {
                for index in 0..<outage.people {
                    arrivals.append(
                        world.complaint(
                            region: outage.region, outage.symptom, from: kinds[index],
                            reporter: ReporterHash(rawValue: random.next())))
                }
            }
            if random.next() % 2 == 0 {
                arrivals.append(
                    world.complaint(
                        region: World.regions[Int(random.next() % 8)], Symptom.allCases[Int(random.next() % 11)],
                        reporter: ReporterHash(rawValue: random.next())))
            }
            world.fold(arrivals)
        }
        return (world.incidents.sorted { ($0.openedAt, $0.id) < ($1.openedAt, $1.id) }, start)
    }

    @Test func `two places an hour apart are two incidents`() throws {
        let (found, start) = try incidents([
            Outage(region: "DE-BY", minutes: 0..<120), Outage(region: "JP-13", minutes: 60..<180),
        ])
        #expect(found.map { $0.scope.affected.map(\.region) } == [["DE-BY"], ["JP"]])
        #expect(found.allSatisfy { $0.state == .ended })
        for (incident, (onset, end)) in zip(found, [(0, 120), (60, 180)]) {
            #expect(abs(incident.onset.at - start - onset) <= 8)
            #expect(abs((incident.endedAt ?? start) - start - end) <= 12)
        }
    }

    @Test func `two places at once are one`() throws {
        let (found, _) = try incidents([
            Outage(region: "DE-BY", minutes: 0..<120), Outage(region: "JP-13", minutes: 0..<120),
        ])
        #expect(found.count == 1)
        #expect(Set(found.flatMap { $0.scope.affected.map(\.region) }) == ["DE-BY", "JP"])
    }

    @Test func `two symptoms in two places are two, and each report counts for one`() throws {
        let (found, _) = try incidents([
            Outage(region: "DE-BY", minutes: 0..<120),
            Outage(region: "JP-13", symptom: .paymentFailure, minutes: 0..<120),
        ])
        #expect(found.count == 2)
        #expect(Set(found.map { $0.scope.affected.map(\.region) }) == [["DE-BY"], ["JP"]])
        for incident in found {
            let reporters = incident.sources.values.reduce(0, +)
            #expect((420...560).contains(reporters))
        }
    }

    @Test func `a place that recovers leaves the incident, and affected again has one of its own that links to it`()
        throws
    {
        let (found, start) = try incidents(
            [
                Outage(region: "DE-BY", minutes: 0..<100), Outage(region: "JP-13", minutes: 0..<330),
                Outage(region: "DE-BY", minutes: 160..<260),
            ], hours: 8)
        let first = try #require(found.first)
        #expect(found.count == 2)
        let receded = try #require(first.revisions.first { $0.reason.rule == "receded" })
        #expect(receded.reason.region == "DE-BY")
        #expect((100...150).contains(receded.at - start))
        #expect(receded.regions == ["JP"])
        #expect(first.scope.affected.map(\.region) == ["JP"])
        #expect(first.splitFrom == nil)
        let second = try #require(found.last)
        #expect(second.splitFrom == first.id)
        #expect(second.scope.affected.map(\.region) == ["DE-BY"])
        // Nobody counts for both.
        let (earlier, later) = (first.sources.values.reduce(0, +), second.sources.values.reduce(0, +))
        #expect((380...470).contains(later))
        #expect(earlier + later <= 4 * (100 + 330 + 100) + 100)
    }

    @Test func `what ends everywhere leaves the places as they were`() throws {
        let (found, _) = try incidents([
            Outage(region: "DE-BY", minutes: 0..<150), Outage(region: "JP-13", minutes: 0..<145),
        ])
        #expect(found.count == 1)
        #expect(found.first?.revisions.contains { $0.reason.rule == "receded" } == false)
        #expect(Set(found.flatMap { $0.scope.affected.map(\.region) }) == ["DE-BY", "JP"])
    }

    @Test func `an incident takes the symptom that most tell of`() throws {
        let (found, _) = try incidents([
            Outage(region: "DE-BY", symptom: .slow, minutes: 0..<8),
            Outage(region: "DE-BY", symptom: .slow, minutes: 8..<120, people: 1),
            Outage(region: "DE-BY", symptom: .paymentFailure, minutes: 6..<120),
        ])
        let confirmed = found.filter { $0.confirmedAt != nil }
        #expect(confirmed.count == 1)
        let reasons = try #require(confirmed.first?.revisions.map(\.reason))
        #expect(reasons.first?.symptom == .slow)
        #expect(reasons.last?.symptom == .paymentFailure)
        #expect(
            reasons.contains { $0.rule == "symptom" },
            "\(reasons.map { "\($0.rule) \($0.symptom.map { "\($0)" } ?? "any")" })")
    }

    @Test func `two symptoms in one place at once are one`() throws {
        let (found, _) = try incidents([
            Outage(region: "DE-BY", minutes: 0..<120),
            Outage(region: "DE-BY", symptom: .paymentFailure, minutes: 0..<120),
        ])
        #expect(found.filter { $0.confirmedAt != nil }.count == 1)
    }

    @Test func `the same place again after half an hour is the same incident`() throws {
        let (found, _) = try incidents([
            Outage(region: "DE-BY", minutes: 0..<90), Outage(region: "DE-BY", minutes: 120..<200),
        ])
        #expect(found.count == 1)
        #expect(found.first?.revisions.contains { $0.reason.rule == "reopened" } == true)
        #expect(found.first?.state == .ended)
    }

    @Test func `however places join, none is in two incidents that go on`() throws {
        let (found, _) = try incidents([
            Outage(region: "DE-BY", minutes: 0..<200), Outage(region: "FR-69", minutes: 55..<200),
            Outage(region: "FR-75C", minutes: 70..<200), Outage(region: "DE-BE", minutes: 70..<200),
            Outage(region: "DE-HE", minutes: 70..<200),
        ])
        let open = found.filter { $0.mergedInto == nil && $0.confirmedAt != nil }
        let places = open.flatMap { $0.scope.affected.map(\.region) }
        #expect(!places.isEmpty && Set(places).count == places.count)
    }

    @Test func `an incident whose place turns out to hold another's goes on in the earlier, with a link`() throws {
        var world = try World.afterAWeek()
        world.pass(60, times: ["DE-BY": 40])
        world.pass(50, times: ["DE-BY": 40, "JP-13": 40])
        let id = World.service.id
        let open = try #require(world.state.services[id]?.open)
        try #require(open.count == 2)
        let germany = try #require(world.state.services[id]?.tree.number(of: "DE"))
        world.state.services[id]?.open[1].affected = [germany]
        world.pass(1, times: ["DE-BY": 40])
        let left = try #require(world.state.services[id]?.open)
        #expect(left.map(\.incident.id) == [open[0].incident.id])
        let merged = try #require(world.incidents.first { $0.id == open[1].incident.id })
        #expect(merged.mergedInto == open[0].incident.id)
        #expect(merged.state == .ended && merged.revisions.last?.reason.rule == "merged")
        #expect(left[0].incident.revisions.last?.reason.rule == "merged")
    }
}
