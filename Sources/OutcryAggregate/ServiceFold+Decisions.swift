import OutcryModel

extension ServiceFold {
    /// Does what moderators have decided in the minute. What is meant for an incident that is no longer remembered, or is
    /// what it is to become already, changes nothing.
    mutating func heed(_ decisions: [IncidentDecision]) {
        for decision in decisions {
            switch decision.action {
            case .dismiss: dismiss(decision.incident)
            case .merge(let other): merge(decision.incident, into: other)
            }
        }
        followSilences()
    }

    private mutating func dismiss(_ id: Incident.ID) {
        if let index = state.open.firstIndex(where: { $0.incident.id == id }) {
            var open = state.open.remove(at: index)
            silence(open)
            close(&open, as: .dismissed, rule: Rules.moderated, statistic: 0, threshold: 0)
        } else if let index = state.closed.firstIndex(where: { $0.incident.id == id }),
            state.closed[index].incident.state == .ended
        {
            let reason = reason(Rules.moderated, state.closed[index], statistic: 0, threshold: 0)
            state.closed[index].revise(.dismissed, at: minute, reason: reason)
            changed.insert(id)
        }
    }

    /// The other takes over the places. What is confirmed does not become part of a suspicion.
    private mutating func merge(_ id: Incident.ID, into other: Incident.ID) {
        guard id != other, let index = state.open.firstIndex(where: { $0.incident.id == id }),
            let target = state.open.first(where: { $0.incident.id == other }),
            target.isConfirmed || !state.open[index].isConfirmed
        else { return }
        var merged = state.open.remove(at: index)
        guard let place = state.open.firstIndex(where: { $0.incident.id == other }) else { return }
        var going = state.open[place]
        let both = going.affected + merged.affected
        let joined = Set(both).sorted().filter { region in
            !both.contains { $0 != region && state.tree.contains($0, region) }
        }
        self.place(&going, in: joined)
        going.incident.scope = scope(joined, since: going.since)
        going.revise(
            going.incident.state, at: minute,
            reason: reason(Rules.mergedByModerator, going, statistic: 0, threshold: 0))
        changed.insert(other)
        state.open[place] = going
        silence(merged)
        close(
            &merged, as: .ended, endedAt: minute, mergedInto: other, rule: Rules.mergedByModerator, statistic: 0,
            threshold: 0)
    }

    /// Takes the excess of an incident for judged. Evidence gathered so far is of it, and is forgotten.
    private mutating func silence(_ open: OpenIncident) {
        let counts = people(in: open.affected, from: open.since)
        var (sum, height) = (0, 0)
        for index in counts.indices {
            sum += counts[index] - (index >= Silence.window ? counts[index - Silence.window] : 0)
            height = max(height, sum)
        }
        let recovery = RecoveryStatistic(from: now, before: counts.dropLast().suffix(20).map(Double.init))
        let silence = Silence(open: open, recovery: recovery, since: now, height: height)
        state.silences = (state.silences ?? []) + [silence]
        state.evidence.removeAll()
    }

    /// Follows what is silenced, and forgets what is over or has grown.
    private mutating func followSilences() {
        guard var silences = state.silences else { return }
        let before = silences.count
        for index in silences.indices {
            let open = silences[index].open
            let isWithin = state.tree.isWithin(open.affected)
            let reports = sightings.reduce(0) { $0 + (isWithin[Int($1.region)] ? $1.weight : 0) }
            let usual = open.affected.reduce(0) { $0 + state.baseline.expected(of: $1, from: now, to: now + 1) }
            silences[index].recovery.take(reports, usual: usual, at: now, settings: settings)
            // It is remembered for as long as its excess goes on. What grows begins where it has grown.
            guard let place = state.closed.firstIndex(where: { $0.incident.id == open.incident.id }) else { continue }
            state.closed[place].alarmedAt = now
            if hasGrown(silences[index]), state.closed[place].isDismissedByModerator {
                state.closed[place].closedAt = now - Silence.window
            }
        }
        silences.removeAll { isOver($0) || hasGrown($0) }
        if silences.count < before { state.evidence.removeAll() }
        state.silences = silences.isEmpty ? nil : silences
    }

    private func isOver(_ silence: Silence) -> Bool {
        now - silence.since >= settings.leastLength && silence.recovery.evidence > settings.endEvidence
            && !isSilent(since: silence.recovery.lastAgainst)
    }

    private func hasGrown(_ silence: Silence) -> Bool {
        let lately = people(in: silence.open.affected, from: now + 1 - Silence.window).reduce(0, +)
        return lately >= Silence.growth * max(silence.height, settings.suspicionReporters)
    }

    /// People who have told of any symptom in some places, by minute of arrival from one to this.
    private func people(in affected: [Int32], from first: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: max(0, now + 1 - first))
        let isWithin = state.tree.isWithin(affected)
        for sighting in state.log.arrived(from: first) where isWithin[Int(sighting.region)] {
            counts[Int(sighting.arrivedAt) - first] += Int(sighting.people)
        }
        return counts
    }

    /// The incidents that explain reports: the confirmed ones that go on, and those that are silenced.
    var explaining: [OpenIncident] {
        let confirmed = state.open.filter(\.isConfirmed)
        guard let silences = state.silences else { return confirmed }
        return confirmed + silences.map(\.open)
    }

    /// Whether a region lies in the place of something silenced.
    func isSilenced(_ region: Int32) -> Bool {
        state.silences?.contains { $0.open.holds(region, in: state.tree) } ?? false
    }

    /// The places of an excess that was found in a region, without those that are silenced.
    func unsilenced(_ places: [Int32], node: Int32) -> [Int32] {
        guard let silences = state.silences, !places.isEmpty else { return places }
        let left = places.filter { !isSilenced($0) }
        let spans = left.contains { place in silences.contains { $0.open.concerns(place, in: state.tree) } }
        return left.isEmpty || spans ? [node] : left
    }
}
