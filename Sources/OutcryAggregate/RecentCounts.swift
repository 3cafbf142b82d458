import OutcryModel

/// The counts of a service by minute and region, as far back as late reports may still change them.
struct RecentCounts: Codable, Hashable, Sendable {
    struct Bucket: Codable, Hashable, Sendable {
        let minute: Minute
        var cells: [Region.ID: CellCounts]
    }

    /// By minute, the oldest first; minutes without reports are left out.
    private(set) var buckets: [Bucket] = []

    /// Counts an arrival in the cell of a region and minute.
    mutating func count(_ arrival: Arrival, in region: Region.ID, at minute: Minute) {
        let index = buckets.lastIndex { $0.minute <= minute }.map { $0 + 1 } ?? 0
        let place: Int
        if index > 0, buckets[index - 1].minute == minute {
            place = index - 1
        } else {
            buckets.insert(Bucket(minute: minute, cells: [:]), at: index)
            place = index
        }
        buckets[place].cells[region, default: CellCounts()].count(arrival)
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
