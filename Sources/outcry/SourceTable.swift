import OutcryModel

/// Source health as a table for people.
enum SourceTable {
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
}
