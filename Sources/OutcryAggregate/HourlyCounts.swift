/// The prompt complaints of the last weeks, by region and hour of arrival.
struct HourlyCounts: Sendable {
    struct Entry: Hashable, Sendable {
        /// Hours since the epoch.
        let hour: Int32
        let region: Int32
        var reports: Int32
    }

    /// By hour, then by region; of the running hour in the order of arrival.
    private(set) var entries: [Entry] = []
    /// By region one more than the place of its entry of the running hour, counted from the hour's first; 0 where there
    /// is none.
    private var running: [Int32] = []
    private var firstRunning = 0
    private var runningHour: Int32 = .min

    mutating func count(_ reports: Int, in region: Int32, at minute: Int) {
        let hour = Self.hour(of: minute)
        if hour != runningHour {
            runningHour = hour
            for entry in entries[firstRunning...] { running[Int(entry.region)] = 0 }
            firstRunning = entries.count
        }
        if Int(region) >= running.count {
            let more = max(8, Int(region) + 1 - running.count, running.count / 2)
            running += [Int32](repeating: 0, count: more)
        }
        let place = Int(running[Int(region)])
        if place > 0 {
            entries[firstRunning + place - 1].reports += Int32(clamping: reports)
        } else {
            running[Int(region)] = Int32(entries.count - firstRunning + 1)
            entries.append(Entry(hour: hour, region: region, reports: Int32(clamping: reports)))
        }
    }

    /// Forgets the hours before one.
    mutating func forget(before hour: Int32) {
        let kept = entries.firstIndex { $0.hour >= hour } ?? entries.count
        guard kept > 0 else { return }
        if kept > firstRunning {
            for entry in entries[firstRunning...] { running[Int(entry.region)] = 0 }
        }
        entries.removeFirst(kept)
        firstRunning = max(0, firstRunning - kept)
        if entries.isEmpty { runningHour = .min }
    }

    /// The entries of the hours before one that is not over.
    func entries(before hour: Int32) -> ArraySlice<Entry> {
        entries[..<(entries.lastIndex { $0.hour < hour }.map { $0 + 1 } ?? 0)]
    }

    /// Whether it may be what a service that has these regions was told, in order.
    func isSound(in regions: Range<Int32>) -> Bool {
        Plausible.areCounts(entries.lazy.map { Int($0.reports) })
            && entries.allSatisfy { Plausible.hours.contains($0.hour) && regions.contains($0.region) }
            && zip(entries, entries.dropFirst()).allSatisfy { $0.hour <= $1.hour }
    }

    static func hour(of minute: Int) -> Int32 {
        Int32((Double(minute) / 60).rounded(.down))
    }
}

extension HourlyCounts: Hashable {
    static func == (left: Self, right: Self) -> Bool {
        left.entries == right.entries
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(entries)
    }
}

extension HourlyCounts: Codable {
    private enum CodingKeys: CodingKey {
        case hours
        case regions
        case reports
    }

    /// Reads what `encode(to:)` wrote.
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let hours = try container.unpack(Int32.self, .hours)
        let regions = try container.unpack(Int32.self, .regions)
        let reports = try container.unpack(Int32.self, .reports)
        guard regions.count == hours.count, reports.count == hours.count else {
            throw container.damaged(.hours, "the columns are not of one length")
        }
        entries = hours.indices.map { Entry(hour: hours[$0], region: regions[$0], reports: reports[$0]) }
        runningHour = entries.last?.hour ?? .min
        firstRunning = entries.firstIndex { $0.hour == runningHour } ?? entries.count
        // Of so many rows none has a greater number than there can be regions.
        guard entries.allSatisfy({ $0.region >= 0 && $0.region < ServiceTree.most }) else {
            throw container.damaged(.regions, "there is no such region")
        }
        guard let most = entries[firstRunning...].map(\.region).max() else { return }
        running = [Int32](repeating: 0, count: Int(most) + 1)
        for (place, entry) in entries[firstRunning...].enumerated() { running[Int(entry.region)] = Int32(place + 1) }
    }

    /// Writes the columns.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(PackedNumbers(entries.map(\.hour)), forKey: .hours)
        try container.encode(PackedNumbers(entries.map(\.region)), forKey: .regions)
        try container.encode(PackedNumbers(entries.map(\.reports)), forKey: .reports)
    }
}
