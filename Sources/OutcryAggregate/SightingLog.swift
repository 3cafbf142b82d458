/// The prompt complaints of the last hours, by minute of arrival and in a fixed order within a minute.
struct SightingLog: Hashable, Sendable {
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

    /// Whether it may be of a service that has these regions, in order.
    func isSound(in regions: Range<Int32>) -> Bool {
        Plausible.areCounts(entries.lazy.map { Int($0.people) })
            && Plausible.areAmounts(entries.map(\.weight))
            && entries.allSatisfy {
                Plausible.minutes.contains(Int($0.arrivedAt)) && Plausible.minutes.contains(Int($0.happenedAt))
                    && $0.happenedAt <= $0.arrivedAt && regions.contains($0.region) && $0.symptoms.isSound
            }
            && zip(entries, entries.dropFirst()).allSatisfy { $0.arrivedAt <= $1.arrivedAt }
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

extension SightingLog: Codable {
    private enum CodingKeys: CodingKey {
        case arrivedAt
        case happenedAt
        case regions
        case symptoms
        case groups
        case people
        case weights
    }

    /// Reads what `encode(to:)` wrote.
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let arrivedAt = try container.unpack(Int32.self, .arrivedAt)
        let happenedAt = try container.unpack(Int32.self, .happenedAt)
        let regions = try container.unpack(Int32.self, .regions)
        let symptoms = try container.unpack(UInt16.self, .symptoms)
        let groups = try container.unpack(UInt8.self, .groups)
        let people = try container.unpack(Int32.self, .people)
        let weights = try container.unpack(Double.self, .weights)
        let lengths = [happenedAt.count, regions.count, symptoms.count, groups.count, people.count, weights.count]
        guard lengths.allSatisfy({ $0 == arrivedAt.count }) else {
            throw container.damaged(.arrivedAt, "the columns are not of one length")
        }
        entries = arrivedAt.indices.map {
            Sighting(
                arrivedAt: arrivedAt[$0], happenedAt: happenedAt[$0], region: regions[$0],
                symptoms: SymptomSet(rawValue: symptoms[$0]), group: SourceGroup(rawValue: groups[$0]),
                people: people[$0], weight: weights[$0])
        }
    }

    /// Writes the columns.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(PackedNumbers(entries.map(\.arrivedAt)), forKey: .arrivedAt)
        try container.encode(PackedNumbers(entries.map(\.happenedAt)), forKey: .happenedAt)
        try container.encode(PackedNumbers(entries.map(\.region)), forKey: .regions)
        try container.encode(PackedNumbers(entries.map(\.symptoms.rawValue)), forKey: .symptoms)
        try container.encode(PackedNumbers(entries.map(\.group.rawValue)), forKey: .groups)
        try container.encode(PackedNumbers(entries.map(\.people)), forKey: .people)
        try container.encode(PackedNumbers(entries.map(\.weight)), forKey: .weights)
    }
}
