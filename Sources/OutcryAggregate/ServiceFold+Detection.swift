import OutcryModel
import OutcryRegions

extension ServiceFold {
    /// The share of reports that name a symptom; 1 for all together.
    func share(_ symptom: Int) -> Double {
        symptom < 0 ? 1 : state.symptoms.shares[symptom]
    }

    /// Adds the minute's complaints to the evidence of each region that holds them, less what was to be expected; those
    /// that open incidents explain are no evidence of another.
    mutating func gatherEvidence() {
        guard state.baseline.isKnown else { return }
        // What each report counts for, by region and symptom.
        var weights = NumberTable<NodeEvidence.Key, Double>(room: state.open.isEmpty ? 4 * sightings.count : 0)
        var explained = ExplainedReports(by: explaining, counting: !state.evidence.keys.isEmpty)
        for sighting in sightings {
            explained.take(sighting, in: state.tree) { weights.add(sighting.weight, to: $0) }
        }
        if !explained.reports.keys.isEmpty {
            var reports = [Double?](repeating: nil, count: state.tree.count)
            for (key, sum) in zip(explained.reports.keys, explained.reports.values) { reports[Int(key.region)] = sum }
            let (keys, share, steps) = (state.evidence.keys, settings.sideReports, context.steps)
            state.evidence.values.withUnsafeMutableBufferPointer { evidence in
                for (index, key) in keys.enumerated() where key.symptom >= 0 {
                    guard let reports = reports[Int(key.region)] else { continue }
                    evidence[index].discount(share * reports, steps: steps)
                }
            }
        }
        let usualNow = usualNow
        state.evidence.makeRoom(for: weights.keys.count)
        var (region, usual) = (Int32(-1), 0.0)
        for (key, weight) in zip(weights.keys, weights.values) {
            if key.region != region { (region, usual) = (key.region, usualNow.expected(of: key.region)) }
            addEvidence(weight, usual: usual, for: key)
        }
        touchedEvidence = weights.keys
    }

    private mutating func addEvidence(_ weight: Double, usual: Double, for key: NodeEvidence.Key) {
        let share = share(key.symptom)
        let usual = usual * share
        guard let index = state.evidence.place(of: key) else {
            var evidence = NodeEvidence(at: now + 1)
            evidence.add(weight, usual: usual, until: now + 1, steps: context.steps)
            state.evidence.append(evidence, for: key)
            return
        }
        let from = Int(state.evidence.values[index].upTo)
        let expected = state.baseline.expected(of: key.region, from: from, to: now) * share
        state.evidence.values[index].wait(until: now, expected: expected, steps: context.steps)
        state.evidence.values[index].add(weight, usual: usual, until: now + 1, steps: context.steps)
    }

    /// Opens an incident when some evidence passes its threshold and is corroborated; until it is, it is a suspicion.
    mutating func heedAlarms() {
        guard state.baseline.isKnown, !touchedEvidence.isEmpty else { return }
        for alarm in alarms() {
            if heed(alarm) { return }
            guard let place = state.evidence.place(of: NodeEvidence.Key(alarm.node, alarm.symptom)) else { continue }
            state.evidence.values[place].cap(at: alarm.threshold - settings.backoff)
        }
    }

    /// What passes its threshold, furthest above it first; by region and symptom among equals.
    private mutating func alarms() -> [Alarm] {
        let thresholds = Thresholds(
            tree: state.tree, symptomsInUse: state.symptoms.met.count, settings: settings)
        var alarms: [Alarm] = []
        for key in touchedEvidence {
            let threshold = thresholds.evidence(
                level: state.tree.levels[Int(key.region)], symptom: key.symptom)
            guard let place = state.evidence.place(of: key), state.evidence.values[place].mayExceed(threshold) else {
                continue
            }
            let evidence = state.evidence.values[place].evidence
            guard evidence > threshold else { continue }
            alarms.append(Alarm(node: key.region, symptom: key.symptom, evidence: evidence, threshold: threshold))
            state.evidence.values[place].cap(at: threshold + 4)
        }
        return alarms.sorted { ($1.margin, $0.node, $0.symptom) < ($0.margin, $1.node, $1.symptom) }
    }

    /// Whether the alarm opens an incident.
    private mutating func heed(_ alarm: Alarm) -> Bool {
        guard !isSilenced(alarm.node) else { return false }
        let ended = state.closed.filter { $0.incident.state == .ended }.compactMap(\.closedAt).max()
        let suspicion = state.open.firstIndex { !$0.isConfirmed && $0.isMeant(by: alarm, in: state.tree) }
        if let suspicion { state.open[suspicion].heed(alarm, at: now, in: state.tree) }
        let dismissed = state.closed.lastIndex {
            $0.incident.state == .dismissed && !$0.isDismissedByModerator && $0.isMeant(by: alarm, in: state.tree)
                && now - $0.alarmedAt <= settings.waryWindow
        }
        if let dismissed { state.closed[dismissed].heed(alarm, at: now, in: state.tree) }
        let isWary =
            state.open.contains(where: \.isConfirmed) || ended.map { now + 1 - $0 < settings.waryWindow } ?? false
        let maySuspect = suspicion == nil && dismissed == nil && !isWary
        guard
            let window = window(
                of: alarm,
                from: max(now - settings.onsetWindow, ended ?? .min, recededAt(alarm.node) ?? .min, judgedUntil(alarm)),
                leastOthers: maySuspect ? 0 : settings.secondGroupReports)
        else { return false }
        if isWary, settings.caution * window.evidence < alarm.threshold + settings.waryEvidence { return false }
        let corroboration = Corroboration(window, shares: state.groups.shares, settings: settings)
        guard corroboration.isEnough || maySuspect else { return false }
        let symptom = alarm.symptom >= 0 ? alarm.symptom : mostInExcess(window)
        let reason = Revision.Reason(
            rule: "open", rules: context.rules, region: state.tree.ids[Int(alarm.node)],
            symptom: alarm.symptom < 0 ? nil : Symptom.allCases[alarm.symptom], from: Minute(window.start),
            to: minute.next, observed: window.people, expected: rounded(window.usual),
            statistic: rounded(alarm.evidence), threshold: rounded(alarm.threshold))
        guard corroboration.isEnough else {
            // What a dismissal was about is no reason for another suspicion.
            let isJudged = state.closed.contains {
                $0.incident.state == .dismissed && $0.isMeant(by: alarm, in: state.tree)
                    && window.start <= max($0.alarmedAt, $0.closedAt ?? 0)
            }
            if window.people >= settings.suspicionReporters, !isJudged,
                settings.caution * window.evidence >= alarm.threshold + settings.suspicionEvidence
            {
                let place = place(of: window, node: alarm.node, symptom: symptom)
                open(window, in: place, node: alarm.node, symptom: symptom, as: .suspected, reason: reason)
            }
            return false
        }
        guard isAnother(window, corroboration, node: alarm.node, symptom: symptom) else { return false }
        let place = unexplained(place(of: window, node: alarm.node, symptom: symptom), symptom: symptom)
        guard !place.isEmpty, isCorroborated(in: place, symptom: symptom, since: window.start) else { return false }
        state.evidence.removeAll()
        if reopen(window, in: place, symptom: symptom, node: alarm.node, reason: reason) { return true }
        if let suspicion {
            let prior = state.open.remove(at: suspicion)
            open(
                window, in: place, node: alarm.node, symptom: symptom, as: .confirmed,
                reason: reason.renamed("corroborated"),
                prior: prior)
        } else if let dismissed, now - (state.closed[dismissed].closedAt ?? 0) <= settings.waryWindow {
            let prior = state.closed.remove(at: dismissed)
            open(
                window, in: place, node: alarm.node, symptom: symptom, as: .confirmed,
                reason: reason.renamed("reopened"),
                prior: prior)
        } else {
            open(window, in: place, node: alarm.node, symptom: symptom, as: .confirmed, reason: reason)
        }
        return true
    }

    /// Until when reports have been judged, and dismissed: a flood must not outweigh the outage that follows it.
    private func judgedUntil(_ alarm: Alarm) -> Int {
        state.closed.filter { $0.incident.state == .dismissed && $0.isMeant(by: alarm, in: state.tree) }
            .compactMap(\.closedAt).max() ?? .min
    }

    /// The reports of an alarm since the start that explains them best.
    private func window(of alarm: Alarm, from: Int, leastOthers: Double) -> ExcessWindow? {
        let (share, end) = (share(alarm.symptom), now + 1)
        let beside = state.open.filter { $0.isConfirmed && $0.holds(alarm.node, in: state.tree) }
        return ExcessWindow(
            state.log.arrived(from: from), of: alarm.node, symptom: alarm.symptom, until: end, tree: state.tree,
            tolerated: settings.tolerated, leastOthers: leastOthers,
            usual: { starts in
                starts.map { start in
                    state.baseline.expected(of: alarm.node, from: start, to: end) * share
                        + beside.reduce(0) { $0 + sideReports(of: $1, in: alarm.node, since: start) }
                }
            })
    }

    /// The reports of another symptom that an incident lets expect in a region.
    private func sideReports(of open: OpenIncident, in region: Int32, since start: Int) -> Double {
        state.log.arrived(from: start).reduce(0) { sum, sighting in
            let counts = sighting.symptoms.contains(open.symptom) && state.tree.contains(region, sighting.region)
            return sum + (counts ? settings.sideReports * sighting.weight : 0)
        }
    }

    /// The places of an excess without those of open incidents of its symptom; none when it spans one of those.
    private func unexplained(_ place: [Int32], symptom: Int) -> [Int32] {
        let open = state.open.filter { $0.isConfirmed && $0.symptom == symptom }
        let left = places(place, without: open)
        return left.contains { region in open.contains { $0.concerns(region, in: state.tree) } } ? [] : left
    }

    /// The regions that none of some incidents holds.
    func places(_ place: [Int32], without open: [OpenIncident]) -> [Int32] {
        place.filter { region in !open.contains { $0.holds(region, in: state.tree) } }
    }

    /// Whether the excess of a symptom in all of its places rests on several groups too: what a few of them bring in one
    /// place does not vouch for what one brings in all.
    private func isCorroborated(in place: [Int32], symptom: Int, since start: Int) -> Bool {
        let isWithin = state.tree.isWithin(place)
        var byGroup = [Double](repeating: 0, count: SourceGroup.count)
        for sighting in state.log.arrived(from: start)
        where sighting.symptoms.contains(symptom) && isWithin[Int(sighting.region)] {
            byGroup[Int(sighting.group.rawValue)] += sighting.weight
        }
        let usual = place.reduce(0) { $0 + state.baseline.expected(of: $1, from: start, to: now + 1) } * share(symptom)
        let found = Corroboration(byGroup: byGroup, usual: usual, shares: state.groups.shares, settings: settings)
        return found.hasOthersEnough && found.chatterShare <= settings.chatterShare
    }

    /// Whether an excess is none of the incidents that go on: in another place and of another symptom, or begun at another
    /// time; and no echo of one in other places.
    private func isAnother(_ window: ExcessWindow, _ corroboration: Corroboration, node: Int32, symptom: Int) -> Bool {
        state.open.allSatisfy { open in
            guard open.isConfirmed else { return true }
            let (isThere, isAlike) = (open.concerns(node, in: state.tree), open.symptom == symptom)
            if isAlike && (isThere || corroboration.chatterShare > settings.echoChatterShare) { return false }
            return !isThere && !isAlike || abs(window.start - open.incident.onset.at.sinceEpoch) > settings.sameOnset
        }
    }

    private func mostInExcess(_ window: ExcessWindow) -> Int {
        let excesses = Symptom.telling.map { window.bySymptom[$0] - window.usual * state.symptoms.shares[$0] }
        let most = excesses.indices.reduce(0) { excesses[$1] > excesses[$0] ? $1 : $0 }
        return Symptom.telling[most]
    }

    /// An alarm soon after an end, in one of its places, is the same incident.
    private mutating func reopen(
        _ window: ExcessWindow, in place: [Int32], symptom: Int, node: Int32, reason: Revision.Reason
    ) -> Bool {
        let last = state.closed.lastIndex { closed in
            guard let end = closed.closedAt, closed.incident.state == .ended, closed.incident.mergedInto == nil else {
                return false
            }
            return now + 1 - end <= settings.reopenWindow
                && place.contains { closed.concerns($0, in: state.tree) }
        }
        guard let last else { return false }
        let closed = state.closed.remove(at: last)
        var again = OpenIncident(
            incident: closed.incident, node: node, symptom: symptom, since: window.start, affected: closed.affected,
            recovery: recovery(affected: closed.affected, symptom: symptom, since: window.start),
            scopeEstimatedAt: now, isScopeSettled: true)
        again.openedAt = now
        self.place(&again, in: closed.affected)
        again.incident.endedAt = nil
        again.revise(.confirmed, at: minute, reason: reason.renamed("reopened"))
        admit(again)
        return true
    }

    /// Adds an incident to those that go on; they stay in the order of their opening.
    mutating func admit(_ open: OpenIncident) {
        changed.insert(open.incident.id)
        let key = { (open: OpenIncident) in (open.incident.openedAt, open.incident.id) }
        state.open.insert(open, at: state.open.firstIndex { key($0) > key(open) } ?? state.open.count)
    }

    /// A recovery statistic that knows what came before this minute.
    func recovery(affected: [Int32], symptom: Int, since: Int) -> RecoveryStatistic {
        var before = [Double](repeating: 0, count: max(0, min(20, now + 1 - since)))
        for sighting in state.log.arrived(from: now + 1 - before.count) where sighting.symptoms.contains(symptom) {
            guard affected.contains(where: { state.tree.contains($0, sighting.region) }) else { continue }
            before[Int(sighting.arrivedAt) - (now + 1 - before.count)] += sighting.weight
        }
        return RecoveryStatistic(from: now + 1, before: before)
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
