import OutcryModel

/// Who has counted lately, so that nobody counts twice within the window.
struct RecentReporters: Hashable, Sendable {
    private struct Entry: Codable, Hashable {
        let reporter: ReporterHash
        let minute: Minute
    }

    private var entries: [Entry] = []
    private var known: Set<ReporterHash> = []

    /// Whether the reporter is new within the window; remembers it if so. Nobody in particular is always new.
    mutating func isNew(_ reporter: ReporterHash?, at minute: Minute) -> Bool {
        forget(before: minute - Rules.reporterWindow)
        guard let reporter else { return true }
        guard known.insert(reporter).inserted else { return false }
        entries.append(Entry(reporter: reporter, minute: minute))
        return true
    }

    private mutating func forget(before minute: Minute) {
        guard let first = entries.first, first.minute <= minute else { return }
        let kept = entries.firstIndex { $0.minute > minute } ?? entries.count
        for entry in entries[..<kept] { known.remove(entry.reporter) }
        entries.removeFirst(kept)
    }
}

extension RecentReporters: Codable {
    init(from decoder: any Decoder) throws {
        entries = try decoder.singleValueContainer().decode([Entry].self)
        known = Set(entries.map(\.reporter))
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(entries)
    }
}
