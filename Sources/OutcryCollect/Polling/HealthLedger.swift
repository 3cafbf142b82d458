import OutcryModel

/// Which healths have changed since they were last saved; pure.
struct HealthLedger: Sendable {
    private var unsaved: [Source.ID: SourceHealth] = [:]

    /// Whether there is nothing to save.
    var isEmpty: Bool { unsaved.isEmpty }

    /// Notes a health to be saved.
    mutating func note(_ health: SourceHealth) {
        unsaved[health.source] = health
    }

    /// Takes out all that is to be saved, in the order of the sources' names.
    mutating func takeAll() -> [SourceHealth] {
        defer { unsaved = [:] }
        return unsaved.values.sorted { $0.source < $1.source }
    }

    /// Puts back what could not be saved, unless there is something newer.
    mutating func putBack(_ healths: [SourceHealth]) {
        for health in healths where unsaved[health.source] == nil { unsaved[health.source] = health }
    }
}
