#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The reports of an incident by place and minute, to see whether its places go the same way.
struct PlaceCourses {
    /// The minutes at the end that are held against those before.
    private static let windows = [20, 40, 80]

    /// The places that are left, in order.
    private(set) var places: [Int32]
    private let from: Int
    private let minutes: Int
    /// What the reports of each place count for, by minute.
    private var counts: [Int32: [Double]] = [:]

    /// Of some places, none of which holds another, in `[from, to)`.
    init(
        of places: [Int32], _ sightings: ArraySlice<Sighting>, symptom: Int, from: Int, to: Int, tree: ServiceTree
    ) {
        self.places = places.sorted()
        self.from = from
        minutes = max(1, to - from)
        // By the number of the place among them: there may be very many sightings.
        var owners = [Int](repeating: -1, count: tree.count)
        for (number, place) in places.enumerated() { owners[Int(place)] = number }
        for region in 1..<max(1, tree.count) where owners[region] < 0 {
            owners[region] = owners[Int(tree.parents[region])]
        }
        var sums = [Double](repeating: 0, count: places.count * minutes)
        for sighting in sightings where sighting.symptoms.contains(symptom) {
            let minute = Int(sighting.arrivedAt) - from
            let owner = owners[Int(sighting.region)]
            guard minute >= 0, minute < minutes, owner >= 0 else { continue }
            sums[owner * minutes + minute] += sighting.weight
        }
        for (number, place) in places.enumerated() {
            counts[place] = Array(sums[number * minutes..<(number + 1) * minutes])
        }
    }

    /// Takes a place out.
    mutating func drop(_ place: Int32) {
        places.removeAll { $0 == place }
    }

    /// How the recovery of some places stands after all minutes; `usual` is the usual number of their reports in one.
    func recovery(
        of places: [Int32], settings: DetectionSettings, usual: (_ minute: Int) -> Double
    ) -> RecoveryStatistic {
        var statistic = RecoveryStatistic(from: from, before: [])
        for minute in 0..<minutes {
            let reports = places.reduce(0) { $0 + (counts[$1]?[minute] ?? 0) }
            statistic.take(reports, usual: usual(from + minute), at: from + minute, settings: settings)
        }
        return statistic
    }

    /// The evidence, in nats, that a place has fallen behind the others in the last minutes: the likelihood ratio of the
    /// table of its reports and theirs, then and now, against one share of all in both. 0 when it has not.
    func evidence(of place: Int32) -> Double {
        let others = places.filter { $0 != place }
        let best = Self.windows.map { window -> Double in
            let start = minutes - window
            guard start >= window / 2, let own = counts[place] else { return 0 }
            let (before, now) = (own[..<start].reduce(0, +), own[start...].reduce(0, +))
            let theirs = others.reduce(into: (before: 0.0, now: 0.0)) { sums, other in
                guard let counts = counts[other] else { return }
                sums.before += counts[..<start].reduce(0, +)
                sums.now += counts[start...].reduce(0, +)
            }
            return Self.evidence(before, now, theirs.before, theirs.now)
        }
        return max(0, (best.max() ?? 0) - log(Double(Self.windows.count)))
    }

    private static func evidence(_ before: Double, _ now: Double, _ theirBefore: Double, _ theirNow: Double) -> Double {
        let all = before + now + theirBefore + theirNow
        guard all > 0, now / max(all, 1e-9) < (before + now) * (now + theirNow) / (all * all) else { return 0 }
        func term(_ count: Double, _ row: Double, _ column: Double) -> Double {
            count > 0 ? count * log(count * all / (row * column)) : 0
        }
        return term(before, before + now, before + theirBefore) + term(now, before + now, now + theirNow)
            + term(theirBefore, theirBefore + theirNow, before + theirBefore)
            + term(theirNow, theirBefore + theirNow, now + theirNow)
    }
}
