/// The prompt complaints of the last weeks, by region and hour of arrival.
struct HourlyCounts: Hashable, Sendable {
    struct Entry: Hashable, Sendable {
        /// Hours since the epoch.
        let hour: Int32
        let region: Int32
        var reports: Int32
    }

    /// By hour, then by region; of the running hour in the order of arrival.
    private(set) var entries: [Entry] = []
    /// Where the entries of the running hour are, by region.
    private var running: [Int32: Int32] = [:]
    private var runningHour: Int32 = .min

    mutating func count(_ reports: Int, in region: Int32, at minute: Int) {
        let hour = Self.hour(of: minute)
        if hour != runningHour {
            runningHour = hour
            running.removeAll(keepingCapacity: false)
        }
        if let place = running[region] {
            entries[Int(place)].reports += Int32(clamping: reports)
        } else {
            running[region] = Int32(entries.count)
            entries.append(Entry(hour: hour, region: region, reports: Int32(clamping: reports)))
        }
    }

    /// Forgets the hours before one.
    mutating func forget(before hour: Int32) {
        let kept = entries.firstIndex { $0.hour >= hour } ?? entries.count
        guard kept > 0 else { return }
        entries.removeFirst(kept)
        running = running.mapValues { $0 - Int32(kept) }.filter { $0.value >= 0 }
        if entries.isEmpty { runningHour = .min }
    }

    /// The entries of the hours before one that is not over.
    func entries(before hour: Int32) -> ArraySlice<Entry> {
        entries[..<(entries.lastIndex { $0.hour < hour }.map { $0 + 1 } ?? 0)]
    }

    static func hour(of minute: Int) -> Int32 {
        Int32((Double(minute) / 60).rounded(.down))
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
        for (place, entry) in entries.enumerated() where entry.hour == runningHour {
            running[entry.region] = Int32(place)
        }
    }

    /// Writes the columns.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(PackedNumbers(entries.map(\.hour)), forKey: .hours)
        try container.encode(PackedNumbers(entries.map(\.region)), forKey: .regions)
        try container.encode(PackedNumbers(entries.map(\.reports)), forKey: .reports)
    }
}
