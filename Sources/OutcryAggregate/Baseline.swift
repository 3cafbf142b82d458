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
        guard Int(region) < table.regions else { return unseen * Double(to - from) * level }
        let (first, last) = (moment(from), moment(to))
        var sum = 0.0
        for share in table.shares[table.range(of: region)] where share.reports > 0 {
            sum += share.reports * shapeSum(Int(share.clock), first, last, to)
        }
        return sum * level
    }

    /// A window of time, for which many regions are asked.
    func window(from: Int, to: Int) -> BaselineWindow {
        let (first, last) = (moment(from), moment(to))
        return BaselineWindow(
            baseline: self, sums: clocks.indices.map { from < to ? shapeSum($0, first, last, to) : 0 },
            minutes: max(0, to - from))
    }

    func expected(ofCell region: Int32, sums: [Double], minutes: Int) -> Double {
        guard Int(region) < table.regions else { return unseen * Double(minutes) * level }
        return sums.withUnsafeBufferPointer { table.ofCell(table.rows[Int(region)], sums: $0) } * level
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
                sums.withUnsafeBufferPointer { sums in
                    for region in 0..<known {
                        expected[region] = max(least, table.ofCell(rows[region], sums: sums) * level * share)
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

    private func moment(_ minute: Int) -> WeekShape.Moment {
        WeekShape.Moment(minute, in: rhythm)
    }

    /// The sum of the week's shape between two moments by a clock, as it goes at the minute of the last one.
    private func shapeSum(
        _ clock: Int, _ first: WeekShape.Moment, _ last: WeekShape.Moment, _ minute: Int
    ) -> Double {
        shape.sum(from: first, to: last, shift: shifts[clock].map(Int.init) ?? clocks[clock].shift(at: minute))
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
