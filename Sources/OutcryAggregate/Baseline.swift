/// What is usual for a service: a rate for each region, in the rhythm of the week by the region's clocks.
///
/// Derived once a day from the last weeks (`BaselineEstimate`). A region's usual number over any time is a weighted sum
/// of the week's shape by the clocks below it, so a look costs the same whatever the time.
///
/// Never changed once it is made, so that the many who read it share one copy.
final class Baseline: Codable, Sendable {
    /// The people and reports of a region that live by one clock.
    struct Part {
        let clock: UInt16
        /// The share of the region's people.
        var people: Double
        /// Reports a minute of it and all below.
        var reports: Double
    }

    /// The rates of all regions, one after the other.
    struct Table: Hashable, Sendable {
        /// What a region has of its own, side by side as it is asked for at once.
        fileprivate struct Row: Hashable {
            /// The reports a minute that tell exactly it.
            let own: Double
            /// Where its clocks begin, and how many there are.
            let first: Int32
            let count: UInt16
            /// The clock all of its people live by, as those of most regions do; `several` where they do not.
            let clock: UInt16

            static let several = UInt16.max

            init(own: Double, first: Int, shares: ArraySlice<Share>) {
                self.own = own
                self.first = Int32(first)
                count = UInt16(clamping: shares.count)
                let only = shares.count == 1 ? shares.first : nil
                clock = only.flatMap { $0.people == 1 ? $0.clock : nil } ?? Self.several
            }
        }

        /// A clock of a region, the share of its people by it, and the reports a minute of it and all below.
        fileprivate struct Share: Hashable {
            let reports: Double
            let people: Float
            let clock: UInt16
        }

        fileprivate var rows: [Row] = []
        fileprivate var shares: [Share] = []

        var regions: Int { rows.count }

        mutating func reserve(regions: Int, shares: Int) {
            rows.reserveCapacity(regions)
            self.shares.reserveCapacity(shares)
        }

        mutating func append(own rate: Double, parts: [Part]) {
            let first = shares.count
            for part in parts {
                shares.append(Share(reports: part.reports, people: Float(part.people), clock: part.clock))
            }
            rows.append(Row(own: rate, first: first, shares: shares[first...]))
        }

        fileprivate func range(of region: Int32) -> Range<Int> {
            let row = rows[Int(region)]
            return Int(row.first)..<Int(row.first) + Int(row.count)
        }

        /// The reports that tell exactly a region, from the sum of the week's shape by each clock.
        fileprivate func ofCell(_ region: Int, sums: [Double]) -> Double {
            let row = rows[region]
            guard row.clock == Row.several else { return sums[Int(row.clock)] * row.own }
            var sum = 0.0
            for place in range(of: Int32(region)) {
                sum += Double(shares[place].people) * sums[Int(shares[place].clock)]
            }
            return sum * row.own
        }
    }

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
    func expected(of region: Int32, from starts: [Int], to end: Int, in known: inout BaselineTable) -> [Double] {
        guard Int(region) < table.regions else { return starts.map { unseen * Double(max(0, end - $0)) * level } }
        var sums = [Double](repeating: 0, count: starts.count)
        for place in table.range(of: region) where table.shares[place].reports > 0 {
            let clock = Int(table.shares[place].clock)
            if known.end != end { known = BaselineTable(end: end, clocks: clocks.count) }
            for (index, start) in starts.enumerated() {
                sums[index] +=
                    table.shares[place].reports * known.sum(clock, from: start) { shapeSum(clock, start, end) }
            }
        }
        return sums.map { $0 * level }
    }

    fileprivate func expected(ofCell region: Int32, sums: [Double], minutes: Int) -> Double {
        guard Int(region) < table.regions else { return unseen * Double(minutes) * level }
        return table.ofCell(Int(region), sums: sums) * level
    }

    fileprivate func expectedOfCells(
        _ count: Int, times share: Double, least: Double, sums: [Double], minutes: Int
    )
        -> [Double]
    {
        var expected = [Double](repeating: max(least, unseen * Double(minutes) * level * share), count: count)
        for region in 0..<min(count, table.regions) {
            expected[region] = max(least, table.ofCell(region, sums: sums) * level * share)
        }
        return expected
    }

    fileprivate func expected(of region: Int32, sums: [Double], minutes: Int) -> Double {
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

extension Baseline.Table: Codable {
    private enum CodingKeys: CodingKey {
        case own
        case firstClocks
        case clocks
        case people
        case reports
    }

    /// Reads what `encode(to:)` wrote.
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let own = try container.unpack(Double.self, .own)
        let firstClocks = try container.unpack(Int32.self, .firstClocks)
        let clocks = try container.unpack(UInt16.self, .clocks)
        let people = try container.unpack(Float.self, .people)
        let reports = try container.unpack(Double.self, .reports)
        guard firstClocks.count == own.count, people.count == clocks.count, reports.count == clocks.count else {
            throw container.damaged(.own, "the table's columns are not of one length")
        }
        guard zip(firstClocks, firstClocks.dropFirst()).allSatisfy({ $0 <= $1 }), (firstClocks.first ?? 0) >= 0,
            (firstClocks.last ?? 0) <= clocks.count
        else { throw container.damaged(.firstClocks, "the table's rows are not in order") }
        shares = clocks.indices.map { Share(reports: reports[$0], people: people[$0], clock: clocks[$0]) }
        let ends = firstClocks.dropFirst() + [Int32(clocks.count)]
        for (own, (first, end)) in zip(own, zip(firstClocks, ends)) {
            rows.append(Row(own: own, first: Int(first), shares: shares[Int(first)..<Int(end)]))
        }
    }

    /// Writes the columns.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(PackedNumbers(rows.map(\.own)), forKey: .own)
        try container.encode(PackedNumbers(rows.map(\.first)), forKey: .firstClocks)
        try container.encode(PackedNumbers(shares.map(\.clock)), forKey: .clocks)
        try container.encode(PackedNumbers(shares.map(\.people)), forKey: .people)
        try container.encode(PackedNumbers(shares.map(\.reports)), forKey: .reports)
    }
}

/// What is usual in one window of time.
struct BaselineWindow {
    fileprivate let baseline: Baseline
    fileprivate let sums: [Double]
    fileprivate let minutes: Int

    /// The usual number of a region and everything below it.
    func expected(of region: Int32) -> Double {
        baseline.expected(of: region, sums: sums, minutes: minutes)
    }

    /// The usual numbers of reports that tell exactly each of so many regions, times a share, and no less than some.
    func expectedOfCells(_ count: Int, times share: Double, least: Double) -> [Double] {
        baseline.expectedOfCells(count, times: share, least: least, sums: sums, minutes: minutes)
    }

    /// The usual number of reports that tell exactly this region.
    func expected(ofCell region: Int32) -> Double {
        baseline.expected(ofCell: region, sums: sums, minutes: minutes)
    }
}

/// Sums of the week's shape up to one end by start and clock, as far as they have been asked for.
struct BaselineTable {
    fileprivate let end: Int
    private let clocks: Int
    /// By minutes before the end one more than the number of the start's row; 0 where there is none.
    private var rows: [Int32] = []
    private var sums: [Double] = []

    init() {
        self.init(end: .min, clocks: 0)
    }

    fileprivate init(end: Int, clocks: Int) {
        self.end = end
        self.clocks = clocks
    }

    fileprivate mutating func sum(_ clock: Int, from start: Int, _ make: () -> Double) -> Double {
        if end - start >= rows.count { rows += [Int32](repeating: 0, count: end - start + 1 - rows.count) }
        if rows[end - start] == 0 {
            rows[end - start] = Int32(sums.count / clocks + 1)
            sums += repeatElement(-1, count: clocks)
        }
        let place = (Int(rows[end - start]) - 1) * clocks + clock
        if sums[place] < 0 { sums[place] = make() }
        return sums[place]
    }
}
