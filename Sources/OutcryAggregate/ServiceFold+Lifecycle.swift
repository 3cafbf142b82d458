import OutcryModel
import OutcryRegions

extension ServiceFold {
    /// Where an excess is that is alarming in a region.
    func place(of window: ExcessWindow, node: Int32, symptom: Int) -> [Int32] {
        let reports = scopeReports(since: window.start, symptom: symptom)
        let affected = reports.mayBeOutage ? reports.cut(settings: settings).affected : []
        return affected.isEmpty ? [node] : unsilenced(affected, node: node)
    }

    /// Opens an incident; `prior` is what it was as a suspicion.
    mutating func open(
        _ window: ExcessWindow, in affected: [Int32], node: Int32, symptom: Int, as incidentState: IncidentState,
        reason: Revision.Reason,
        prior: OpenIncident? = nil
    ) {
        let onset = onset(since: window.start, affected: affected, symptom: symptom)
        var incident = Incident(
            id: prior?.incident.id ?? freshID(), service: service.id, state: incidentState, onset: onset,
            openedAt: prior?.incident.openedAt ?? minute, peakAt: onset.at, peakReporters: 0, updatedAt: minute,
            scope: scope(affected, since: window.start), symptoms: [:],
            magnitude: Magnitude(reporters: 0, excess: 0, low: nil, high: nil, usersPerReport: nil),
            revisions: prior?.incident.revisions ?? [])
        incident.splitFrom = prior?.incident.splitFrom ?? splitOrigin(of: affected, symptom: symptom)?.incident.id
        incident.official = state.official.filter { incident.isSpokenOf(in: $0, by: minute) }
        var open = OpenIncident(
            incident: incident, node: node, symptom: symptom, since: window.start, affected: affected,
            recovery: recovery(affected: affected, symptom: symptom, since: window.start), scopeEstimatedAt: now)
        open.openedAt = now
        open.alarmedAt = now
        place(&open, in: affected)
        countPast(of: &open)
        if incidentState == .confirmed { open.incident.confirmedAt = minute }
        open.revise(incidentState, at: minute, reason: reason)
        estimateMagnitude(&open)
        if open.isConfirmed { absorb(into: open) }
        admit(open)
    }

    /// Counts what has been told since the onset.
    private func countPast(of open: inout OpenIncident) {
        for bucket in state.recent.buckets(from: open.incident.onset.at, to: minute.next) {
            let cell = bucket.cell { open.concerns($0, in: state.tree) }
            open.incident.add(cell)
            for words in bucket.words(of: { open.concerns($0, in: state.tree) }) { open.incident.add(words) }
            open.incident.addEchoes(cell.echoes)
            open.incident.notePeak(cell.total, at: bucket.minute)
        }
    }

    /// Dismisses the suspicions that a confirmed incident explains.
    private mutating func absorb(into open: OpenIncident) {
        for index in state.open.indices.reversed() where !state.open[index].isConfirmed {
            let isSame =
                state.open[index].symptom == open.symptom
                && state.open[index].affected.contains { open.concerns($0, in: state.tree) }
            guard isSame else { continue }
            var other = state.open.remove(at: index)
            close(&other, as: .dismissed, mergedInto: open.incident.id, rule: "merged", statistic: 0, threshold: 0)
        }
    }

    /// Puts an incident that is over with those that are.
    mutating func close(
        _ open: inout OpenIncident, as incidentState: IncidentState, endedAt: Minute? = nil,
        mergedInto other: Incident.ID? = nil, rule: String, statistic: Double, threshold: Double
    ) {
        open.closedAt = now
        open.incident.endedAt = endedAt
        open.incident.mergedInto = other
        open.revise(incidentState, at: minute, reason: reason(rule, open, statistic: statistic, threshold: threshold))
        changed.insert(open.incident.id)
        state.closed.append(open)
    }

    /// The reports of a symptom in some regions that arrived since a minute, by the minute they tell.
    private func series(since: Int, from: Int, to: Int, affected: [Int32], symptom: Int) -> ExcessSeries {
        var counts = [Double](repeating: 0, count: max(1, to - from))
        let isWithin = state.tree.isWithin(affected)
        for sighting in state.log.arrived(from: since)
        where sighting.symptoms.contains(symptom) && isWithin[Int(sighting.region)] {
            let minute = Int(sighting.happenedAt) - from
            if counts.indices.contains(minute) { counts[minute] += sighting.weight }
        }
        let window = state.baseline.window(from: from, to: to)
        let usual = share(symptom) * affected.reduce(0) { $0 + window.expected(of: $1) }
        return ExcessSeries(from: from, counts: counts, usual: usual / Double(counts.count))
    }

    /// When the excess of a symptom in some regions began, that has been noticed since a minute of arrival.
    func onset(since: Int, affected: [Int32], symptom: Int) -> Onset {
        let over = state.closed.compactMap(\.closedAt) + (state.open + state.closed).flatMap(\.receded).map(\.at)
        let from = OnsetEstimate.lookBack(since: since, now: now, over: over, settings: settings)
        let to = min(now + 1, since + settings.onsetAfter)
        return OnsetEstimate.onset(series(since: from, from: from, to: to, affected: affected, symptom: symptom))
            ?? Onset(at: Minute(since), earliest: Minute(since), latest: minute)
    }

    /// When the outage was over whose reports have gone back to the usual.
    private func end(of open: OpenIncident) -> Int {
        let from = max(open.since, open.recovery.lastAgainst - settings.endBefore)
        let series = series(since: from, from: from, to: now + 1, affected: open.affected, symptom: open.symptom)
        return max(EndEstimate.end(series) ?? open.recovery.lastAgainst, open.since + 1)
    }

    /// The service and the minute; a number more when that is taken.
    private func freshID() -> Incident.ID {
        let digits = minute.description.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") }
        let stamp = String(decoding: digits.prefix(13), as: UTF8.self)
        let taken = state.open.map(\.incident.id) + state.closed.map(\.incident.id)
        let first = Incident.ID("\(service.id)-\(stamp)")
        guard taken.contains(first) else { return first }
        let numbered = (2...taken.count + 2).lazy.map { Incident.ID("\(first)-\($0)") }
        return numbered.first { !taken.contains($0) } ?? first
    }

    /// Follows the open incidents through a minute.
    mutating func follow() {
        guard !state.open.isEmpty else { return }
        let shares = IncidentReports(of: self)
        // Taken out, so that they are changed in place.
        var all = state.open
        state.open = []
        for index in all.indices {
            count(shares[index], for: &all[index])
            if all[index].isConfirmed { followRates(&all[index]) }
        }
        state.open = all
        for id in state.open.map(\.incident.id) {
            guard let index = state.open.firstIndex(where: { $0.incident.id == id }) else { continue }
            if state.open[index].isConfirmed {
                reviseSymptom(index)
                reviewScope(index)
                letPlacesRecede(index)
                mergeIfOne(id)
            }
            guard let index = state.open.firstIndex(where: { $0.incident.id == id }) else { continue }
            var open = state.open[index]
            if open.isConfirmed { easeOrResume(&open) }
            if changed.contains(id) { estimateMagnitude(&open) }
            state.open[index] = open
            closeIfOver(index)
        }
    }

    /// Counts the minute's reports of an incident.
    private mutating func count(_ share: IncidentReports.Share, for open: inout OpenIncident) {
        if share.cell.total > 0 { open.incident.add(share.cell) }
        open.incident.recoveredReporters += share.recovered
        open.incident.addEchoes(share.echoes)
        open.directReporters += share.direct
        guard share.cell.total > 0 || share.recovered > 0 || share.echoes > 0 else { return }
        open.incident.updatedAt = minute
        changed.insert(open.incident.id)
        notePeaks(&open)
    }

    /// Compares the minute's reports of an incident with the usual and with its height.
    private mutating func followRates(_ open: inout OpenIncident) {
        var (region, isHeld, reports) = (Int32(-1), false, 0.0)
        for sighting in sightings where sighting.symptoms.contains(open.symptom) {
            if sighting.region != region {
                (region, isHeld) = (sighting.region, open.holds(sighting.region, in: state.tree))
            }
            if isHeld { reports += sighting.weight }
        }
        let usual =
            open.affected.reduce(0) { $0 + usualNow.expected(of: $1) } * share(open.symptom)
        open.recovery.take(reports, usual: usual, at: now, settings: settings)
    }

    private func notePeaks(_ open: inout OpenIncident) {
        var minutes: [Minute] = []
        for complaint in complaints {
            let happened = min(complaint.told.happened, minute)
            if minutes.last != happened { minutes.append(happened) }
        }
        for happened in Set(minutes).sorted() {
            guard let bucket = state.recent.bucket(at: happened) else { continue }
            var (region, isConcerned, concerned) = (Int32(-1), false, 0)
            for count in bucket.counts where count.code.isSource {
                if count.region != region {
                    (region, isConcerned) = (count.region, open.concerns(count.region, in: state.tree))
                }
                if isConcerned { concerned += Int(count.reporters) }
            }
            open.incident.notePeak(concerned, at: happened)
        }
    }

    /// Looks at the scope every few minutes, until it has settled.
    private mutating func reviewScope(_ index: Int) {
        var open = state.open[index]
        guard !open.isScopeSettled, isReviewed(open),
            open.recovery.evidence < 1.5
        else { return }
        open.scopeEstimatedAt = now
        let cut = scopeReports(since: open.since, symptom: open.symptom).cut(settings: settings)
        let age = now + 1 - open.since
        open.isScopeSettled =
            age >= settings.scopeSettlesAnyway
            || (age >= settings.scopeSettles && cut.excess >= settings.scopeSettlesAt)
        // What an earlier incident of the symptom has is its own.
        let earlier = state.open[..<index].filter { $0.isConfirmed && $0.symptom == open.symptom }
        let affected = places(unsilenced(cut.affected, node: open.node), without: earlier)
        // While reports fade nothing may be left to explain; then the last scope stands.
        if !affected.isEmpty {
            let before = open.affected
            if affected != before { place(&open, in: affected) }
            if age <= settings.onsetAfter + settings.scopeInterval {
                open.incident.onset = onset(since: open.since, affected: affected, symptom: open.symptom)
            }
            open.incident.scope = scope(affected, since: open.since)
            changed.insert(open.incident.id)
            if affected != before {
                open.revise(
                    open.incident.state, at: minute,
                    reason: reason("scope", open, statistic: cut.evidence, threshold: 0))
            }
        }
        state.open[index] = open
    }

    /// Joins an incident with an earlier one when they turn out to be one: of one symptom, in places one of which holds
    /// the other. The earlier keeps its name, and the later links to it.
    private mutating func mergeIfOne(_ id: Incident.ID) {
        guard state.open.count > 1, let index = state.open.firstIndex(where: { $0.incident.id == id }) else { return }
        let later = state.open[index]
        let first = state.open[..<index].firstIndex { open in
            open.isConfirmed && open.symptom == later.symptom
                && later.affected.contains { open.concerns($0, in: state.tree) }
        }
        guard let first else { return }
        var earlier = state.open[first]
        let both = earlier.affected + later.affected
        let joined = Set(both).sorted().filter { region in
            !both.contains { $0 != region && state.tree.contains($0, region) }
        }
        if joined != earlier.affected, !earlier.isScopeSettled {
            place(&earlier, in: joined)
            earlier.incident.scope = scope(joined, since: earlier.since)
        }
        earlier.revise(
            earlier.incident.state, at: minute,
            reason: reason("merged", earlier, statistic: excess(earlier), threshold: settings.cutPenalty))
        changed.insert(earlier.incident.id)
        state.open[first] = earlier
        var merged = state.open.remove(at: index)
        close(
            &merged, as: .ended, endedAt: minute, mergedInto: earlier.incident.id, rule: "merged",
            statistic: excess(merged), threshold: settings.cutPenalty)
    }

    /// Whether the scope is looked at in this minute: services take turns, by their names.
    private func isReviewed(_ open: OpenIncident) -> Bool {
        isTurn && now > open.scopeEstimatedAt
    }

    /// Reports clearly below half of their height are easing; clearly above two thirds of it they are not.
    private mutating func easeOrResume(_ open: inout OpenIncident) {
        let fall = open.recovery.fall(below: 1.0 / 2)
        let rise = open.recovery.rise(above: 2.0 / 3)
        let evidence = settings.easingEvidence
        switch open.incident.state {
        case .confirmed where now - open.openedAt >= settings.leastLength && fall > evidence:
            open.revise(.easing, at: minute, reason: reason("easing", open, statistic: fall, threshold: evidence))
        case .easing where rise > evidence:
            open.revise(.confirmed, at: minute, reason: reason("resumed", open, statistic: rise, threshold: evidence))
        default: return
        }
        changed.insert(open.incident.id)
    }

    /// Closes an incident that is over, and a suspicion that nothing has corroborated.
    private mutating func closeIfOver(_ index: Int) {
        var open = state.open[index]
        if open.isConfirmed {
            guard now - open.openedAt >= settings.leastLength, open.recovery.evidence > settings.endEvidence,
                !isSilent(since: open.recovery.lastAgainst)
            else { return }
            state.open.remove(at: index)
            close(
                &open, as: .ended, endedAt: Minute(end(of: open)), rule: "ended", statistic: open.recovery.evidence,
                threshold: settings.endEvidence)
            state.evidence.removeAll()
        } else if let verdict = doubts(about: open) {
            state.open.remove(at: index)
            close(
                &open, as: .dismissed, rule: verdict.rule, statistic: verdict.evidence,
                threshold: settings.secondGroupEvidence)
        }
    }

    /// Whether far fewer reports have arrived since a minute than are usual of the whole service: then its sources are
    /// silent, which is no recovery, for as long as late reports are waited for.
    func isSilent(since minute: Int) -> Bool {
        let usual = state.baseline.expected(of: 0, from: minute + 1, to: now + 1)
        guard usual >= Rules.silentUsual, now - minute < settings.tallyDelay else { return false }
        let arrived = state.log.arrived(from: minute + 1).reduce(0) { $0 + Double($1.people) }
        return arrived < Rules.silentShare * usual
    }

    /// Why a suspicion is to be dismissed: at once when copies are behind it, in time when one group of sources is or
    /// nothing has been added to what spoke for it.
    private func doubts(about open: OpenIncident) -> (rule: String, evidence: Double)? {
        let isOld = now - open.openedAt >= settings.suspicionLasts
        let isHeard = sightings.contains { $0.group == .copies }
        guard isOld || isHeard else { return nil }
        let doubt = SuspicionDoubt(
            open, sightings: state.log.arrived(from: open.since),
            usual: state.baseline.expected(of: open.node, from: open.since, to: now + 1) * share(open.symptom),
            shares: state.groups.shares, tree: state.tree, settings: settings)
        guard isOld || doubt.rule == "copies" else { return nil }
        return (doubt.rule, doubt.evidence)
    }

    private func excess(_ open: OpenIncident) -> Double {
        poissonExcess(
            Double(open.incident.sources.values.reduce(0, +)), over: max(usual(open, to: now + 1), 0.01))
    }

    /// The numbers of an incident as the reason of a revision, for its first place unless another is meant: of its symptom,
    /// in all its places.
    func reason(
        _ rule: String, _ open: OpenIncident, at place: Int32? = nil, statistic: Double, threshold: Double
    ) -> Revision.Reason {
        let people = state.log.arrived(from: open.since).reduce(0) { sum, sighting in
            let counts =
                sighting.symptoms.contains(open.symptom) && open.concerns(sighting.region, in: state.tree)
            return sum + (counts ? Int(sighting.people) : 0)
        }
        return Revision.Reason(
            rule: rule, rules: context.rules, region: state.tree.ids[Int(place ?? open.affected.first ?? open.node)],
            symptom: Symptom.allCases[open.symptom], from: Minute(open.since), to: minute.next, observed: people,
            expected: rounded(usual(open, to: now + 1) * share(open.symptom)),
            statistic: rounded(statistic), threshold: rounded(threshold))
    }
}
