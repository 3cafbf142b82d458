/// Which complaints follow others like them: threads, retries, colleagues.
struct FollowUps: Codable, Hashable, Sendable {
    private struct Key: Codable, Comparable, Hashable {
        let region: Int32
        let symptoms: SymptomSet

        static func < (left: Self, right: Self) -> Bool {
            (left.region, left.symptoms.rawValue) < (right.region, right.symptoms.rawValue)
        }
    }

    /// The minute of the last complaint by region and symptoms, for each group of sources.
    private var last = SortedTable<Key, SIMD8<Int32>>()

    /// Tells what sightings of a minute count for as evidence; `usual` is the usual number like them in the minutes within
    /// which one follows another.
    ///
    /// Where hardly any complaint is usual, one that comes soon after another like it may be its echo and counts less; of
    /// several at once the first counts fully in any case.
    mutating func weigh(
        _ sightings: inout [Sighting], at minute: Int, settings: Settings, usual: (Sighting) -> Double
    ) {
        for index in sightings.indices {
            let sighting = sightings[index]
            let key = Key(region: sighting.region, symptoms: sighting.symptoms)
            let known = last.entries.index(forKey: key)
            var before = known.map { last.entries.values[$0] } ?? SIMD8(repeating: .min / 2)
            let group = Int(sighting.group.rawValue)
            let people = Double(sighting.people)
            sightings[index].weight = people > 1 ? 1 + (people - 1) * settings.followUpWeight : people
            let first = minute - settings.followUpMinutes
            if usual(sighting) < settings.followUpUsual {
                if Int(before[group]) >= first {
                    sightings[index].weight = people * settings.followUpWeight
                } else if Int(before.max()) >= first {
                    sightings[index].weight -= 1 - settings.otherGroupWeight
                }
            }
            before[group] = Int32(minute)
            if let known {
                last.entries.values[known] = before
            } else {
                last[key] = before
            }
        }
    }

    mutating func forget(before minute: Int) {
        last.keep { Int($0.max()) >= minute }
    }
}
