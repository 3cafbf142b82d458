import OutcryBacktest
import OutcryModel
import OutcryRegions

/// Findings held against what really happened.
///
/// A finding is of an outage of its service when it comes between two minutes before the onset and half an hour after the
/// end, and in a place that is affected. The first one gives the delay, further ones count for nothing, and every other
/// finding is a false alarm. The rules are those of the shared detection benchmark.
struct DetectionScore {
    private(set) var outages = 0
    private var falseAlarms = 0
    private var serviceWeeks = 0.0
    private var delays: [Double] = []
    private var onsetErrors: [Double] = []
    private var endErrors: [Double] = []
    private var exact = 0
    private var affected = (held: 0, told: 0)
    private var onsets = (held: 0, told: 0)

    mutating func add(_ found: [Detection], _ labels: DetectionLabels, world: RecordedWorld) {
        let scored = labels.outages.filter { !$0.isBefore }
        let places = scored.map { Set($0.leaves.map { Region.ID($0) }) }
        var findings = [[(Detection, Set<Region.ID>)]](repeating: [], count: scored.count)
        for finding in found.sorted(by: { $0.detectedAt < $1.detectedAt }) where finding.detectedAt >= labels.scoredFrom
        {
            let leaves = served(finding, in: world)
            let meant = scored.indices.filter { index in
                let outage = scored[index]
                return outage.service == finding.service.rawValue && !places[index].isDisjoint(with: leaves)
                    && (outage.onset - 2...outage.end + 30).contains(finding.detectedAt)
            }
            if let index = meant.max(by: { scored[$0].onset < scored[$1].onset }) {
                findings[index].append((finding, leaves))
            } else {
                falseAlarms += 1
            }
        }
        outages += scored.count
        serviceWeeks += Double(world.services.count * (labels.minutes - labels.scoredFrom)) / 10_080
        for (index, found) in findings.enumerated() where !found.isEmpty {
            take(found, of: scored[index], places: places[index])
        }
    }

    private mutating func take(
        _ found: [(Detection, Set<Region.ID>)], of outage: DetectionLabels.Outage, places: Set<Region.ID>
    ) {
        guard let first = found.first?.0 else { return }
        delays.append(Double(max(0, first.detectedAt - outage.onset)))
        onsetErrors.append(Double(abs(first.start - outage.onset)))
        if let end = found.compactMap(\.0.end).max() { endErrors.append(Double(abs(end - outage.end))) }
        if found.reduce(into: Set(), { $0.formUnion($1.1) }) == places { exact += 1 }
        if let interval = found.compactMap(\.0.affected).last {
            affected.told += 1
            if interval[0] <= outage.affected, outage.affected <= interval[2] { affected.held += 1 }
        }
        onsets.told += 1
        if first.startEarly <= outage.onset, outage.onset <= first.startLate { onsets.held += 1 }
    }

    /// The smallest regions with users of the service within the regions of a finding.
    private func served(_ finding: Detection, in world: RecordedWorld) -> Set<Region.ID> {
        let users = world.services.first { $0.id == finding.service }?.users ?? [:]
        return Set(users.keys.filter { leaf in finding.scopeNodes.contains { world.regions.contains($0, leaf) } })
    }

    var recall: Double { share(delays.count, outages) }
    var precision: Double { share(delays.count, delays.count + falseAlarms) }
    var f1: Double { recall + precision > 0 ? 2 * recall * precision / (recall + precision) : 0 }
    var falseAlarmsPerWeek: Double { serviceWeeks > 0 ? Double(falseAlarms) / serviceWeeks : 0 }
    var shareExact: Double { share(exact, delays.count) }
    var onsetError: Double { quantile(onsetErrors, 0.5) }
    var endError: Double { quantile(endErrors, 0.5) }
    var affectedCovered: Double { share(affected.held, affected.told) }
    var onsetCovered: Double { share(onsets.held, onsets.told) }

    func delay(_ share: Double) -> Double { quantile(delays, share) }

    private func share(_ part: Int, _ whole: Int) -> Double { whole > 0 ? Double(part) / Double(whole) : 0 }

    /// By linear interpolation between the two values beside it.
    private func quantile(_ values: [Double], _ share: Double) -> Double {
        guard !values.isEmpty else { return 0 }
        let sorted = values.sorted()
        let place = Double(sorted.count - 1) * share
        let (low, part) = (Int(place), place - place.rounded(.down))
        return sorted[low] + part * (sorted[min(low + 1, sorted.count - 1)] - sorted[low])
    }
}
