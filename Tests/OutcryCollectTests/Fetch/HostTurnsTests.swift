import OutcryModel
import Testing

@testable import OutcryCollect

@Suite struct HostTurnsTests {
    private static let start = Timestamp(seconds: 1_795_348_800)

    private func turns(_ change: (inout CollectSettings) -> Void = { _ in }) -> HostTurns {
        var settings = CollectSettings()
        change(&settings)
        return HostTurns(settings: settings)
    }

    /// Asks a host for as long as that takes, and returns after which seconds from the start it was asked.
    private func ask(
        _ hosts: [String], of turns: inout HostTurns, from start: Timestamp = start
    ) -> [Int64] {
        var now = start
        return hosts.map { host in
            while true {
                switch turns.take(host, at: now) {
                case .go(let turn):
                    turns.giveBack(turn, at: now)
                    return (now - start).inMilliseconds / 1000
                case .notBefore(let instant): now = instant
                case .whenFree, .whenAnyFree: Issue.record("somebody is still inside")
                }
            }
        }
    }

    @Test func `a host rests between two requests, and others need not wait for it`() {
        var turns = turns()
        let polled = ask(["forum.example", "status.example", "forum.example"], of: &turns)
        #expect(polled == [0, 0, 1])
    }

    @Test func `a host known to be slow shares its longer rest with the hosts below it`() {
        var turns = turns()
        let polled = ask(["www.reddit.com", "notreddit.com", "old.reddit.com"], of: &turns)
        #expect(polled == [0, 0, 65])
    }

    @Test func `after a burst a host is asked once for each refill of its bucket`() {
        var turns = turns { $0.hostBucket = TokenBucket.Size(burst: 3, refill: .seconds(20)) }
        let polled = ask(Array(repeating: "forum.example", count: 5), of: &turns)
        #expect(polled == [0, 1, 2, 20, 40])
    }

    @Test func `hosts of one registrable domain share a bucket`() {
        var turns = turns { $0.domainBucket = TokenBucket.Size(burst: 2, refill: .seconds(20)) }
        let hosts = ["a.forum.co.uk", "b.forum.co.uk", "c.forum.co.uk", "c.other.co.uk"]
        let polled = ask(hosts, of: &turns)
        #expect(polled == [0, 0, 20, 20])
    }

    @Test func `hosts of one registrable domain are asked two at a time`() throws {
        var turns = turns()
        let inside = ["a", "b"].compactMap { name -> HostTurn? in
            guard case .go(let turn) = turns.take("\(name).forum.co.uk", at: Self.start) else { return nil }
            return turn
        }
        #expect(inside.count == 2)
        let polled = turns.take("c.forum.co.uk", at: Self.start)
        #expect(polled == .whenFree(domain: "forum.co.uk"))
        guard case .go = turns.take("c.other.co.uk", at: Self.start) else {
            Issue.record("another domain has to wait")
            return
        }
        turns.giveBack(try #require(inside.first), at: Self.start)
        guard case .go = turns.take("c.forum.co.uk", at: Self.start) else {
            Issue.record("a free place is not given")
            return
        }
    }

    @Test func `a host has one request at a time, and a host that is busy costs no connection`() {
        var turns = turns { $0.connections = 2 }
        guard case .go = turns.take("forum.example", at: Self.start) else {
            Issue.record("no turn")
            return
        }
        for _ in 0..<5 {
            let polled = turns.take("forum.example", at: Self.start)
            #expect(polled == .whenFree(domain: "forum.example"))
        }
        guard case .go = turns.take("status.example", at: Self.start) else {
            Issue.record("the second connection was used up")
            return
        }
        let asked = turns.take("third.example", at: Self.start)
        #expect(asked == .whenAnyFree)
    }

    private func refuse(
        _ path: String, of turns: inout HostTurns, until: Timestamp? = nil, at now: Timestamp
    ) throws {
        guard case .go(let turn) = turns.take("forum.example", at: now) else {
            Issue.record("no turn for \(path)")
            return
        }
        turns.noteRefusal(by: "https://forum.example\(path)", of: turn, until: until, at: now)
        turns.giveBack(turn, at: now)
    }

    @Test func `one address that asks for patience does not hold up its host`() throws {
        var turns = turns()
        try refuse("/a", of: &turns, until: Self.start + .seconds(900), at: Self.start)
        let polled = ask(["forum.example"], of: &turns)
        #expect(polled == [1])
    }

    @Test(arguments: [("/b", 10), ("/a", 1000)])
    func `a second address, or the same again, holds up the whole host for as long as it asks`(
        path: String, later: Int
    ) throws {
        var turns = turns()
        try refuse("/a", of: &turns, until: Self.start + .seconds(900), at: Self.start)
        let second = Self.start + .seconds(later)
        try refuse(path, of: &turns, until: second + .seconds(900), at: second)
        let polled = ask(["forum.example"], of: &turns, from: second)
        #expect(polled == [900])
    }

    @Test func `refusals that lie far apart are not repetitions`() throws {
        var turns = turns()
        try refuse("/a", of: &turns, until: Self.start + .seconds(60), at: Self.start)
        let later = Self.start + .seconds(7200)
        try refuse("/b", of: &turns, until: later + .seconds(900), at: later)
        let polled = ask(["forum.example"], of: &turns, from: later)
        #expect(polled == [1])
    }

    @Test(arguments: [(nil, 60), (5, 60), (30 * 86_400, 3600)] as [(Int?, Int64)])
    func `a host rests for a minute at the least and an hour at the most`(asked: Int?, rest: Int64) throws {
        var turns = turns()
        try refuse("/a", of: &turns, at: Self.start)
        let second = Self.start + .seconds(10)
        try refuse("/b", of: &turns, until: asked.map { second + .seconds($0) }, at: second)
        let polled = ask(["forum.example"], of: &turns, from: second)
        #expect(polled == [rest])
    }

    @Test(arguments: ["127.0.0.1", "localhost", "::1"])
    func `this machine needs no rest where it may be asked`(host: String) {
        var turns = turns { $0.allowLoopback = true }
        let polled = ask(Array(repeating: host, count: 50), of: &turns)
        #expect(polled == Array(repeating: 0, count: 50))
    }

    @Test func `a clock set back does not make a rest longer than it is`() throws {
        var turns = turns()
        let polled = ask(["forum.example"], of: &turns)
        #expect(polled == [0])
        let earlier = Self.start - .seconds(86_400)
        let asked = ask(["forum.example", "forum.example"], of: &turns, from: earlier)
        #expect(asked == [1, 2])
    }

    @Test func `hosts at rest are forgotten, those that ask for patience are not`() throws {
        var turns = turns()
        try refuse("/a", of: &turns, until: Self.start + .seconds(7200), at: Self.start)
        for index in 0..<5000 {
            _ = ask(["host\(index).example"], of: &turns, from: Self.start + .seconds(Int(index)))
        }
        #expect(turns.hostsKept < 3000)
        let later = Self.start + .seconds(5001)
        try refuse("/b", of: &turns, until: later + .seconds(600), at: later)
        let polled = ask(["forum.example"], of: &turns, from: later)
        #expect(polled == [600])
    }
}
