import OutcryModel
import Testing

@testable import OutcryCollect

@Suite struct PollQueueTests {
    private static let start = Timestamp(seconds: 1_795_348_800)
    private var queue = PollQueue<Int>()

    private mutating func drain() -> [Int] {
        var keys: [Int] = []
        while let key = queue.popFirst(dueAt: Self.start + .seconds(1_000_000)) { keys.append(key) }
        return keys
    }

    @Test mutating func `keys come in the order of their instants, and of those at one instant the first put in first`()
    {
        for (key, second) in [(1, 30), (2, 10), (3, 20), (4, 10), (5, 10)] {
            queue.put(key, at: Self.start + .seconds(second))
        }
        let polled = drain()
        #expect(polled == [2, 4, 5, 3, 1])
    }

    @Test mutating func `nothing comes before its instant`() {
        queue.put(1, at: Self.start + .seconds(10))
        let polled = queue.popFirst(dueAt: Self.start + .milliseconds(9999))
        #expect(polled == nil)
        #expect(queue.firstInstant == Self.start + .seconds(10))
        let asked = queue.popFirst(dueAt: Self.start + .seconds(10))
        #expect(asked == 1)
        #expect(queue.firstInstant == nil)
    }

    @Test mutating func `a key put in again is moved, earlier and later`() {
        queue.put(1, at: Self.start + .seconds(10))
        queue.put(2, at: Self.start + .seconds(20))
        queue.put(1, at: Self.start + .seconds(30))
        #expect(queue.count == 2 && queue.firstInstant == Self.start + .seconds(20))
        queue.put(1, at: Self.start + .seconds(5))
        let polled = drain()
        #expect(polled == [1, 2])
    }

    @Test mutating func `a key taken out does not come`() {
        queue.put(1, at: Self.start)
        queue.put(2, at: Self.start)
        queue.remove(1)
        queue.remove(7)
        let polled = drain()
        #expect(polled == [2])
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    mutating func `whatever happens, it does what a sorted list does`(seed: UInt64) {
        var random = FixedRandom(seed: seed)
        var list: [Int: (instant: Timestamp, serial: Int)] = [:]
        var now = Self.start
        for serial in 0..<2000 {
            let key = Int.random(in: 0..<50, using: &random)
            switch Int.random(in: 0..<10, using: &random) {
            case 0:
                queue.remove(key)
                list[key] = nil
            case 1...3:
                now = now + .seconds(Int.random(in: 0..<5, using: &random))
                let expected = list.filter { $0.value.instant <= now }
                    .min { ($0.value.instant, $0.value.serial) < ($1.value.instant, $1.value.serial) }?.key
                let polled = queue.popFirst(dueAt: now)
                #expect(polled == expected)
                if let expected { list[expected] = nil }
            default:
                let instant = now + .seconds(Int.random(in: 0..<60, using: &random))
                queue.put(key, at: instant)
                list[key] = (instant, serial)
            }
            #expect(queue.count == list.count)
            #expect(queue.firstInstant == list.values.map(\.instant).min())
        }
    }
}
