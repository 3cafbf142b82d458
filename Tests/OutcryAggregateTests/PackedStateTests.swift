import Foundation
import OutcryModel
import OutcryRegions
import Testing

@testable import OutcryAggregate

struct PackedStateTests {
    /// A state in which everything has something in it.
    private func state() throws -> AggregateState {
        var world = try World.afterAWeek()
        world.pass(30, times: ["DE-BY": 30, "US-CA": 4])
        return world.state
    }

    private func text(_ state: AggregateState) throws -> String {
        String(decoding: try state.encoded(), as: UTF8.self)
    }

    @Test func `what is packed is read as it was`() throws {
        let state = try state()
        #expect(try AggregateState(encoded: state.encoded()) == state)
    }

    @Test(arguments: [
        "parents", "levels", "offsets", "users", "own", "firstClocks", "people", "hours", "reports", "arrivedAt",
        "weights", "codes", "minutes", "symptoms", "names", "lengths", "keys", "upTo", "values",
    ])
    func `a column that is shorter than the others is refused`(column: String) throws {
        let whole = try text(state())
        let start = try #require(whole.range(of: "\"\(column)\":\"")).upperBound
        let end = try #require(whole[start...].firstIndex(of: "\""))
        for shorter in ["", "AAAA", "not base64"] {
            let damaged = whole.replacingCharacters(in: start..<end, with: shorter)
            #expect(throws: DecodingError.self) { try AggregateState(encoded: Array(damaged.utf8)) }
        }
    }

    @Test func `a tree whose regions are above themselves is refused`() throws {
        let whole = try text(state())
        let start = try #require(whole.range(of: "\"parents\":\"")).upperBound
        let end = try #require(whole[start...].firstIndex(of: "\""))
        let numbers = try #require(Data(base64Encoded: String(whole[start..<end])))
        let circle = Data(repeating: 7, count: numbers.count).base64EncodedString()
        #expect(throws: DecodingError.self) {
            try AggregateState(encoded: Array(whole.replacingCharacters(in: start..<end, with: circle).utf8))
        }
    }
}
