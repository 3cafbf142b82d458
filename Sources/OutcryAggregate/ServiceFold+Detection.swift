import OutcryModel
import OutcryRegions

extension ServiceFold {
    /// Adds the minute's complaints to the evidence of each region that holds them, less what the minute expects.
    mutating func gatherEvidence() {
        guard state.baseline.isKnown else { return }
        var touched: Set<Region.ID> = []
        for (region, arrival) in complaints {
            let weight = weight(of: arrival, in: region)
            for node in [region] + regions.ancestors(of: region) {
                // What was expected before the minute may take all evidence away, and no more.
                if touched.insert(node).inserted { wait(at: node, until: minute) }
                state.statistics[node]?.add(weight, symptoms: arrival.symptoms)
            }
        }
        for node in touched { wait(at: node, until: minute.next) }
    }

    private mutating func wait(at node: Region.ID, until end: Minute) {
        var statistic = state.statistics[node] ?? SequentialStatistic(at: minute)
        statistic.wait(
            until: end, expected: state.baseline.expected(of: node, from: statistic.upTo, to: end),
            share: state.baseline.share(of:))
        state.statistics[node] = statistic
    }

    /// Posts follow posts: where hardly any is usual, another through the same kind of source within ten minutes
    /// counts less. People who use the report form do not see one another.
    private func weight(of arrival: Arrival, in region: Region.ID) -> Double {
        guard arrival.sourceKind != .submission,
            state.baseline.expected(ofCell: region, from: minute - 10, to: minute) < 0.3
        else { return 1 }
        let before = state.recent.cells(from: minute - 10, to: minute.next)[region]?.sources[arrival.sourceKind] ?? 0
        return before > 1 ? Rules.followUpWeight : 1
    }

    private struct Alarm {
        let node: Region.ID
        let symptom: Symptom?
        let evidence: Double
        let threshold: Double

        var margin: Double { evidence - threshold }
    }

    /// Opens an incident when some evidence passes its threshold.
    mutating func openIfAlarmed() {
        guard let alarm = strongestAlarm() else { return }
        let from = max(minute - 240, state.closed.map { ($0.incident.endedAt ?? minute).next } ?? minute - 240)
        let counts = reports(at: alarm.node, alarm.symptom, from: from)
        let share = state.baseline.share(of: alarm.symptom)
        let usual = counts.indices.map { share * state.baseline.rate(of: alarm.node, at: from + $0) }
        guard let onset = OnsetEstimate.onset(counts: counts, usual: usual, from: from) else { return }
        let observed = counts[(onset.at - from)...].reduce(0, +)
        guard Double(observed) >= Rules.leastReporters else { return }
        let reason = Revision.Reason(
            rule: "open", rules: Rules.version, region: alarm.node, symptom: alarm.symptom, from: onset.at,
            to: minute.next, observed: observed,
            expected: rounded(share * state.baseline.expected(of: alarm.node, from: onset.at, to: minute.next)),
            statistic: rounded(alarm.evidence), threshold: rounded(alarm.threshold))
        state.statistics = [:]
        isIncidentChanged = true
        if reopen(reason) { return }
        open(onset, node: alarm.node, symptom: alarm.symptom, reason: reason)
    }

    /// The alarm furthest above its threshold; the first by region and symptom among equals.
    private mutating func strongestAlarm() -> Alarm? {
        var strongest: Alarm?
        let wary = state.closed.map { minute - ($0.incident.endedAt ?? minute) <= Rules.waryWindow } ?? false
        let touched = Set(complaints.flatMap { [$0.region] + regions.ancestors(of: $0.region) })
        for node in touched.sorted() {
            guard let level = regions[node]?.level else { continue }
            for symptom in state.statistics[node]?.tested ?? [] {
                let threshold =
                    Threshold.evidence(
                        level: level, regionsInLevel: state.baseline.nodesByLevel[level.rawValue] ?? 1, symptom: symptom
                    )
                    + (wary ? Rules.waryEvidence : 0)
                let evidence = state.statistics[node]?.evidence(symptom) ?? 0
                guard evidence > threshold else { continue }
                state.statistics[node]?.cap(symptom, at: threshold + 4)
                let alarm = Alarm(node: node, symptom: symptom, evidence: evidence, threshold: threshold)
                if alarm.margin > (strongest?.margin ?? 0) { strongest = alarm }
            }
        }
        return strongest
    }

    private func reports(at node: Region.ID, _ symptom: Symptom?, from: Minute) -> [Int] {
        var counts = [Int](repeating: 0, count: max(0, minute.next - from))
        for bucket in state.recent.buckets(from: from, to: minute.next) {
            for (region, cell) in bucket.cells where regions.contains(node, region) {
                counts[bucket.minute - from] += cell.reporters(symptom).values.reduce(0, +)
            }
        }
        return counts
    }

    /// An alarm soon after an end is the same incident, if it is in the same place.
    private mutating func reopen(_ reason: Revision.Reason) -> Bool {
        guard var closed = state.closed, let ended = closed.incident.endedAt, closed.incident.state == .ended,
            minute - ended <= Rules.reopenWindow, closed.concerns(reason.region, in: regions)
        else { return false }
        closed.incident.endedAt = nil
        closed.recovery = RecoveryStatistic(from: minute)
        closed.revise(
            closed.incident.confirmedAt == nil ? .suspected : .confirmed, at: minute,
            reason: reason.renamed("reopened"))
        state.open = closed
        state.closed = nil
        return true
    }

    private mutating func open(_ onset: Onset, node: Region.ID, symptom: Symptom?, reason: Revision.Reason) {
        let scope = estimate.scope(counts(from: onset.at), from: onset.at, to: minute.next)
        var incident = Incident(
            id: freshID(), service: service.id, state: .suspected, onset: onset, openedAt: minute, peakAt: onset.at,
            peakReporters: 0, updatedAt: minute, scope: scope, symptoms: [:],
            magnitude: Magnitude(reporters: 0, excess: 0, low: nil, high: nil, usersPerReport: nil))
        incident.official = state.official.filter { incident.isSpokenOf(in: $0, by: minute) }
        var open = OpenIncident(
            incident: incident, node: node, symptom: symptom, recovery: RecoveryStatistic(from: minute),
            scopeEstimatedAt: minute)
        open.revise(.suspected, at: minute, reason: reason)
        for bucket in state.recent.buckets(from: onset.at, to: minute.next) {
            for (region, cell) in bucket.cells.sorted(by: { $0.key < $1.key }) where open.concerns(region, in: regions)
            {
                open.incident.add(cell)
            }
            for (region, count) in bucket.echoes ?? [:] where open.concerns(region, in: regions) {
                open.incident.addEchoes(count)
            }
            let reports = bucket.cells.reduce(0) { $0 + (open.concerns($1.key, in: regions) ? $1.value.total : 0) }
            open.incident.notePeak(reports, at: bucket.minute)
        }
        state.open = open
        confirmIfCorroborated()
        estimateMagnitude()
    }

    /// The service and the minute; a number more when that is taken.
    private func freshID() -> Incident.ID {
        let stamp = minute.description.filter { $0 != "-" && $0 != ":" && $0 != "Z" }.prefix(13)
        let id = Incident.ID("\(service.id)-\(stamp)")
        return state.closed?.incident.id == id ? Incident.ID("\(id)-2") : id
    }

    /// Complaints by region told since a minute.
    func counts(from: Minute) -> [Region.ID: Int] {
        state.recent.cells(from: from, to: minute.next).mapValues(\.total)
    }
}

extension Revision.Reason {
    /// The same numbers under another rule.
    func renamed(_ rule: String) -> Revision.Reason {
        Revision.Reason(
            rule: rule, rules: rules, region: region, symptom: symptom, from: from, to: to, observed: observed,
            expected: expected, statistic: statistic, threshold: threshold)
    }
}
