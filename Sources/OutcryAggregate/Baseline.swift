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
        /// For each region the reports a minute that tell exactly it.
        fileprivate var own: [Double] = []
        /// For each region where its clocks begin; they end where those of the next region begin.
        fileprivate var firstClocks: [Int32] = []
        /// For each region its clocks, the share of its people by each, and the reports a minute of it and all below.
        fileprivate var clocks: [UInt16] = []
        fileprivate var people: [Float] = []
        fileprivate var reports: [Double] = []

        var regions: Int { own.count }

        mutating func reserve(regions: Int, shares: Int) {
            own.reserveCapacity(regions)
            firstClocks.reserveCapacity(regions)
            clocks.reserveCapacity(shares)
            people.reserveCapacity(shares)
            reports.reserveCapacity(shares)
        }

        mutating func append(own rate: Double, parts: [Part]) {
            own.append(rate)
            firstClocks.append(Int32(clocks.count))
            for part in parts {
                clocks.append(part.clock)
                people.append(Float(part.people))
                reports.append(part.reports)
            }
        }

        fileprivate func range(of region: Int32) -> Range<Int> {
            let next = Int(region) + 1
            let end = next < firstClocks.count ? Int(firstClocks[next]) : clocks.count
            return Int(firstClocks[Int(region)])..<end
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
        guard Int(region) < table.regions else { return unseen * Double(max(0, to - from)) * level }
        var sum = 0.0
        for place in table.range(of: region) where table.reports[place] > 0 {
            sum += table.reports[place] * shapeSum(Int(table.clocks[place]), from, to)
        }
        return sum * level
    }

    /// The usual number in `[from, to)` of reports that tell exactly this region.
    func expected(ofCell region: Int32, from: Int, to: Int) -> Double {
        guard Int(region) < table.regions else { return unseen * Double(max(0, to - from)) * level }
        var sum = 0.0
        for place in table.range(of: region) where table.people[place] > 0 {
            sum += Double(table.people[place]) * shapeSum(Int(table.clocks[place]), from, to)
        }
        return sum * table.own[Int(region)] * level
    }

    /// A window of time, for which many regions are asked.
    func window(from: Int, to: Int) -> BaselineWindow {
        BaselineWindow(baseline: self, sums: clocks.indices.map { shapeSum($0, from, to) }, minutes: max(0, to - from))
    }

    /// The usual number of a region and everything below it from each of some minutes up to an end.
    func expected(of region: Int32, from starts: [Int], to end: Int, in known: inout BaselineTable) -> [Double] {
        guard Int(region) < table.regions else { return starts.map { unseen * Double(max(0, end - $0)) * level } }
        var sums = [Double](repeating: 0, count: starts.count)
        for place in table.range(of: region) where table.reports[place] > 0 {
            let clock = Int(table.clocks[place])
            if known.end != end { known = BaselineTable(end: end, clocks: clocks.count) }
            for (index, start) in starts.enumerated() {
                sums[index] += table.reports[place] * known.sum(clock, from: start) { shapeSum(clock, start, end) }
            }
        }
        return sums.map { $0 * level }
    }

    fileprivate func expected(ofCell region: Int32, sums: [Double], minutes: Int) -> Double {
        guard Int(region) < table.regions else { return unseen * Double(minutes) * level }
        var sum = 0.0
        for place in table.range(of: region) { sum += Double(table.people[place]) * sums[Int(table.clocks[place])] }
        return sum * table.own[Int(region)] * level
    }

    fileprivate func expected(of region: Int32, sums: [Double], minutes: Int) -> Double {
        guard Int(region) < table.regions else { return unseen * Double(minutes) * level }
        var sum = 0.0
        for place in table.range(of: region) { sum += table.reports[place] * sums[Int(table.clocks[place])] }
        return sum * level
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
        own = try container.unpack(Double.self, .own)
        firstClocks = try container.unpack(Int32.self, .firstClocks)
        clocks = try container.unpack(UInt16.self, .clocks)
        people = try container.unpack(Float.self, .people)
        reports = try container.unpack(Double.self, .reports)
        guard firstClocks.count == own.count, people.count == clocks.count, reports.count == clocks.count else {
            throw container.damaged(.own, "the table's columns are not of one length")
        }
        guard zip(firstClocks, firstClocks.dropFirst()).allSatisfy({ $0 <= $1 }), (firstClocks.first ?? 0) >= 0,
            (firstClocks.last ?? 0) <= clocks.count
        else { throw container.damaged(.firstClocks, "the table's rows are not in order") }
    }

    /// Writes the columns.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(PackedNumbers(own), forKey: .own)
        try container.encode(PackedNumbers(firstClocks), forKey: .firstClocks)
        try container.encode(PackedNumbers(clocks), forKey: .clocks)
        try container.encode(PackedNumbers(people), forKey: .people)
        try container.encode(PackedNumbers(reports), forKey: .reports)
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

    /// The usual number of reports that tell exactly this region.
    func expected(ofCell region: Int32) -> Double {
        baseline.expected(ofCell: region, sums: sums, minutes: minutes)
    }
}

/// Sums of the week's shape up to one end by clock and start, as far as they have been asked for.
struct BaselineTable {
    fileprivate let end: Int
    private var sums: [[Double]]

    init() {
        self.init(end: .min, clocks: 0)
    }

    fileprivate init(end: Int, clocks: Int) {
        self.end = end
        sums = [[Double]](repeating: [], count: clocks)
    }

    fileprivate mutating func sum(_ clock: Int, from start: Int, _ make: () -> Double) -> Double {
        let back = end - start
        if sums[clock].count <= back {
            sums[clock] += [Double](repeating: -1, count: back + 1 - sums[clock].count)
        }
        if sums[clock][back] < 0 { sums[clock][back] = make() }
        return sums[clock][back]
    }
}
