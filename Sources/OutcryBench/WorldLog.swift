/// The reports of a world, each as one number that orders them by arrival.
struct WorldLog {
    /// A report as it arrives.
    struct Row: Equatable {
        var arrival: Int
        var delay: Int
        var region: Int
        var service: Int
        var symptom: Int
        var source: Int

        /// Arrival first, so that the numbers order by it.
        fileprivate var packed: UInt64 {
            var bits = UInt64(arrival)
            for (value, width) in [(service, 4), (region, 12), (symptom, 3), (source, 3), (delay, 17)] {
                bits = bits << UInt64(width) | UInt64(value)
            }
            return bits
        }

        fileprivate init(packed: UInt64) {
            var bits = packed
            func next(_ width: UInt64) -> Int {
                defer { bits >>= width }
                return Int(bits & (1 << width - 1))
            }
            delay = next(17)
            source = next(3)
            symptom = next(3)
            region = next(12)
            service = next(4)
            arrival = Int(bits)
        }

        init(arrival: Int, minute: Int, region: Int, service: Int, symptom: Int, source: Int) {
            self.arrival = arrival
            delay = arrival - minute
            self.region = region
            self.service = service
            self.symptom = symptom
            self.source = source
        }
    }

    let minutes: Int
    private var packed: [UInt64] = []

    init(minutes: Int) {
        self.minutes = minutes
    }

    var count: Int { packed.count }

    /// Adds a report, unless it lies outside of the world's time.
    mutating func append(_ row: Row) {
        guard row.delay >= 0, row.arrival - row.delay >= 0, row.arrival < minutes else { return }
        packed.append(row.packed)
    }

    /// Changes some rows; those for which `nil` is returned are lost.
    mutating func change(_ body: (Row) -> Row?) {
        var kept = WorldLog(minutes: minutes)
        kept.packed.reserveCapacity(packed.count)
        for bits in packed {
            if let row = body(Row(packed: bits)) { kept.append(row) }
        }
        self = kept
    }

    /// The rows in order, equal ones together with their number.
    func forEach(_ body: (Row, Int) -> Void) {
        let sorted = packed.sorted()
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
            body(Row(packed: sorted[start]), end - start)
            start = end
        }
    }
}
