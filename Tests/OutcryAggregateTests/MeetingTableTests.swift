import OutcryModel
import Testing

@testable import OutcryAggregate

struct MeetingTableTests {
    @Test(arguments: [0, 1, 7, 100, 5_000, 40_000])
    func `every key has the minute it was given last, and no other has any`(count: Int) {
        var random = SplitMix(seed: 3)
        // Keys in a row beside keys at random, and those at the ends.
        let keys = Array(
            Set((0..<count).map { $0 % 2 == 0 ? UInt64($0) : random.next() } + (count > 0 ? [0, .max] : [])))
        var table = MeetingTable()
        for (number, key) in keys.enumerated() { table.set(number, for: key) }
        for (number, key) in keys.enumerated() where number % 3 == 0 { table.set(-number, for: key) }
        #expect(keys.enumerated().allSatisfy { table.minute(of: $1) == ($0 % 3 == 0 ? -$0 : $0) })
        let strangers = (0..<1000).map { _ in random.next() }.filter { !keys.contains($0) }
        #expect(strangers.allSatisfy { table.minute(of: $0) == nil })
    }
}
