import OutcryModel
import Testing

@testable import OutcryAggregate

struct DecisionsTests {
    /// A world in which something is going on in Berlin, with its incident.
    private func troubled() throws -> (world: World, incident: Incident) {
        var world = try World.afterAWeek()
        world.pass(40, times: ["DE-BE": 40])
        let incident = try #require(world.incidents.last)
        try #require(incident.state == .confirmed)
        return (world, incident)
    }

    private func dismissal(of incident: Incident, at minute: Minute) -> IncidentDecision {
        IncidentDecision(
            incident: incident.id, service: World.service.id, action: .dismiss, decidedAt: minute.start)
    }

    @Test func `a dismissed incident says that a moderator found so, and that it is none`() throws {
        var (world, incident) = try troubled()
        let minute = world.minute
        world.fold([], decisions: [dismissal(of: incident, at: minute)])
        let dismissed = try #require(world.incidents.last)
        #expect(dismissed.id == incident.id && dismissed.state == .dismissed)
        #expect(dismissed.revisions.last?.reason.rule == "moderator" && dismissed.revisions.last?.at == minute)
        #expect(dismissed.updatedAt == minute)
    }

    @Test func `the same excess opens no other incident while it goes on`() throws {
        var (world, incident) = try troubled()
        world.fold([], decisions: [dismissal(of: incident, at: world.minute)])
        // It is looked at every minute, whether or not something is heard.
        #expect(world.state.following == [World.service.id])
        world.pass(300, times: ["DE-BE": 40])
        #expect(world.incidents.count == 1)
        #expect(world.incidents.last?.state == .dismissed)
    }

    @Test func `without the decision it would have gone on`() throws {
        var (world, _) = try troubled()
        world.pass(300, times: ["DE-BE": 40])
        #expect(world.incidents.last?.state.isOpen == true)
    }

    @Test func `another symptom of the same excess opens none either`() throws {
        var (world, incident) = try troubled()
        world.fold([], decisions: [dismissal(of: incident, at: world.minute)])
        world.pass(120, times: ["DE-BE": 40], symptom: .loginFailure)
        #expect(world.incidents.count == 1)
    }

    @Test func `an excess that grows beyond what was seen is another incident`() throws {
        var (world, incident) = try troubled()
        let judged = world.minute
        world.fold([], decisions: [dismissal(of: incident, at: judged)])
        world.pass(60, times: ["DE-BE": 40])
        world.pass(60, times: ["DE-BE": 300])
        #expect(world.incidents.count == 2)
        let other = try #require(world.incidents.last)
        // It began after what has been judged, and was found once it had grown.
        #expect(other.confirmedAt != nil && other.onset.at > judged && other.openedAt > judged + 60)
    }

    @Test func `what grows after hours is told from where it has grown, not from where it was judged`() throws {
        var (world, incident) = try troubled()
        world.fold([], decisions: [dismissal(of: incident, at: world.minute)])
        world.pass(8 * 60, times: ["DE-BE": 40])
        let grown = world.minute
        world.pass(60, times: ["DE-BE": 300])
        let other = try #require(world.incidents.last)
        #expect(other.id != incident.id)
        #expect(try #require(other.revisions.first).reason.from >= grown - Silence.window)
    }

    @Test func `an excess elsewhere is another incident at once`() throws {
        var (world, incident) = try troubled()
        world.fold([], decisions: [dismissal(of: incident, at: world.minute)])
        world.pass(60, times: ["DE-BE": 40, "JP-13": 40])
        #expect(world.incidents.count == 2)
        let other = try #require(world.incidents.last)
        #expect(other.revisions.allSatisfy { !$0.regions.contains("DE-BE") })
        let regions = other.scope.affected.map(\.region)
        #expect(!regions.contains("DE-BE") && regions.contains { $0 == "JP-13" || $0 == "JP" })
    }

    @Test func `after its end the next excess in the same place is an incident`() throws {
        var (world, incident) = try troubled()
        world.fold([], decisions: [dismissal(of: incident, at: world.minute)])
        world.pass(60, times: ["DE-BE": 40])
        world.pass(12 * 60)
        #expect(world.state.services[World.service.id]?.silences == nil)
        world.pass(60, times: ["DE-BE": 40])
        #expect(world.incidents.count == 2)
        #expect(world.incidents.last?.confirmedAt != nil)
    }

    @Test func `an incident that has ended can be dismissed while it is remembered`() throws {
        var (world, _) = try troubled()
        world.pass(180)
        let ended = try #require(world.incidents.last)
        try #require(ended.state == .ended)
        world.fold([], decisions: [dismissal(of: ended, at: world.minute)])
        #expect(world.incidents.last?.state == .dismissed)
        #expect(world.incidents.last?.endedAt == ended.endedAt)
    }

    @Test func `a decision about what is not there changes nothing`() throws {
        var (world, incident) = try troubled()
        var other = world
        let unknown = IncidentDecision(
            incident: "heron-none", service: World.service.id, action: .dismiss, decidedAt: world.minute.start)
        let itself = IncidentDecision(
            incident: incident.id, service: World.service.id, action: .merge(into: incident.id),
            decidedAt: world.minute.start)
        world.fold([], decisions: [unknown, itself])
        other.fold([])
        #expect(world.state == other.state)
        let stranger = IncidentDecision(
            incident: incident.id, service: "nobody", action: .dismiss, decidedAt: world.minute.start)
        world.fold([], decisions: [stranger])
        other.fold([])
        #expect(world.state == other.state)
    }

    @Test func `one incident becomes part of another, which takes over its places and its reports`() throws {
        var (world, first) = try troubled()
        world.pass(60, times: ["DE-BE": 40])
        world.pass(40, times: ["DE-BE": 40, "JP-13": 40])
        try #require(world.incidents.count == 2)
        let second = try #require(world.incidents.last)
        let minute = world.minute
        world.fold(
            [],
            decisions: [
                IncidentDecision(
                    incident: second.id, service: World.service.id, action: .merge(into: first.id),
                    decidedAt: minute.start)
            ])
        let merged = try #require(world.incidents.last)
        #expect(merged.id == second.id && merged.state == .ended && merged.mergedInto == first.id)
        first = try #require(world.incidents.first)
        #expect(first.state == .confirmed && first.revisions.last?.reason.rule == "mergedByModerator")
        #expect(Set(first.scope.affected.map(\.region)).isSuperset(of: second.scope.affected.map(\.region)))
        world.pass(120, times: ["DE-BE": 40, "JP-13": 40])
        #expect(world.incidents.count == 2)
    }

    @Test func `what is told of a merged incident opens none, of whatever symptom it is`() throws {
        var (world, first) = try troubled()
        world.pass(120, times: ["DE-BE": 40])
        func both(_ minutes: Int) {
            var number: UInt64 = UInt64(world.minute.sinceEpoch) * 1000
            for _ in 0..<minutes {
                let arrivals = (0..<24).map { index -> Arrival in
                    number += 1
                    return world.complaint(
                        region: index < 12 ? "DE-BE" : "JP-13", index < 12 ? .cannotAccess : .loginFailure,
                        from: [.submission, .forum, .social][index % 3], reporter: ReporterHash(rawValue: number))
                }
                world.fold(arrivals)
            }
        }
        both(40)
        let second = try #require(world.incidents.last)
        try #require(second.id != first.id && second.state == .confirmed)
        world.fold(
            [],
            decisions: [
                IncidentDecision(
                    incident: second.id, service: World.service.id, action: .merge(into: first.id),
                    decidedAt: world.minute.start)
            ])
        both(120)
        #expect(world.incidents.count == 2)
        first = try #require(world.incidents.first)
        #expect(first.state.isOpen)
    }

    @Test func `what is confirmed does not become part of a suspicion`() throws {
        var world = try World.afterAWeek()
        world.pass(15, times: ["JP-13": 60], extra: .social)
        let suspicion = try #require(world.incidents.last)
        try #require(suspicion.state == .suspected)
        var number: UInt64 = 9_000_000
        while world.incidents.count == 1, world.minute < suspicion.openedAt + 28 {
            let arrivals = (0..<12).map { index -> Arrival in
                number += 1
                return world.complaint(
                    region: "DE-BE", .loginFailure, from: [.submission, .forum, .social][index % 3],
                    reporter: ReporterHash(rawValue: number))
            }
            world.fold(arrivals)
        }
        let incident = try #require(world.incidents.last)
        try #require(incident.id != suspicion.id && incident.state == .confirmed)
        world.fold(
            [],
            decisions: [
                IncidentDecision(
                    incident: incident.id, service: World.service.id, action: .merge(into: suspicion.id),
                    decidedAt: world.minute.start)
            ])
        #expect(world.incidents.last?.state == .confirmed)
    }

    @Test func `decisions are remembered over a restart`() throws {
        var (world, incident) = try troubled()
        world.fold([], decisions: [dismissal(of: incident, at: world.minute)])
        let bytes = try world.state.encoded()
        world.state = try AggregateState(encoded: bytes)
        world.pass(120, times: ["DE-BE": 40])
        #expect(world.incidents.count == 1)
        #expect(try AggregateState(encoded: bytes).encoded() == bytes)
    }
}
