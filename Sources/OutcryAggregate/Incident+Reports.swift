import OutcryModel

extension Incident {
    /// Adds counts of reporters.
    mutating func add(_ counts: CellCounts) {
        sources.merge(counts.sources, uniquingKeysWith: +)
        for (symptom, reporters) in counts.symptoms {
            symptoms[symptom, default: 0] += reporters.values.reduce(0, +)
        }
        causes.merge(counts.causes, uniquingKeysWith: +)
        impacts.merge(counts.impacts, uniquingKeysWith: +)
        if let words = counts.words { add(words) }
    }

    /// Adds counts of words.
    mutating func add(_ more: WordCounts) {
        words = words?.adding(more) ?? more
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
