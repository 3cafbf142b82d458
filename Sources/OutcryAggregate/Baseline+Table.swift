extension Baseline {
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
        struct Row: Hashable {
            /// The reports a minute that tell exactly it.
            let own: Double
            /// Where its clocks begin, and how many there are.
            let first: Int32
            let count: UInt16
            /// The clock all of its people live by, as those of most regions do; `several` where they do not.
            let clock: UInt16

            static let several = UInt16.max

            /// The places of its clocks among the shares.
            var range: Range<Int> { Int(first)..<Int(first) + Int(count) }

            init(own: Double, first: Int, shares: ArraySlice<Share>) {
                self.own = own
                self.first = Int32(first)
                count = UInt16(clamping: shares.count)
                let only = shares.count == 1 ? shares.first : nil
                clock = only.flatMap { $0.people == 1 ? $0.clock : nil } ?? Self.several
            }
        }

        /// A clock of a region, the share of its people by it, and the reports a minute of it and all below.
        struct Share: Hashable {
            let reports: Double
            let people: Float
            let clock: UInt16
        }

        var rows: [Row] = []
        var shares: [Share] = []

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

        func range(of region: Int32) -> Range<Int> {
            rows[Int(region)].range
        }

        /// The reports that tell exactly the region of a row, from the sum of the week's shape by each clock.
        func ofCell(_ row: Row, sums: UnsafeBufferPointer<Double>) -> Double {
            guard row.clock == Row.several else { return sums[Int(row.clock)] * row.own }
            var sum = 0.0
            for share in shares[row.range] { sum += Double(share.people) * sums[Int(share.clock)] }
            return sum * row.own
        }
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
