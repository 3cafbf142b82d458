import OutcryModel

/// Sources and their health as tables for people.
enum SourceTable {
    /// How sources are doing after a poll.
    static func print(_ healths: [SourceHealth]) {
        Output.table(
            ["SOURCE", "ENTRIES", "LAST SUCCESS", "NEXT POLL", "LAST ERROR"],
            healths.sorted { $0.source < $1.source }.map { health in
                [
                    health.source.rawValue, String(health.entriesSeen), health.lastSuccess?.rfc3339 ?? "never",
                    health.isGone ? "never" : health.nextPoll?.rfc3339 ?? "now",
                    health.failures > 0 ? health.lastError ?? "" : "",
                ]
            })
    }

    /// Sources with their states, ordered by id.
    static func print(_ states: [SourceState]) {
        Output.table(
            ["SOURCE", "KIND", "SERVICE", "EVERY", "STATE", "ENTRIES", "LAST SUCCESS", "NEXT POLL", "LAST ERROR"],
            states.sorted { $0.id < $1.id }.map { state in
                [
                    state.id.rawValue, state.kind.rawValue, state.service?.rawValue ?? "", pace(of: state),
                    word(for: state), String(state.entries), state.lastSuccess?.rfc3339 ?? "never",
                    nextPoll(of: state), state.failures > 0 ? state.lastError ?? "" : "",
                ]
            })
    }

    /// The interval, and at present's if the source is asked less often.
    private static func pace(of state: SourceState) -> String {
        state.pace.map { "\(state.interval), now \($0)" } ?? state.interval
    }

    private static func word(for state: SourceState) -> String {
        switch state.state {
        case .failing: "failing (\(state.failures))"
        case .good: "ok"
        case .pushed: "ok, pushed"
        case .waiting: "not asked yet"
        case .double: "in the catalogue"
        case .gone, .paused: state.state.rawValue
        }
    }

    private static func nextPoll(of state: SourceState) -> String {
        switch state.state {
        case .paused, .double, .gone: "never"
        default: state.nextPoll?.rfc3339 ?? "now"
        }
    }
}
