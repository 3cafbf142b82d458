import Foundation
import OutcryModel
import Testing

@testable import OutcryAggregate

struct SharedWordsTests {
    private let wording = WordCounts.Wording(symptom: .cannotAccess, words: "white page")

    private func voice(
        _ reporter: UInt64?, in world: World, from kind: SourceKind = .forum, cluster: TextCluster? = nil
    ) -> Arrival {
        var arrival = world.complaint(
            region: "DE-BY", from: kind, reporter: reporter.map { ReporterHash(rawValue: $0) }, cluster: cluster)
        arrival.words = [wording]
        return arrival
    }

    /// The words of an incident that goes on for so many minutes, in which somebody says something in some of them.
    private func words(
        minutes: Int, _ said: (_ minute: Int, _ world: World) -> [Arrival]
    ) throws -> (words: Int, reporters: Int) {
        var world = try World.afterAWeek()
        for minute in 0..<minutes {
            let others = (0..<5).map {
                world.complaint(
                    region: "DE-BY", from: $0 < 3 ? .forum : .submission,
                    reporter: ReporterHash(rawValue: UInt64(minute * 5 + $0) + 1_000_000))
            }
            world.fold(others + said(minute, world))
        }
        #expect(world.incidents.count == 1)
        let incident = try #require(world.incidents.first)
        return (incident.words?.reporters[wording] ?? 0, incident.magnitude.reporters)
    }

    @Test func `one person who complains every hour is one reporter of a wording`() throws {
        let silent = try words(minutes: 320) { _, _ in [] }
        let spoken = try words(minutes: 320) { minute, world in
            minute % 62 == 2 ? [voice(7, in: world)] : []
        }
        #expect(spoken.words == 1)
        #expect(spoken.reporters == silent.reporters + 6)
    }

    @Test func `as many people are as many, before the incident is opened and after it`() throws {
        let spoken = try words(minutes: 100) { minute, world in
            minute % 20 == 0 ? [voice(UInt64(minute) + 1, in: world)] : []
        }
        #expect(spoken.words == 5)
    }

    @Test func `a text that is copied every hour is one reporter of its wording, unless the form is filled in`() throws
    {
        let cluster = TextCluster(rawValue: 7)
        func said(_ kind: SourceKind) throws -> Int {
            try words(minutes: 200) { minute, world in
                minute % 62 == 2 ? [voice(UInt64(minute), in: world, from: kind, cluster: cluster)] : []
            }.words
        }
        #expect(try said(.forum) == 1)
        #expect(try said(.submission) == 4)
    }

    @Test func `no more people are remembered than there is room for, and those of more add no words`() throws {
        let world = try World()
        var speakers = RecentReporters()
        func counts(_ reporter: Int, after minutes: Int = 0) -> Bool {
            speakers.takeWords(
                ArrivalOrder(voice(UInt64(reporter), in: world), place: 0, region: 0), at: world.minute + minutes)
        }
        let counted = (0...Rules.mostSpeakers).count { counts($0) }
        #expect(counted == Rules.mostSpeakers)
        let (again, later) = (counts(1, after: Rules.wordsWindow - 1), counts(1, after: Rules.wordsWindow))
        #expect(!again && later)
    }

    @Test func `whose words have counted is part of the state`() throws {
        var world = try World()
        world.fold([voice(7, in: world)])
        #expect(world.state.services["heron"]?.speakers != nil)
        #expect(try AggregateState(encoded: world.state.encoded()) == world.state)
    }
}
