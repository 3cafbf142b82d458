import NIOCore
import OutcryModel
import OutcryPublish
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryWeb

struct EventHubTests {
    private func publisher() throws -> Publisher {
        Publisher(site: "https://outcry.example", services: Cast.services, regions: try Cast.regions())
    }

    private func events(_ count: Int) throws -> [ChangeEvent] {
        ChangeEvent.events(of: Cast.incidents(count), after: Minute(0), publisher: try publisher())
    }

    @Test func `a change that moves nothing is told once, one that moves is told with its scope`() throws {
        let incident = Sample.incident(openedAt: Sample.noon.minute, updatedAt: Sample.noon.minute + 9)
        let (fresh, later) = (Sample.noon.minute - 1, Sample.noon.minute + 5)
        let kinds = ChangeEvent.events(of: [incident], after: fresh, publisher: try publisher()).map(\.place.kind)
        #expect(kinds == [.incident, .scope])
        #expect(ChangeEvent.events(of: [incident], after: later, publisher: try publisher()).count == 1)
    }

    @Test func `the places of events rise`() throws {
        let places = try events(5).map(\.place)
        #expect(places.count == 10)
        #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test func `one who does not keep up is let go, and what waits is bounded`() async throws {
        let hub = EventHub(EventHub.Limits(waiting: 3))
        let seat = try hub.seat(of: 1, EventFilter())
        hub.publish(try events(10), through: Sample.noon.minute, publisher: try publisher())
        #expect(seat.reader.hasOverflowed)
        var frames = 0
        for await _ in seat.reader.frames { frames += 1 }
        #expect(frames == 3)
    }

    @Test func `one who keeps up hears what is meant, and signs of life`() async throws {
        let hub = EventHub()
        let seat = try hub.seat(of: 1, EventFilter(service: "kestrel"))
        hub.publish(try events(3), through: Sample.noon.minute, publisher: try publisher())
        let other = Sample.incident(service: "kestrel")
        let meant = ChangeEvent.events(of: [other], after: other.updatedAt, publisher: try publisher())
        hub.publish(meant, through: Sample.noon.minute, publisher: try publisher())
        hub.beat()
        seat.reader.end()
        var frames: [ByteBuffer] = []
        for await frame in seat.reader.frames { frames.append(frame) }
        #expect(frames == [meant[0].frame, EventFrame.heartbeat])
        #expect(!seat.reader.hasOverflowed)
    }

    @Test func `there are so many seats, and so many for one network, and one given up is free again`() throws {
        let hub = EventHub(EventHub.Limits(readers: 3, readersPerNetwork: 2))
        var seats = [try hub.seat(of: 1, EventFilter()), try hub.seat(of: 1, EventFilter())]
        #expect(throws: Problem.self) { try hub.seat(of: 1, EventFilter()) }
        seats.append(try hub.seat(of: 2, EventFilter()))
        #expect(throws: Problem.self) { try hub.seat(of: 3, EventFilter()) }
        #expect(hub.readers == 3)
        seats.removeAll()
        #expect(hub.readers == 0)
        #expect(throws: Never.self) { try hub.seat(of: 1, EventFilter()) }
    }

    @Test func `a filter looks at the service, the state and the region`() throws {
        let incident = Sample.incident(state: .confirmed)
        let publisher = try publisher()
        for filter in [
            EventFilter(), EventFilter(service: "penlight"), EventFilter(states: [.confirmed]),
            EventFilter(region: "DE-BE"), EventFilter(region: "DE"),
        ] {
            #expect(filter.takes(incident, publisher))
        }
        for filter in [
            EventFilter(service: "kestrel"), EventFilter(states: [.ended]), EventFilter(region: "AT"),
        ] {
            #expect(!filter.takes(incident, publisher))
        }
    }
}
