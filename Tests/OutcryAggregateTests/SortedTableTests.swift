import Foundation
import Testing

@testable import OutcryAggregate

struct SortedTableTests {
    @Test func `its bytes do not depend on the order of adding`() throws {
        var (up, down) = (SortedTable<Int32, [Int]>(), SortedTable<Int32, [Int]>())
        for key in Int32(0)..<200 { up[key, default: []].append(Int(key)) }
        for key in (Int32(0)..<200).reversed() { down[key] = [Int(key)] }
        #expect(up == down)
        #expect(try JSONEncoder().encode(up) == JSONEncoder().encode(down))
        #expect(try JSONDecoder().decode(SortedTable<Int32, [Int]>.self, from: JSONEncoder().encode(up)) == up)
    }

    @Test func `it keeps what matters`() {
        var table = SortedTable<Int32, Int>()
        for key in Int32(0)..<10 { table[key] = Int(key) }
        table.keep { $0 > 7 }
        #expect(table.entries == [8: 8, 9: 9])
        table.removeAll()
        #expect(table[8] == nil)
        #expect(table[8, default: 3] == 3)
    }
}
