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

    /// How long the next request to a host has to wait.
    private func wait(for host: String, at gate: HostGate) async throws -> Duration {
        let start = time.now()
        let passing = Task { try await gate.pass(host) {} }
        try await time.waitForSleepers(1)
        let deadline = try #require(time.nextDeadline)
        time.advance(to: deadline)
        try await passing.value
        return deadline - start
    }

    @Test func `a host rests between two requests, and others need not wait for it`() async throws {
        let gate = gate()
        try await gate.pass("forum.example") {}
        try await gate.pass("status.example") {}
        #expect(try await wait(for: "forum.example", at: gate) == .seconds(1))
    }

    @Test func `a host known to be slow shares its longer rest with the hosts below it`() async throws {
        let gate = gate()
        try await gate.pass("www.reddit.com") {}
        #expect(try await wait(for: "old.reddit.com", at: gate) == .seconds(65))
        try await gate.pass("notreddit.com") {}
    }

    @Test func `a host that is asked too often rests for a minute`() async throws {
        let gate = gate()
        try await gate.pass("forum.example") { gate.slowDown("forum.example") }
        #expect(try await wait(for: "forum.example", at: gate) == HostGate.lull)
    }

    @Test(arguments: ["127.0.0.1", "localhost", "::1"])
    func `this machine needs no rest where it may be asked`(host: String) async throws {
        let gate = gate { $0.allowLoopback = true }
        for _ in 0..<3 {
            try await gate.pass(host) { gate.slowDown(host) }
        }
        #expect(time.sleepers == 0)
    }

    @Test func `one host has one connection, and all together no more than allowed`() async throws {
        let gate = gate {
            $0.connections = 2
            $0.spacing = .zero
        }
        let inside = Mutex<[String]>([])
        let most = Mutex((host: 0, together: 0))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<60 {
                group.addTask { @Sendable in
                    let host = "host\(index % 4).example"
                    try await gate.pass(host) {
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
