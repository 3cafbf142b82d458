import Foundation
import OutcryModel
import Testing

@testable import OutcryAggregate

struct EchoTests {
    private let words = TextCluster(rawValue: 7)

    /// So many people, each with a hash of their own.
    private func people(
        _ number: Int, in world: World, from kind: SourceKind, cluster: TextCluster?, polarity: Polarity = .problem,
        offset: UInt64 = 0
    ) -> [Arrival] {
        (0..<number).map {
            world.complaint(
                region: "DE-BY", from: kind, reporter: ReporterHash(rawValue: UInt64($0) + 1000 + offset),
                polarity: polarity, cluster: cluster)
        }
    }

    @Test func `a text that hundreds repeat is one voice, opens nothing and counts once an hour`() throws {
        var world = try World.afterAWeek()
        let before = world.tallies.count
        for minute in 0..<100 {
            world.fold(people(5, in: world, from: .social, cluster: words, offset: UInt64(minute) * 10))
        }
        #expect(world.incidents.isEmpty)
        #expect(world.tallies.dropFirst(before).filter { $0.symptom == nil }.map(\.reporters) == [1, 1])
    }

    @Test func `as many people in words of their own are an outage`() throws {
        var world = try World.afterAWeek()
        for minute in 0..<20 {
            world.fold(people(5, in: world, from: .social, cluster: nil, offset: UInt64(minute) * 10))
        }
        #expect(world.incidents.count == 1)
    }

    @Test func `who fills in the form counts, in whatever words, and again only after an hour`() throws {
        var world = try World.afterAWeek()
        let before = world.tallies.count
        world.fold(people(4, in: world, from: .submission, cluster: words))
        world.fold(people(4, in: world, from: .submission, cluster: words))
        #expect(world.tallies.dropFirst(before).filter { $0.symptom == nil }.map(\.reporters) == [4])
    }

    @Test func `what a post repeats of the form is an echo, and its poster may still speak`() throws {
        var world = try World.afterAWeek()
        let before = world.tallies.count
        world.fold(people(1, in: world, from: .submission, cluster: words))
        world.fold(people(3, in: world, from: .forum, cluster: words, offset: 50))
        world.fold(people(3, in: world, from: .forum, cluster: nil, offset: 50))
        #expect(world.tallies.dropFirst(before).filter { $0.symptom == nil }.map(\.reporters) == [1, 3])
    }

    @Test func `an incident tells its echoes beside its reporters, those before it was opened included`() throws {
        var plain = try World.afterAWeek()
        var echoed = plain
        for minute in 0..<30 {
            let offset = UInt64(minute) * 10
            let people = people(5, in: plain, from: .forum, cluster: nil, offset: offset)
            plain.fold(people)
            let voice = echoed.complaint(region: "DE-BY", from: .social, reporter: nil, cluster: words)
            echoed.fold(people + (minute == 0 ? [] : [voice, voice]))
        }
        let (first, second) = (try #require(plain.incidents.last), try #require(echoed.incidents.last))
        #expect(first.echoes == nil)
        // Of all those words one report counts.
        #expect(second.onset.at == first.onset.at && abs(second.onset.earliest - first.onset.earliest) <= 1)
        #expect(second.magnitude.reporters == first.magnitude.reporters + 1)
        #expect(second.echoes == 57)
    }

    @Test func `that it works again is told once by a text that many repeat`() throws {
        var world = try World.afterAWeek()
        world.pass(60, times: ["DE-BY": 30])
        world.fold(people(6, in: world, from: .social, cluster: words, polarity: .recovered))
        #expect(world.incidents.last?.recoveredReporters == 1)
        #expect(world.incidents.last?.echoes == nil)
    }

    @Test func `a state with words heard goes on, and one without has the bytes it always had`() throws {
        var whole = try World.afterAWeek()
        #expect(!String(decoding: try whole.state.encoded(), as: UTF8.self).contains("cluster"))
        whole.fold(people(3, in: whole, from: .social, cluster: words))
        var restored = whole
        restored.state = try AggregateState(encoded: whole.state.encoded())
        #expect(restored.state == whole.state)
        whole.fold(people(3, in: whole, from: .social, cluster: words, offset: 9))
        restored.fold(people(3, in: restored, from: .social, cluster: words, offset: 9))
        #expect(whole.events == restored.events)
        #expect(try whole.state.encoded() == restored.state.encoded())
    }
}
