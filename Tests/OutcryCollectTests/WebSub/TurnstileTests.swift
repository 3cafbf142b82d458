import Synchronization
import Testing

@testable import OutcryCollect

@Suite struct TurnstileTests {
    @Test(arguments: [1, 3])
    func `no more are inside at once than fit`(width: Int) async throws {
        let turnstile = Turnstile(width: width)
        let inside = Mutex((now: 0, most: 0))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<50 {
                group.addTask { @Sendable in
                    try await turnstile.pass {
                        inside.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
                        for _ in 0..<20 { await Task.yield() }
                        inside.withLock { $0.now -= 1 }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(inside.withLock { $0.most } <= width)
        #expect(inside.withLock { $0.now } == 0)
    }

    @Test func `whoever is cancelled while waiting leaves the queue`() async throws {
        let turnstile = Turnstile(width: 1)
        try await turnstile.pass {
            let waiting = Task { try await turnstile.pass { true } }
            waiting.cancel()
            await #expect(throws: CancellationError.self) { try await waiting.value }
        }
        #expect(try await turnstile.pass { true })
    }

    @Test func `an error inside frees the place`() async throws {
        let turnstile = Turnstile(width: 1)
        await #expect(throws: CollectError.empty) { try await turnstile.pass { throw CollectError.empty } }
        #expect(try await turnstile.pass { true })
    }
}
