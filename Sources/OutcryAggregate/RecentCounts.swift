import OutcryModel

/// The counts of a service by minute and region, as far back as late reports may still change them.
struct RecentCounts: Codable, Hashable, Sendable {
    struct Bucket: Codable, Hashable, Sendable {
        let minute: Minute
        var cells: [Region.ID: CellCounts]
        /// Reports by region that only repeat words already counted; `nil` when there are none.
        var echoes: [Region.ID: Int]?
    }

    /// By minute, the oldest first; minutes without reports are left out.
    private(set) var buckets: [Bucket] = []

    /// Counts an arrival in the cell of a region and minute.
    mutating func count(_ arrival: Arrival, in region: Region.ID, at minute: Minute) {
        buckets[place(of: minute)].cells[region, default: CellCounts()].count(arrival)
    }

    /// Notes a report that only repeats words already counted.
    mutating func countEcho(in region: Region.ID, at minute: Minute) {
        buckets[place(of: minute)].echoes = (buckets[place(of: minute)].echoes ?? [:]).merging(
            [region: 1], uniquingKeysWith: +)
    }

    /// Where the bucket of a minute stands, which is made if it is missing.
    private mutating func place(of minute: Minute) -> Int {
        let index = buckets.lastIndex { $0.minute <= minute }.map { $0 + 1 } ?? 0
        if index > 0, buckets[index - 1].minute == minute { return index - 1 }
        buckets.insert(Bucket(minute: minute, cells: [:]), at: index)
        return index
    }

    mutating func forget(before minute: Minute) {
        buckets.removeAll { $0.minute < minute }
    }

    /// The buckets of `[from, to)`.
    func buckets(from: Minute, to: Minute) -> ArraySlice<Bucket> {
        let start = buckets.lastIndex { $0.minute < from }.map { $0 + 1 } ?? 0
        let end = buckets.lastIndex { $0.minute < to }.map { $0 + 1 } ?? 0
        return start < end ? buckets[start..<end] : []
    }

    /// The counts of each region told in `[from, to)`.
    func cells(from: Minute, to: Minute) -> [Region.ID: CellCounts] {
        var sums: [Region.ID: CellCounts] = [:]
        for bucket in buckets(from: from, to: to) {
            for (region, counts) in bucket.cells { sums[region, default: CellCounts()] += counts }
        }
        return sums
    }
}
