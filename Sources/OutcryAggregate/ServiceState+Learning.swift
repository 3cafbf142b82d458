import OutcryModel

extension ServiceState {
    /// Learns what is usual from the hours that are over, and forgets what is past its time.
    mutating func learn(at minute: Int, settings: DetectionSettings, steps: NodeEvidence.Steps) {
        settleEvidence(at: minute, steps: steps)
        let last = HourlyCounts.hour(of: minute)
        let keep = 1 - 24 / Double(settings.memoryHours)
        counts.forget(before: last - Int32(settings.memoryHours))
        endHour(at: minute)
        runningHour.fade(keeping: keep)
        rhythm.derive(keeping: keep)
        symptoms.derive(keeping: keep)
        groups.derive(keeping: keep)
        followUps.forget(before: minute - 10 * settings.followUpMinutes)
        official.removeAll { !$0.matters(at: Minute(minute)) }
        forgetPeople(at: Minute(minute), settings: settings)
        guard let observedFrom else { return }
        let first = max(observedFrom, last - Int32(settings.memoryHours))
        guard Int(last - first) >= settings.hoursToKnow else { return }
        let entries = counts.entries(before: last).drop { $0.hour < first }
        var estimate = BaselineEstimate(
            of: tree, entries: entries, from: first, to: last, settings: settings)
        baseline = estimate.baseline(at: minute, rhythm: rhythm)
    }

    /// Lets the running hour teach, once it is over.
    mutating func endHour(at minute: Int) {
        if runningHour.isOver(at: minute) { runningHour.teach(&rhythm, &groups, &symptoms, at: minute) }
    }

    /// Forgets who spoke and what they said, once it counts no more, also where nobody speaks any longer.
    private mutating func forgetPeople(at minute: Minute, settings: DetectionSettings) {
        reporters.forget(before: minute - settings.reporterWindow)
        recovered.forget(before: minute - settings.reporterWindow)
        speakers?.forget(before: minute - Rules.wordsWindow)
        recent.forget(before: minute - settings.tallyDelay - 60)
        if open.isEmpty { log.forget(before: minute.sinceEpoch - settings.onsetWindow - 1) }
    }

    /// Takes what was expected so far off the evidence, before something else is expected.
    private mutating func settleEvidence(at minute: Int, steps: NodeEvidence.Steps) {
        for index in evidence.entries.indices {
            let key = evidence.entries.keys[index]
            let from = Int(evidence.entries.values[index].upTo)
            let expected = baseline.expected(of: key.region, from: from, to: minute)
            let share = key.symptom < 0 ? 1 : symptoms.shares[key.symptom]
            evidence.entries.values[index].wait(until: minute, expected: expected * share, steps: steps)
        }
        evidence.keep { !$0.isSpent }
    }
}
