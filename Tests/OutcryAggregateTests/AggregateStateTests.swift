import Foundation
import OutcryModel
import Testing

@testable import OutcryAggregate

struct AggregateStateTests {
    @Test func `from a snapshot the fold goes on as if it had never stopped`() throws {
        var whole = try World.afterAWeek()
        whole.pass(30, times: ["DE-BY": 30])
        var restored = whole
        restored.state = try AggregateState(encoded: whole.state.encoded())
        #expect(restored.state == whole.state)
        for _ in 0..<5 {
            whole.pass(40, times: ["DE-BY": 10])
            restored.pass(40, times: ["DE-BY": 10])
            restored.state = try AggregateState(encoded: restored.state.encoded())
        }
        whole.pass(300)
        restored.pass(300)
        #expect(whole.events == restored.events)
        #expect(try whole.state.encoded() == restored.state.encoded())
    }

    @Test func `the same arrivals give the same bytes`() throws {
        var (first, second) = (try World(), try World())
        first.pass(4 * 1440, times: ["US-CA": 3])
        second.pass(4 * 1440, times: ["US-CA": 3])
        #expect(try first.state.encoded() == second.state.encoded())
        #expect(first.events == second.events)
    }

    @Test func `six empty weeks leave a small state`() throws {
        var world = try World.afterAWeek()
        for _ in 0..<6 * 7 * 1440 { world.fold([]) }
        #expect(world.incidents.isEmpty)
        #expect(try world.state.encoded().count < 20_000)
    }

    @Test func `bytes that are no state are refused`() {
        #expect(throws: DecodingError.self) { try AggregateState(encoded: Array("{}".utf8)) }
    }

    @Test func `a state kept before statements named components is read, and goes on`() throws {
        var world = try World.afterAWeek()
        world.pass(40, times: ["DE-BY": 30])
        world.fold([world.statement(.investigating, "We look into it")])
        let now = String(decoding: try world.state.encoded(), as: UTF8.self)
        let before = now.replacingOccurrences(of: "\"components\":[],", with: "")
        #expect(before != now)
        #expect(try AggregateState(encoded: Array(before.utf8)) == world.state)
    }
}
