/// What is usual for a service: a rate for each region, in the rhythm of the week by the region's clocks.
///
/// Derived once a day from the last weeks (`BaselineEstimate`). A region's usual number over any time is a weighted sum
/// of the week's shape by the clocks below it, so a look costs the same whatever the time.
///
/// Never changed once it is made, so that the many who read it share one copy.
final class Baseline: Codable, Sendable {
    /// The minute since the epoch at which it was derived; `nil` while too little is known.
    let derivedAt: Int?
    let shape: WeekShape
    let rhythm: PollingRhythm
    /// How far the last day was above the weeks before, 1 to 1.5.
    let level: Double
    /// The spread of counts without an outage, as the size of a negative binomial.
    let dispersion: Double

    private let clocks: [LocalClock]
    /// Minutes to add to UTC for each clock; `nil` for one that is changed these days.
    private let shifts: [Int16?]
    private let table: Table
    /// Reports a minute of a region never heard of.
    private let unseen: Double

    /// Nothing is known.
    static let unknown = Baseline()

    var isKnown: Bool { derivedAt != nil }

    /// How many regions it has rates for.
    var regions: Int { table.regions }

    private init() {
        derivedAt = nil
        shape = WeekShape()
        rhythm = PollingRhythm()
        level = 1
        dispersion = Rules.dispersionUsual
        clocks = []
        shifts = []
        table = Table()
        unseen = 1e-4
    }

    init(
        at minute: Int, shape: WeekShape, rhythm: PollingRhythm, level: Double, clocks: [LocalClock], table: Table,
        unseen: Double, dispersion: Double = Rules.dispersionUsual
    ) {
        derivedAt = minute
        self.shape = shape
        self.rhythm = rhythm
        self.level = level
        self.dispersion = dispersion
        self.clocks = clocks
        shifts = clocks.map { clock in
            let shift = clock.shift(at: minute)
            return shift == clock.shift(at: minute + 2 * 1440) ? Int16(shift) : nil
        }
        self.table = table
        self.unseen = unseen
    }

    /// The usual number in `[from, to)` of a region and everything below it.
    func expected(of region: Int32, from: Int, to: Int) -> Double {
        guard from < to else { return 0 }
        guard Int(region) < table.regions else { return unseen * Double(max(0, to - from)) * level }
        var sum = 0.0
        for place in table.range(of: region) where table.shares[place].reports > 0 {
            sum += table.shares[place].reports * shapeSum(Int(table.shares[place].clock), from, to)
        }
        return sum * level
    }

    /// The usual number in `[from, to)` of reports that tell exactly this region.
    func expected(ofCell region: Int32, from: Int, to: Int) -> Double {
        guard Int(region) < table.regions else { return unseen * Double(max(0, to - from)) * level }
        var sum = 0.0
        for place in table.range(of: region) where table.shares[place].people > 0 {
            sum += Double(table.shares[place].people) * shapeSum(Int(table.shares[place].clock), from, to)
        }
        return sum * table.rows[Int(region)].own * level
    }

    /// A window of time, for which many regions are asked.
    func window(from: Int, to: Int) -> BaselineWindow {
        BaselineWindow(baseline: self, sums: clocks.indices.map { shapeSum($0, from, to) }, minutes: max(0, to - from))
    }

    /// The usual number of a region and everything below it from each of some minutes up to an end.
    func expected(of region: Int32, from starts: [Int], to end: Int, in known: inout BaselineSums) -> [Double] {
        guard Int(region) < table.regions else { return starts.map { unseen * Double(max(0, end - $0)) * level } }
        var sums = [Double](repeating: 0, count: starts.count)
        for place in table.range(of: region) where table.shares[place].reports > 0 {
            let clock = Int(table.shares[place].clock)
            if known.end != end { known = BaselineSums(end: end, clocks: clocks.count) }
            for (index, start) in starts.enumerated() {
                sums[index] +=
                    table.shares[place].reports * known.sum(clock, from: start) { shapeSum(clock, start, end) }
            }
        }
        return sums.map { $0 * level }
    }

    func expected(ofCell region: Int32, sums: [Double], minutes: Int) -> Double {
        guard Int(region) < table.regions else { return unseen * Double(minutes) * level }
        return table.ofCell(table.rows[Int(region)], sums: sums) * level
    }

    func expectedOfCells(
        _ count: Int, times share: Double, least: Double, sums: [Double], minutes: Int
    )
        -> [Double]
    {
        let never = max(least, unseen * Double(minutes) * level * share)
        return [Double](unsafeUninitializedCapacity: count) { expected, filled in
            let known = min(count, table.regions)
            table.rows.withUnsafeBufferPointer { rows in
                sums.withUnsafeBufferPointer { byClock in
                    for region in 0..<known {
                        let row = rows[region]
                        let usual =
                            row.clock == Table.Row.several
                            ? table.ofCell(row, sums: sums) : byClock[Int(row.clock)] * row.own
                        expected[region] = max(least, usual * level * share)
                    }
                }
            }
            expected[known...].initialize(repeating: never)
            filled = count
        }
    }

    func expected(of region: Int32, sums: [Double], minutes: Int) -> Double {
        guard Int(region) < table.regions else { return unseen * Double(minutes) * level }
        var sum = 0.0
        for place in table.range(of: region) {
            sum += table.shares[place].reports * sums[Int(table.shares[place].clock)]
        }
        return sum * level
    }

    /// Whether it may be: each clock of a region is one of its own, and every rate is a number.
    var isSound: Bool {
        shifts.count == clocks.count && (derivedAt.map(Plausible.minutes.contains) ?? true)
            && table.rows.allSatisfy { Plausible.amounts.contains($0.own) }
            && table.shares.allSatisfy {
                clocks.indices.contains(Int($0.clock)) && Plausible.amounts.contains($0.reports)
                    && Plausible.amounts.contains(Double($0.people))
            }
            && Plausible.areAmounts([level, unseen]) && Rules.dispersions.contains(dispersion) && shape.isSound
            && rhythm.isSound
    }

    private func shapeSum(_ clock: Int, _ from: Int, _ to: Int) -> Double {
        shape.sum(from: from, to: to, shift: shifts[clock].map(Int.init) ?? clocks[clock].shift(at: to), in: rhythm)
    }
}

extension Baseline: Hashable {
    static func == (left: Baseline, right: Baseline) -> Bool {
        left === right
            || (left.derivedAt == right.derivedAt && left.shape == right.shape && left.rhythm == right.rhythm
                && left.level == right.level && left.clocks == right.clocks && left.shifts == right.shifts
                && left.table == right.table && left.unseen == right.unseen && left.dispersion == right.dispersion)
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(derivedAt)
        hasher.combine(shape)
        hasher.combine(unseen)
    }
}
