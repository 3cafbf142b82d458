/// Which complaints follow others like them: threads, retries, colleagues.
struct FollowUps: Hashable, Sendable {
    fileprivate struct Key: NumberKey {
        let region: Int32
        let symptoms: SymptomSet

        var number: UInt64 { UInt64(UInt32(bitPattern: region)) << 16 | UInt64(symptoms.rawValue) }

        static func < (left: Self, right: Self) -> Bool {
            (left.region, left.symptoms.rawValue) < (right.region, right.symptoms.rawValue)
        }
    }

    /// The minute of the last complaint by region and symptoms, for each group of sources.
    fileprivate var last = NumberTable<Key, SIMD8<Int32>>()

    /// Tells what sightings of a minute count for as evidence; `usual` is the usual number like them in the minutes within
    /// which one follows another.
    ///
    /// Where hardly any complaint is usual, one that comes soon after another like it may be its echo and counts less; of
    /// several at once the first counts fully in any case.
    mutating func weigh(
        _ sightings: inout [Sighting], at minute: Int, settings: DetectionSettings, usual: (Sighting) -> Double
    ) {
        last.makeRoom(for: sightings.count)
        for index in sightings.indices {
            let sighting = sightings[index]
            let key = Key(region: sighting.region, symptoms: sighting.symptoms)
            let known = last.place(of: key)
            var before = known.map { last.values[$0] } ?? SIMD8(repeating: .min / 2)
            let group = Int(sighting.group.rawValue)
            let people = Double(sighting.people)
            // The less is usual, the likelier is the last one's echo what comes soon after it.
            let quiet = 1 - min(1, usual(sighting) / settings.followUpUsual)
            let following = 1 - (1 - settings.followUpWeight) * quiet
            let first = minute - settings.followUpMinutes
            if Int(before[group]) >= first {
                sightings[index].weight = people * following
            } else {
                let others = Int(before.max()) >= first ? (1 - settings.otherGroupWeight) * quiet : 0
                sightings[index].weight = 1 - others + (people - 1) * following
            }
            before[group] = Int32(minute)
            if let known {
                last.values[known] = before
            } else {
                last.append(before, for: key)
            }
        }
    }

    /// Whether it may be of a service that has these regions.
    func isSound(in regions: Range<Int32>) -> Bool {
        last.keys.allSatisfy { regions.contains($0.region) && $0.symptoms.isSound }
    }

    mutating func forget(before minute: Int) {
        last.keep { Int($0.max()) >= minute }
    }
}

extension FollowUps: Codable {
    private enum CodingKeys: CodingKey {
        case regions
        case symptoms
        case minutes
    }

    /// Reads what `encode(to:)` wrote.
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let regions = try container.unpack(Int32.self, .regions)
        let symptoms = try container.unpack(UInt16.self, .symptoms)
        let minutes = try container.unpack(SIMD8<Int32>.self, .minutes)
        guard symptoms.count == regions.count, minutes.count == regions.count else {
            throw container.damaged(.regions, "the columns are not of one length")
        }
        for index in regions.indices {
            last.set(minutes[index], for: Key(region: regions[index], symptoms: SymptomSet(rawValue: symptoms[index])))
        }
    }

    /// Writes the columns, in the order of the keys.
    func encode(to encoder: any Encoder) throws {
        let entries = zip(last.keys, last.values).map { (key: $0, value: $1) }.sorted { $0.key < $1.key }
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(PackedNumbers(entries.map(\.key.region)), forKey: .regions)
        try container.encode(PackedNumbers(entries.map(\.key.symptoms.rawValue)), forKey: .symptoms)
        try container.encode(PackedNumbers(entries.map(\.value)), forKey: .minutes)
    }
}
