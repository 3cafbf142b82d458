import OutcryModel
import OutcryTesting
import Testing

@Suite(.timeLimit(.minutes(5)))
struct ManualTimeTests {
    private let time = ManualTime()
    private let start = Sample.noon

    @Test func `the hands stand still until they are turned`() {
        #expect(time.now() == start)
        time.advance(by: .seconds(90))
        #expect(time.now() == start + .seconds(90))
        time.advance(to: start)
        #expect(time.now() == start + .seconds(90))
    }

    @Test func `a sleeper wakes at its deadline and not before`() async throws {
        let sleeper = Task { try await time.sleep(until: start + .seconds(10)) }
        try await time.waitForSleepers(1)
        #expect(time.nextDeadline == start + .seconds(10))
        time.advance(by: .seconds(9))
        #expect(time.sleepers == 1)
        time.advance(by: .seconds(1))
        #expect(time.sleepers == 0)
        #expect(time.nextDeadline == nil)
        try await sleeper.value
    }

    @Test func `a deadline that has passed is no sleep`() async throws {
        try await time.sleep(until: start)
        #expect(time.sleepers == 0)
    }

    @Test func `sleepers are told apart by their deadlines`() async throws {
        let woken = try await withThrowingTaskGroup(of: Int.self) { group in
            for seconds in [30, 10, 20] {
                group.addTask {
                    try await time.sleep(until: start + .seconds(seconds))
                    return seconds
                }
            }
            var woken: [Int] = []
            for remaining in [3, 2, 1] {
                try await time.waitForSleepers(remaining)
                time.advance(by: .seconds(10))
                woken.append(try #require(await group.next()))
            }
            return woken
        }
        #expect(woken == [10, 20, 30])
    }

    @Test func `a cancelled sleeper wakes with an error and is counted no more`() async throws {
        let sleeper = Task { try await time.sleep(until: start + .seconds(10)) }
        try await time.waitForSleepers(1)
        sleeper.cancel()
        await #expect(throws: CancellationError.self) { try await sleeper.value }
        #expect(time.sleepers == 0)
    }

    @Test func `a task that is cancelled already does not go to sleep`() async {
        let sleeper = Task {
            while !Task.isCancelled { await Task.yield() }
            try await time.sleep(until: start + .seconds(10))
        }
        sleeper.cancel()
        await #expect(throws: CancellationError.self) { try await sleeper.value }
    }

    @Test func `waiting for sleepers ends when cancelled`() async {
        let watcher = Task { try await time.waitForSleepers(1) }
        watcher.cancel()
        await #expect(throws: CancellationError.self) { try await watcher.value }
    }
}
