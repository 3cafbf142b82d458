import OutcryModel
import OutcryStore

/// What a fold has made so far, as a store in memory keeps it.
struct MemoryDerived {
    private struct Cell: Hashable {
        let service: Service.ID
        let region: Region.ID?
        let symptom: Symptom?
        let minute: Minute
    }

    private(set) var progress: FoldProgress?
    private(set) var snapshot: FoldSnapshot?
    var verdicts: [ReportID: Verdict] = [:]
    private(set) var incidents: [Incident.ID: Incident] = [:]
    private var tallies: [Cell: Tally] = [:]

    mutating func apply(_ step: FoldStep) {
        progress = step.progress
        if let state = step.snapshot { snapshot = FoldSnapshot(progress: step.progress, state: state) }
        verdicts.merge(step.verdicts) { $1 }
        for incident in step.incidents { incidents[incident.id] = incident }
        for tally in step.tallies {
            let cell = Cell(
                service: tally.service, region: tally.region, symptom: tally.symptom, minute: tally.minute)
            tallies[cell] = tally
        }
    }

    func tallies(_ query: TallyQuery) -> [Tally] {
        let matching = tallies.values
            .filter { tally in
                guard tally.service == query.service, tally.minute >= query.from, tally.minute < query.to else {
                    return false
                }
                return switch query.symptom {
                case .together: tally.symptom == nil
                case .each: tally.symptom != nil
                case .one(let symptom): tally.symptom == symptom
                }
            }
        return (query.step == 1 ? matching : Self.sums(of: matching, over: query.step))
            .sorted { left, right in
                if left.minute != right.minute { return left.minute < right.minute }
                if left.region != right.region { return Self.precedes(left.region, right.region) }
                return Self.precedes(left.symptom, right.symptom)
            }
    }

    private static func sums(of tallies: [Tally], over step: Int) -> [Tally] {
        let cells = Dictionary(grouping: tallies) { tally in
            Cell(
                service: tally.service, region: tally.region, symptom: tally.symptom,
                minute: Minute(tally.minute.sinceEpoch / step * step))
        }
        return cells.map { cell, parts in
            var bySource: [SourceKind: Int] = [:]
            for part in parts { bySource.merge(part.bySource, uniquingKeysWith: +) }
            return Tally(
                service: cell.service, region: cell.region, symptom: cell.symptom, minute: cell.minute,
                reporters: parts.reduce(0) { $0 + $1.reporters }, bySource: bySource)
        }
    }

    func incidents(_ query: IncidentQuery) -> [Incident] {
        let matching = incidents.values
            .filter { incident in
                (query.service == nil || incident.service == query.service)
                    && (query.states.isEmpty || query.states.contains(incident.state))
                    && query.changedSince.map { incident.updatedAt >= $0 } ?? true
                    && query.openedBefore.map { incident.openedAt < $0 } ?? true
            }
            .sorted(by: Self.openedLater)
        guard let after = query.after else { return Array(matching.prefix(max(0, query.limit))) }
        guard let last = incidents[after] else { return [] }
        return Array(matching.drop { !Self.openedLater(last, $0) }.prefix(max(0, query.limit)))
    }

    /// The order of incidents: the one opened last first, and by name downwards within a minute.
    private static func openedLater(_ left: Incident, _ right: Incident) -> Bool {
        (left.openedAt, left.id) > (right.openedAt, right.id)
    }

    /// Nothing comes before something.
    private static func precedes<Value: Comparable>(_ left: Value?, _ right: Value?) -> Bool {
        guard let right else { return false }
        guard let left else { return true }
        return left < right
    }
}
