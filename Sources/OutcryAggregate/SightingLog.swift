/// The prompt complaints of the last hours, by minute of arrival and in a fixed order within a minute.
struct SightingLog: Codable, Hashable, Sendable {
    private(set) var entries: [Sighting] = []

    mutating func append(_ sightings: [Sighting]) {
        entries += sightings
    }

    /// Those that arrived from a minute on.
    func arrived(from minute: Int) -> ArraySlice<Sighting> {
        entries[firstIndex(from: minute)...]
    }

    /// Forgets what arrived before a minute, once it is worth the while.
    mutating func forget(before minute: Int) {
        let kept = firstIndex(from: minute)
        if kept > 64, kept > entries.count / 4 { entries.removeFirst(kept) }
    }

    private func firstIndex(from minute: Int) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(entries[middle].arrivedAt) < minute { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
