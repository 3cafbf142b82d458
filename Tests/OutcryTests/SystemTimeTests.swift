import OutcryModel
import Synchronization
import Testing

@testable import OutcryPipeline

struct SystemTimeTests {
    private final class Machine: Sendable {
        let clock = Mutex(Timestamp(seconds: 1_795_348_800))
    }

    @Test func `the clock follows the machine's when that is set`() {
        let machine = Machine()
        let time = SystemTime(machine: { machine.clock.withLock { $0 } })
        let before = time.now()
        machine.clock.withLock { $0 = $0 + .seconds(3600) }
        #expect(time.now() - before == .seconds(3600))
        machine.clock.withLock { $0 = $0 - .seconds(7200) }
        #expect(time.now() - before == .seconds(-3600))
    }

    @Test(.timeLimit(.minutes(5)))
    func `whoever sleeps is woken when the clock has been set back, and looks at it`() async throws {
        let start = Timestamp(seconds: 1_795_348_800)
        let looks = Mutex(0)
        let time = SystemTime(machine: {
            looks.withLock { looks in
                looks += 1
                // Set back by an hour while the sleeper sleeps.
                return looks <= 2 ? start : start - .seconds(3600)
            }
        })
        try await time.sleep(until: start + .milliseconds(1))
        #expect(time.now() < start)
    }

    @Test func `a rehearsal's clock starts where it is told to, and runs fast`() async throws {
        let start = Timestamp(seconds: 1_795_348_800)
        let time = SystemTime(startingAt: start, speed: 3600)
        try await time.sleep(until: start + .seconds(60))
        #expect(time.now() >= start + .seconds(60))
    }
}
