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
        forget(at: Minute(minute), settings: settings)
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

    /// Forgets what counts no more and what no late report changes any more: after every minute that is folded, and once a
    /// day where nobody speaks any longer. An incident that is over is remembered for as long as late reports are.
    mutating func forget(at minute: Minute, settings: DetectionSettings) {
        let now = minute.sinceEpoch
        reporters.forget(before: minute - settings.reporterWindow)
        recovered.forget(before: minute - settings.reporterWindow)
        speakers?.forget(before: minute - Rules.wordsWindow)
        // Some hours at a time.
        if let first = recent.buckets.first, minute - first.minute > settings.tallyDelay + 180 {
            recent.forget(before: minute - settings.tallyDelay - 60)
        }
        let oldest = max(open.map(\.since).min() ?? now, now - Rules.longestLook)
        log.forget(before: min(oldest, now - settings.onsetWindow) - 1)
        closed.removeAll { minute - max($0.incident.updatedAt, Minute($0.alarmedAt)) > settings.tallyDelay }
    }

    /// Takes what was expected so far off the evidence, before something else is expected.
    private mutating func settleEvidence(at minute: Int, steps: NodeEvidence.Steps) {
        for index in evidence.keys.indices {
            let key = evidence.keys[index]
            let from = Int(evidence.values[index].upTo)
            let expected = baseline.expected(of: key.region, from: from, to: minute)
            let share = key.symptom < 0 ? 1 : symptoms.shares[key.symptom]
            evidence.values[index].wait(until: minute, expected: expected * share, steps: steps)
        }
        evidence.keep { !$0.isSpent }
    }
}
