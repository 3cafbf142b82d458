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

    @Test(arguments: [0, 3, 100])
    func `what is added to a key adds up, with room made before or not`(room: Int) {
        var table = NumberTable<NodeEvidence.Key, Double>(room: room)
        for number in 0..<60 { table.add(0.5, to: key(number % 20)) }
        #expect(table.keys.count == 20)
        #expect((0..<20).allSatisfy { table[key($0)] == 1.5 })
    }

    @Test func `what is in a table stays when room is made for more`() {
        var table = table(of: Array(0..<10))
        table.makeRoom(for: 500)
        table.makeRoom(for: 0)
        #expect((0..<10).allSatisfy { table[key($0)] == $0 + 1 })
        #expect(table == self.table(of: Array(0..<10)))
        table.set(7, for: key(400))
        #expect(table[key(400)] == 7)
    }

    @Test func `what does not matter is dropped, and the rest is found`() {
        var table = table(of: Array(0..<1_000))
        table.keep { $0 % 3 == 0 }
        #expect(table.keys.count == 333)
        #expect((0..<1_000).allSatisfy { table[key($0)] == (($0 + 1) % 3 == 0 ? $0 + 1 : nil) })
        table.set(7, for: key(0))
        #expect(table[key(0)] == 7)
    }

    @Test func `the order of adding does not show in comparison`() {
        let (up, down) = (table(of: Array(0..<50)), table(of: (0..<50).reversed()))
        #expect(up == down)
        #expect(up != table(of: Array(0..<49)))
    }

    private func evidence(of numbers: [Int]) -> NumberTable<NodeEvidence.Key, NodeEvidence> {
        var table = NumberTable<NodeEvidence.Key, NodeEvidence>()
        for number in numbers {
            var evidence = NodeEvidence(at: number)
            evidence.add(Double(number) / 7, usual: 0.1, until: number + 1, steps: NodeEvidence.Steps(.standard))
            table.append(evidence, for: key(number))
        }
        return table
    }

    @Test func `evidence is read as it was written, and the order of adding does not show in its bytes`() throws {
        let (up, down) = (evidence(of: Array(0..<50)), evidence(of: (0..<50).reversed()))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let bytes = try encoder.encode(up)
        #expect(try encoder.encode(down) == bytes)
        #expect(try JSONDecoder().decode(NumberTable<NodeEvidence.Key, NodeEvidence>.self, from: bytes) == up)
    }

    @Test func `evidence that was kept key by key is read as well`() throws {
        let table = evidence(of: [3, 1, 2])
        let entries = table.keys.indices.map { place in
            let numbers = [Double(table.values[place].upTo)] + table.values[place].numbers
            let packed = numbers.withUnsafeBytes { Data($0) }.base64EncodedString()
            return "\(table.keys[place].rawValue),\"\(packed)\""
        }
        let kept = Data("[\(entries.joined(separator: ","))]".utf8)
        #expect(try JSONDecoder().decode(NumberTable<NodeEvidence.Key, NodeEvidence>.self, from: kept) == table)
        let short = Data("[1,\"AAAAAAAAAAA=\"]".utf8)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(NumberTable<NodeEvidence.Key, NodeEvidence>.self, from: short)
        }
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
