import Foundation
import OutcryAggregate
import OutcryModel
import OutcryRegions
import Testing

@testable import OutcryBacktest

struct RecordedWorldTests {
    @Test func `a description gives regions, services and propensities`() throws {
        let world = try SampleRecording.world()
        #expect(world.minutes == 600)
        #expect(world.regions["E1-02"]?.level == .admin1)
        #expect(world.regions["E1-01"]?.level == .city, "its rank goes before its level")
        #expect(world.regions["E1-02"]?.parent == "E1")
        #expect(world.services.map(\.id) == ["s0", "s1"])
        #expect(world.services[0].users["E1-02"] == 5000)
        #expect(world.propensities["s0"]?.usersPerReport == 100)
        #expect(world.propensities["s1"] == nil)
    }

    @Test func `symptoms are told apart, whatever they are called, and get their names back`() throws {
        let world = try SampleRecording.world()
        #expect(world.symptoms.symptoms[0] == .loginFailure)
        #expect(Set(world.symptoms.symptoms).count == 3)
        #expect(world.symptoms.symptoms.map(world.symptoms.name) == ["login", "slow", "fog"])
    }

    @Test func `a source that is not known is a group of its own`() throws {
        let groups = try SampleRecording.world().sources.map(\.group)
        #expect(groups[0] == .page && groups[1] == .program)
        #expect(Set(groups).count == 3)
    }

    @Test(arguments: [
        ("\"E1-02\": 5000", "\"X\": 5000", "users in X"), ("\"parent\": 1,", "\"parent\": 9,", "has no parent"),
        ("2026-09-14T00:00:00Z", "yesterday", "start is yesterday"),
        ("2026-09-14T00:00:00Z", "9999-09-14T00:00:00Z", "not between"),
        ("\"tz\": 60", "\"tz\": -9223372036854775808", "the clock of"),
        ("1000,", "-5,", "users"), ("600", "0", "minutes is 0"),
        ("\"dst\": \"EU\"", "\"dst\": \"MOON\"", "the clock of E1"), ("0.01", "7", "report_propensity"),
        ("\"level\": 3", "\"level\": 9", "levels go to 9"), ("\"id\": \"s1\"", "\"id\": \"s0\"", "comes twice"),
        ("\"symptoms\"", "\"sorrows\"", "has no symptoms"), ("{\"start\"", "[{\"start\"", "it is no JSON"),
        ("\"id\": \"E1\"", "\"id\": \"E\"", "no tree"),
        ("\"fog\"", "\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\",\"i\",\"j\",\"k\"", "more than 12 symptoms"),
    ])
    func `what a description cannot say is refused in words`(there: String, instead: String, words: String) throws {
        let error = #expect(throws: BacktestError.self) {
            try SampleRecording.world { $0.replacingOccurrences(of: there, with: instead) }
        }
        #expect(error?.description.contains(words) == true, "\(error?.description ?? "no error")")
    }
}
