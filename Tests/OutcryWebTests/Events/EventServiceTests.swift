import Logging
import NIOCore
import OutcryModel
import OutcryPublish
import OutcryStore
import OutcryTesting
import Testing

@testable import OutcryWeb

struct EventServiceTests {
    @Test func `what changed between two steps is told once, and what cannot be read is told the next time`()
        async throws
    {
        var stage = Stage()
        let noon = Sample.noon.minute
        stage.view.paintedIncidents = [Sample.incident(openedAt: noon), Sample.incident(openedAt: noon + 1)]
        let hub = EventHub()
        let seat = try hub.seat(of: 1, EventFilter())
        func service(_ stage: Stage) throws -> EventService {
            EventService(hub: hub, site: try stage.application().site, logger: stage.logger, heartbeat: .seconds(15))
        }
        try await service(stage).publish(through: noon - 1)
        var failing = stage
        failing.view.failure = .failed(reason: "x")
        try await service(failing).publish(through: noon)
        #expect(hub.position == noon - 1)
        for minute in [noon, noon, noon + 1] { try await service(stage).publish(through: minute) }
        seat.reader.end()
        var told = 0
        for await _ in seat.reader.frames { told += 1 }
        #expect(told == 4)
    }

    @Test func `more than can be told one by one is told as a reason to begin anew`() async throws {
        var stage = Stage()
        let noon = Sample.noon.minute
        stage.view.paintedIncidents = (0...EventService.mostChanges).map {
            Sample.incident(openedAt: noon - $0, updatedAt: noon)
        }
        let hub = EventHub()
        let seat = try hub.seat(of: 1, EventFilter())
        let service = EventService(
            hub: hub, site: try stage.application().site, logger: stage.logger, heartbeat: .seconds(15))
        await service.publish(through: noon - 1)
        await service.publish(through: noon)
        seat.reader.end()
        var frames: [String] = []
        for await frame in seat.reader.frames { frames.append(String(buffer: frame)) }
        #expect(frames.count == 1)
        #expect(frames[0].contains("event: reset"))
    }

    @Test(.timeLimit(.minutes(5)))
    func `a sign of life comes every fifteen seconds`() async throws {
        let stage = Stage()
        let time = ManualTime()
        let hub = EventHub()
        let seat = try hub.seat(of: 1, EventFilter())
        let service = EventService(
            hub: hub, site: try stage.application().site, logger: stage.logger, heartbeat: .seconds(15),
            pause: { try await time.sleep(until: time.now() + $0) })
        let running = Task { try await service.run() }
        var frames = seat.reader.frames.makeAsyncIterator()
        for _ in 0..<3 {
            try await time.waitForSleepers(1)
            time.advance(by: .seconds(14))
            #expect(time.sleepers == 1)
            time.advance(by: .seconds(1))
            #expect(await frames.next() == EventFrame.heartbeat)
        }
        running.cancel()
        try await running.value
    }
}
