import OutcryModel
import OutcryTesting
import Synchronization
import Testing

@testable import OutcryCollect

@Suite struct HostGateTests {
    private let time = ManualTime()

    private func gate(_ change: (inout CollectSettings) -> Void = { _ in }) -> HostGate {
        var settings = CollectSettings()
        change(&settings)
        return HostGate(settings: settings, time: time)
    }

    @Test func `whoever comes while a host rests is let in when it has rested`() async throws {
        let gate = gate()
        try await gate.pass("forum.example") { _ in }
        try await gate.pass("status.example") { _ in }
        let passing = Task { try await gate.pass("forum.example") { _ in } }
        try await time.waitForSleepers(1)
        #expect(time.nextDeadline == time.now() + .seconds(1))
        time.advance(by: .seconds(1))
        try await passing.value
    }

    @Test func `whoever is cancelled while waiting takes no turn`() async throws {
        let gate = gate()
        try await gate.pass("forum.example") { _ in
            let waiting = Task { try await gate.pass("forum.example") { _ in true } }
            waiting.cancel()
            await #expect(throws: CancellationError.self) { try await waiting.value }
        }
        time.advance(by: .seconds(1))
        #expect(try await gate.pass("forum.example") { _ in true })
    }

    @Test func `an error inside gives the turn back`() async throws {
        let gate = gate { $0.spacing = .zero }
        await #expect(throws: CollectError.empty) {
            try await gate.pass("forum.example") { _ in throw CollectError.empty }
        }
        #expect(try await gate.pass("forum.example") { _ in true })
    }

    @Test func `a turn taken before is used, and given back`() async throws {
        let gate = gate { $0.spacing = .zero }
        guard case .go(let turn) = gate.take("forum.example", orElse: {}) else {
            Issue.record("no turn")
            return
        }
        try await gate.pass("forum.example", with: turn) { #expect($0 == turn) }
        try await gate.pass("forum.example") { _ in }
    }

    @Test func `a host rests when its addresses ask for patience, not when one is overloaded`() async throws {
        let (one, two) = (try WebAddress("https://forum.example/a"), try WebAddress("https://forum.example/b"))
        let refusals: [(CollectError, Duration)] = [
            (.status(503, retryAt: nil), .seconds(1)), (.status(404, retryAt: nil), .seconds(1)),
            (.status(429, retryAt: nil), .seconds(60)), (.status(503, retryAt: time.now()), .seconds(60)),
        ]
        for (refusal, rest) in refusals {
            let gate = gate()
            try await gate.pass("forum.example") { turn in
                for address in [one, two] { gate.noteRefusal(refusal, by: address, of: turn) }
            }
            #expect(gate.take("forum.example", orElse: {}) == .notBefore(time.now() + rest), "\(refusal)")
        }
    }

    @Test func `one host has one connection, and all together no more than allowed`() async throws {
        let gate = gate {
            $0.connections = 2
            $0.spacing = .zero
            $0.hostBucket = TokenBucket.Size(burst: 100, refill: .seconds(1))
        }
        let inside = Mutex<[String]>([])
        let most = Mutex((host: 0, together: 0))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<60 {
                group.addTask { @Sendable in
                    let host = "host.domain\(index % 4).example"
                    try await gate.pass(host) { _ in
                        let (same, all) = inside.withLock { inside in
                            inside.append(host)
                            return (inside.count { $0 == host }, inside.count)
                        }
                        most.withLock { $0 = (max($0.host, same), max($0.together, all)) }
                        for _ in 0..<10 { await Task.yield() }
                        inside.withLock { inside in
                            if let place = inside.firstIndex(of: host) { inside.remove(at: place) }
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(most.withLock { $0.host } == 1)
        #expect(most.withLock { $0.together } == 2)
    }
}
