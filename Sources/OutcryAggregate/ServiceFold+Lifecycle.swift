import OutcryModel
import OutcryRegions

extension ServiceFold {
    /// Follows the open incident through a minute.
    mutating func follow() {
        guard var open = state.open else { return }
        var reports = 0
        for (region, arrival) in complaints where open.concerns(region, in: regions) {
            var cell = CellCounts()
            cell.count(arrival)
            open.incident.add(cell)
            reports += 1
        }
        let recovered = recoveries.count { open.concerns($0, in: regions) }
        open.incident.recoveredReporters += recovered
        let repeated = echoes.count { open.concerns($0, in: regions) }
        open.incident.addEchoes(repeated)
        if reports > 0 || recovered > 0 || repeated > 0 {
            open.incident.updatedAt = minute
            isIncidentChanged = true
            notePeaks(&open)
        }
        open.recovery.take(reports, usual: usual(open, from: minute, to: minute.next), at: minute)
        state.open = open
        confirmIfCorroborated()
        reviewScope()
        easeOrResume()
        estimateMagnitude()
        endIfOver()
    }

    private func notePeaks(_ open: inout OpenIncident) {
        for bucket in state.recent.buckets(from: minute - Rules.promptDelay, to: minute.next) {
            let concerned = bucket.cells.reduce(0) { $0 + (open.concerns($1.key, in: regions) ? $1.value.total : 0) }
            open.incident.notePeak(concerned, at: bucket.minute)
        }
    }

    /// The usual number of the reports that `concerns` takes for the incident's: those of the affected regions, and
    /// those that tell only a region above one, or none.
    private func usual(_ open: OpenIncident, from: Minute, to: Minute) -> Double {
        let above = Set(open.affected.flatMap(regions.ancestors(of:))).subtracting(open.affected).sorted()
        return open.affected.reduce(0) { $0 + state.baseline.expected(of: $1, from: from, to: to) }
            + above.reduce(0) { $0 + state.baseline.expected(ofCell: $1, from: from, to: to) }
    }

    /// A suspicion becomes an incident when it stands on more than one leg.
    mutating func confirmIfCorroborated() {
        guard var open = state.open, open.incident.state == .suspected else { return }
        let usual = usual(open, from: open.incident.onset.at, to: minute.next)
        let reporters = open.incident.sources
        guard
            Corroboration.holds(
                reporters: reporters, usual: usual, usualBySource: { usual * state.share(of: $0) })
        else { return }
        open.incident.confirmedAt = minute
        open.revise(.confirmed, at: minute, reason: reason("corroborated", open, statistic: excess(open), threshold: 0))
        state.open = open
        isIncidentChanged = true
    }

    /// Looks at the scope every few minutes, until it has settled.
    private mutating func reviewScope() {
        guard var open = state.open, !open.isScopeSettled, minute - open.scopeEstimatedAt >= Rules.scopeInterval else {
            return
        }
        open.scopeEstimatedAt = minute
        let onset = open.incident.onset.at
        let from = max(onset, minute - Rules.tallyDelay)
        let before = open.incident.scope.affected.map(\.region)
        let scope = estimate.scope(counts(from: from), from: from, to: minute.next)
        let age = minute - onset
        let excess = open.incident.magnitude.excess
        open.isScopeSettled =
            age >= Rules.scopeSettlesAnyway || (age >= Rules.scopeSettles && excess >= Rules.scopeSettlesAt)
        // While reports fade nothing may be left to explain; then the last scope stands.
        if scope.extent != nil || before.isEmpty {
            open.incident.scope = scope
            isIncidentChanged = true
            if scope.affected.map(\.region).sorted() != before.sorted() {
                open.revise(
                    open.incident.state, at: minute,
                    reason: reason("scope", open, statistic: self.excess(open), threshold: Rules.cutPenalty))
            }
        }
        state.open = open
    }

    /// Reports clearly below half of their height are easing; clearly above two thirds of it they are not.
    private mutating func easeOrResume() {
        guard var open = state.open else { return }
        let fall = open.recovery.fall(below: 1.0 / 2)
        let rise = open.recovery.rise(above: 2.0 / 3)
        switch open.incident.state {
        case .confirmed where minute - open.incident.openedAt >= Rules.leastLength && fall > Rules.easingEvidence:
            open.revise(
                .easing, at: minute, reason: reason("easing", open, statistic: fall, threshold: Rules.easingEvidence))
        case .easing where rise > Rules.easingEvidence:
            open.revise(
                .confirmed, at: minute,
                reason: reason("resumed", open, statistic: rise, threshold: Rules.easingEvidence))
        default: return
        }
        state.open = open
        isIncidentChanged = true
    }

    mutating func estimateMagnitude() {
        guard var open = state.open, isIncidentChanged else { return }
        let reporters = open.incident.sources.values.reduce(0, +)
        open.incident.magnitude = MagnitudeEstimate.magnitude(
            reporters: reporters, usual: usual(open, from: open.incident.onset.at, to: minute.next),
            affected: open.affected, of: service, in: regions)
        state.open = open
    }

    private mutating func endIfOver() {
        guard var open = state.open else { return }
        let isOver =
            minute - open.incident.openedAt >= Rules.leastLength && open.recovery.evidence > Rules.endEvidence
        let isGivenUp =
            open.incident.state == .suspected && minute - open.incident.openedAt >= Rules.suspicionLasts
        guard isOver || isGivenUp else { return }
        open.incident.endedAt = isOver ? open.recovery.lastAgainst : minute
        open.revise(
            .ended, at: minute,
            reason: reason(
                isOver ? "ended" : "notCorroborated", open, statistic: open.recovery.evidence,
                threshold: Rules.endEvidence))
        state.closed = open
        state.open = nil
        state.statistics = [:]
        isIncidentChanged = true
    }

    private func excess(_ open: OpenIncident) -> Double {
        poissonExcess(
            Double(open.incident.sources.values.reduce(0, +)),
            over: max(usual(open, from: open.incident.onset.at, to: minute.next), 0.01))
    }

    private func reason(
        _ rule: String, _ open: OpenIncident, statistic: Double, threshold: Double
    ) -> Revision.Reason {
        Revision.Reason(
            rule: rule, rules: Rules.version, region: open.affected.first ?? open.node, symptom: open.symptom,
            from: open.incident.onset.at, to: minute.next, observed: open.incident.sources.values.reduce(0, +),
            expected: rounded(usual(open, from: open.incident.onset.at, to: minute.next)),
            statistic: rounded(statistic), threshold: rounded(threshold))
    }
}

extension Incident {
    /// Adds counts of reporters.
    mutating func add(_ counts: CellCounts) {
        sources.merge(counts.sources, uniquingKeysWith: +)
        for (symptom, reporters) in counts.symptoms {
            symptoms[symptom, default: 0] += reporters.values.reduce(0, +)
        }
        causes.merge(counts.causes, uniquingKeysWith: +)
        impacts.merge(counts.impacts, uniquingKeysWith: +)
        words = words.map { $0.adding(counts.words) } ?? counts.words
    }

    /// Adds reports that only repeat words already counted.
    mutating func addEchoes(_ count: Int) {
        if count > 0 { echoes = (echoes ?? 0) + count }
    }

    /// Whether an operator's words may be about this incident: said from an hour before its onset on, or of planned work
    /// that has begun by `minute` and was not over at the onset.
    func isSpokenOf(in statement: OfficialStatement, by minute: Minute) -> Bool {
        if statement.saidAt.minute >= onset.earliest - 60 { return true }
        guard let from = statement.plannedFrom else { return false }
        return from.minute <= minute && (statement.plannedUntil ?? from).minute >= onset.earliest
    }

    /// Takes the operator's words in if they may be about this incident and say something new.
    mutating func take(_ statement: OfficialStatement, at minute: Minute) -> Bool {
        guard isSpokenOf(in: statement, by: minute), OfficialTimeline.add(statement, to: &official) else {
            return false
        }
        updatedAt = minute
        return true
    }

    /// Notes the reporters of a minute when it is the highest so far.
    mutating func notePeak(_ reporters: Int, at minute: Minute) {
        guard reporters > peakReporters else { return }
        peakReporters = reporters
        peakAt = minute
    }
}
