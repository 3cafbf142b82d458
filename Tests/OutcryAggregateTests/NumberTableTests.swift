import Foundation
import Testing

@testable import OutcryAggregate

struct NumberTableTests {
    @Test(arguments: [0, 1, 5, 3_000])
    func `every key has the value it was given last`(count: Int) {
        let table = table(of: Array(0..<count))
        #expect((0..<count).allSatisfy { table[key($0)] == $0 + 1 })
        #expect(table[key(count)] == nil)
        #expect(table.keys.count == count)
    }

    @Test func `what does not matter is dropped, and the rest is found`() {
        var table = table(of: Array(0..<1_000))
        table.keep { $0 % 3 == 0 }
        #expect(table.keys.count == 333)
        #expect((0..<1_000).allSatisfy { table[key($0)] == (($0 + 1) % 3 == 0 ? $0 + 1 : nil) })
        table.set(7, for: key(0))
        #expect(table[key(0)] == 7)
    }

    @Test func `the order of adding shows neither in comparison nor in bytes`() throws {
        let (up, down) = (table(of: Array(0..<50)), table(of: (0..<50).reversed()))
        #expect(up == down)
        #expect(up != table(of: Array(0..<49)))
        let bytes = try JSONEncoder().encode(up)
        #expect(try JSONEncoder().encode(down) == bytes)
        #expect(try JSONDecoder().decode(NumberTable<NodeEvidence.Key, Int>.self, from: bytes) == up)
    }

    /// Each number with the next one as its value.
    private func table(of numbers: [Int]) -> NumberTable<NodeEvidence.Key, Int> {
        var table = NumberTable<NodeEvidence.Key, Int>()
        for number in numbers { table.set(number, for: key(number)) }
        for number in numbers { table.set(number + 1, for: key(number)) }
        return table
    }

    private func key(_ number: Int) -> NodeEvidence.Key {
        NodeEvidence.Key(Int32(number), number % 12 - 1)
    }
}
