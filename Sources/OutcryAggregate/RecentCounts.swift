import OutcryModel

/// The counts of a service by minute and region, as far back as late reports may still change them.
///
/// Of each minute one row of numbers: there are many of them.
struct RecentCounts: Codable, Hashable, Sendable {
    /// How many reporters of one region say one thing.
    struct Count: Hashable, Sendable {
        let region: Int32
        let code: CountCode
        var reporters: Int32

        func precedes(_ other: Count) -> Bool {
            (region, code.rawValue) < (other.region, other.code.rawValue)
        }
    }

    struct Bucket: Hashable, Sendable {
        let minute: Minute
        /// By region, then by what is said.
        fileprivate(set) var counts: [Count] = []
        /// In which words, by region; `nil` when none were found.
        fileprivate(set) var words: SortedTable<Int32, WordCounts>?

        /// The counts of some regions together, without their words.
        func cell(of isMeant: (Int32) -> Bool) -> CellCounts {
            var sums: [Count] = []
            var (region, isCounted) = (Int32(-1), false)
            for count in counts {
                if count.region != region { (region, isCounted) = (count.region, isMeant(count.region)) }
                guard isCounted else { continue }
                if let known = sums.firstIndex(where: { $0.code == count.code }) {
                    sums[known].reporters += count.reporters
                } else {
                    sums.append(count)
                }
            }
            return CellCounts(sums)
        }

        /// The words of some regions, in their order.
        func words(of isMeant: (Int32) -> Bool) -> [WordCounts] {
            guard let words else { return [] }
            return words.entries.filter { isMeant($0.key) }.sorted { $0.key < $1.key }.map(\.value)
        }

        /// Where the counts of a region start.
        func place(of region: Int32) -> Int {
            var (low, high) = (0, counts.count)
            while low < high {
                let middle = (low + high) / 2
                if counts[middle].region < region { low = middle + 1 } else { high = middle }
            }
            return low
        }

        /// Adds counts in the same order.
        fileprivate mutating func add(_ more: ArraySlice<Count>) {
            guard let last = counts.last, let first = more.first, !last.precedes(first) else {
                counts += more
                return
            }
            var sums: [Count] = []
            sums.reserveCapacity(counts.count + more.count)
            var (old, new) = (counts.startIndex, more.startIndex)
            while old < counts.endIndex || new < more.endIndex {
                if new == more.endIndex || (old < counts.endIndex && counts[old].precedes(more[new])) {
                    sums.append(counts[old])
                    old += 1
                } else if old == counts.endIndex || more[new].precedes(counts[old]) {
                    sums.append(more[new])
                    new += 1
                } else {
                    sums.append(counts[old])
                    sums[sums.count - 1].reporters += more[new].reporters
                    (old, new) = (old + 1, new + 1)
                }
            }
            counts = sums
        }
    }

    /// By minute, the oldest first; minutes without reports are left out.
    private(set) var buckets: [Bucket] = []

    /// Counts of one minute of occurrence, by region and what is said, each once.
    mutating func add(_ counts: ArraySlice<Count>, at minute: Minute) {
        buckets[place(of: minute)].add(counts)
    }

    /// Counts words.
    mutating func add(_ words: [WordCounts.Wording], in region: Int32, at minute: Minute) {
        let place = place(of: minute)
        var table = buckets[place].words ?? SortedTable()
        buckets[place].words = nil
        table[region, default: WordCounts()].count(words)
        buckets[place].words = table
    }

    /// Where the bucket of a minute stands, which is made if it is missing.
    private mutating func place(of minute: Minute) -> Int {
        let index = index(from: minute)
        if index < buckets.count, buckets[index].minute == minute { return index }
        buckets.insert(Bucket(minute: minute), at: index)
        return index
    }

    /// Where the first bucket from a minute on stands.
    private func index(from minute: Minute) -> Int {
        var (low, high) = (0, buckets.count)
        while low < high {
            let middle = (low + high) / 2
            if buckets[middle].minute < minute { low = middle + 1 } else { high = middle }
        }
        return low
    }

    mutating func forget(before minute: Minute) {
        buckets.removeFirst(index(from: minute))
    }

    /// The buckets of `[from, to)`.
    func buckets(from: Minute, to: Minute) -> ArraySlice<Bucket> {
        let (start, end) = (index(from: from), index(from: to))
        return start < end ? buckets[start..<end] : []
    }

    /// Whether it may be what a service that has these regions was told, in order and each once.
    func isSound(in regions: Range<Int32>) -> Bool {
        zip(buckets, buckets.dropFirst()).allSatisfy { $0.minute < $1.minute }
            && buckets.allSatisfy { bucket in
                Plausible.minutes.contains(bucket.minute.sinceEpoch)
                    && Plausible.areCounts(bucket.counts.lazy.map { Int($0.reporters) })
                    && bucket.counts.allSatisfy { regions.contains($0.region) }
                    && zip(bucket.counts, bucket.counts.dropFirst()).allSatisfy { $0.precedes($1) }
                    && (bucket.words?.entries ?? [:]).allSatisfy { regions.contains($0.key) && $0.value.isSound }
            }
    }

    /// The bucket of a minute.
    func bucket(at minute: Minute) -> Bucket? {
        buckets(from: minute, to: minute.next).first
    }
}

extension RecentCounts.Bucket: Codable {
    private enum CodingKeys: CodingKey {
        case minute
        case regions
        case codes
        case reporters
        case words
    }

    /// Reads what `encode(to:)` wrote.
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        minute = try container.decode(Minute.self, forKey: .minute)
        words = try container.decodeIfPresent(SortedTable<Int32, WordCounts>.self, forKey: .words)
        let regions = try container.unpack(Int32.self, .regions)
        let codes = try container.unpack(UInt16.self, .codes)
        let reporters = try container.unpack(Int32.self, .reporters)
        guard codes.count == regions.count, reporters.count == regions.count else {
            throw container.damaged(.regions, "the columns are not of one length")
        }
        counts = try regions.indices.map {
            let code = CountCode(rawValue: codes[$0])
            guard code.hasMeaning else { throw container.damaged(.codes, "there is no such code") }
            return RecentCounts.Count(region: regions[$0], code: code, reporters: reporters[$0])
        }
    }

    /// Writes the counts in columns.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(minute, forKey: .minute)
        try container.encode(PackedNumbers(counts.map(\.region)), forKey: .regions)
        try container.encode(PackedNumbers(counts.map(\.code.rawValue)), forKey: .codes)
        try container.encode(PackedNumbers(counts.map(\.reporters)), forKey: .reporters)
        try container.encodeIfPresent(words, forKey: .words)
    }
}
