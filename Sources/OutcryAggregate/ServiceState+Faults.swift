import OutcryModel

extension ServiceState {
    /// What keeps this from being a state that the fold has made; `nil` when nothing does.
    ///
    /// The fold takes its own state at its word: a number that it never writes, as a damaged file may have one, would be a
    /// region that is not there, or a sum that does not fit. So it is asked of each state that is read.
    var fault: String? {
        let regions = 0..<Int32(tree.count)
        if !tree.isSound { return "the people who use it cannot be" }
        if !recent.isSound(in: regions) { return "the counts of the last minutes cannot be" }
        if !counts.isSound(in: regions) { return "the counts of the last weeks cannot be" }
        if !log.isSound(in: regions) { return "the complaints of the last hours cannot be" }
        if !followUps.isSound(in: regions) { return "what follows what cannot be" }
        if !evidence.isSound(in: regions) { return "the evidence cannot be" }
        if !baseline.isSound || !rhythm.isSound || !runningHour.isSound || !symptoms.isSound(of: Shares.symptomKinds)
            || !groups.isSound(of: SourceGroup.count) || !(observedFrom.map(Plausible.hours.contains) ?? true)
        {
            return "what is usual cannot be"
        }
        let followed = open + closed + (silences ?? []).map(\.open)
        if !followed.allSatisfy({ $0.isSound(in: regions) })
            || !(silences ?? []).allSatisfy({
                Plausible.minutes.contains($0.since) && Plausible.counts.contains($0.height)
            })
        {
            return "an incident cannot be"
        }
        return nil
    }
}

extension OpenIncident {
    /// Whether it may be one of a service that has these regions.
    fileprivate func isSound(in regions: Range<Int32>) -> Bool {
        let numbers = [node] + affected + receded.map(\.region)
        let minutes =
            [since, openedAt, scopeEstimatedAt, alarmedAt] + receded.map(\.at) + [closedAt].compactMap(\.self)
        let amounts = [users ?? 0, directReporters]
        // Minute by minute it is looked back to where its reports begin, which is not years ago.
        return numbers.allSatisfy(regions.contains) && minutes.allSatisfy(Plausible.minutes.contains)
            && since > incident.openedAt.sinceEpoch - 365 * 1440 && Symptom.allCases.indices.contains(symptom)
            && Plausible.areAmounts(amounts) && recovery.isSound
            && incident.isSound
    }
}

extension Incident {
    /// Whether its counts may be.
    fileprivate var isSound: Bool {
        let counts = [peakReporters, recoveredReporters, echoes ?? 0]
        return [Array(sources.values), Array(symptoms.values), Array(causes.values), Array(impacts.values), counts]
            .allSatisfy(Plausible.areCounts) && words?.isSound ?? true
    }
}

extension WordCounts {
    /// Whether its counts may be.
    var isSound: Bool { Plausible.areCounts(reporters.values) }
}
