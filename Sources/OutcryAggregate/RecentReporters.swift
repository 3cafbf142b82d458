import OutcryModel

/// Who has counted lately and with which words, so that nobody and no text counts twice within the window.
struct RecentReporters: Hashable, Sendable {
    /// What an arrival adds to what has been heard.
    enum Novelty {
        /// Another person.
        case new
        /// A person who has counted.
        case again
        /// Words that have counted.
        case echo
    }

    private struct Entry: Codable, Hashable {
        let reporter: ReporterHash?
        var cluster: TextCluster?
        let minute: Minute
    }

    private var entries: [Entry] = []
    private var known: Set<ReporterHash> = []
    private var heard: Set<TextCluster> = []

    /// Whether an arrival is new within the window; remembers it if so.
    ///
    /// Nobody in particular is always new. Of a post the words count once, whoever posts them: on the way from one to the
    /// next nobody says that it does not work for them too. Someone who fills in the report form says just that, also in
    /// words found elsewhere, so there the person counts.
    mutating func take(_ arrival: Arrival, at minute: Minute) -> Novelty {
        forget(before: minute - Rules.reporterWindow)
        let isHeard = arrival.cluster.map(heard.contains) ?? false
        if isHeard, arrival.sourceKind != .submission { return .echo }
        if let reporter = arrival.reporter, known.contains(reporter) { return isHeard ? .echo : .again }
        let entry = Entry(reporter: arrival.reporter, cluster: isHeard ? nil : arrival.cluster, minute: minute)
        guard entry.reporter != nil || entry.cluster != nil else { return .new }
        remember(entry)
        entries.append(entry)
        return .new
    }

    /// Whether words may be counted: neither this person's nor these have been for as long as a person can be told from
    /// others. So that many reporters of a wording are as many people, however long an incident goes on within a day.
    mutating func takeWords(_ arrival: Arrival, at minute: Minute) -> Bool {
        forget(before: minute - Rules.wordsWindow)
        let isHeard = arrival.cluster.map(heard.contains) ?? false
        guard entries.count < Rules.mostSpeakers, !(arrival.reporter.map(known.contains) ?? false),
            !isHeard || arrival.sourceKind == .submission
        else { return false }
        let entry = Entry(reporter: arrival.reporter, cluster: isHeard ? nil : arrival.cluster, minute: minute)
        guard entry.reporter != nil || entry.cluster != nil else { return true }
        remember(entry)
        entries.append(entry)
        return true
    }

    private mutating func remember(_ entry: Entry) {
        if let reporter = entry.reporter { known.insert(reporter) }
        if let cluster = entry.cluster { heard.insert(cluster) }
    }

    private mutating func forget(before minute: Minute) {
        guard let first = entries.first, first.minute <= minute else { return }
        let kept = entries.firstIndex { $0.minute > minute } ?? entries.count
        for entry in entries[..<kept] {
            if let reporter = entry.reporter { known.remove(reporter) }
            if let cluster = entry.cluster { heard.remove(cluster) }
        }
        entries.removeFirst(kept)
    }
}

extension RecentReporters: Codable {
    init(from decoder: any Decoder) throws {
        entries = try decoder.singleValueContainer().decode([Entry].self)
        for entry in entries { remember(entry) }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(entries)
    }
}
