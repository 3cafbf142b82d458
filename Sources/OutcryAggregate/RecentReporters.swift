import OutcryModel

/// Who has counted lately and with which words, so that nobody and no text counts twice within the window.
struct RecentReporters: Hashable, Sendable {
    /// What an arrival adds to what has been heard.
    enum Novelty {
        /// Another person.
        case new
        /// Another person, in words that have counted.
        case copy
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

    /// The oldest first; those before `first` are forgotten, and cleared away some at a time.
    private var entries: [Entry] = []
    private var first = 0
    private var known = RecentlyMet<ReporterHash>()
    private var heard = RecentlyMet<TextCluster>()

    /// Whether an arrival is new within the window; remembers it if so.
    ///
    /// Nobody in particular is always new. Of a post the words count once, whoever posts them: on the way from one to the
    /// next nobody says that it does not work for them too. Someone who fills in the report form says just that, also in
    /// words found elsewhere, so there the person counts.
    mutating func take(_ arrival: Arrival, at minute: Minute, window: Int) -> Novelty {
        let start = minute - window
        forget(before: start)
        let isHeard = arrival.cluster.map { heard.contains($0, after: start) } ?? false
        if isHeard, arrival.sourceKind != .submission { return .echo }
        if let reporter = arrival.reporter, known.contains(reporter, after: start) { return isHeard ? .echo : .again }
        let entry = Entry(reporter: arrival.reporter, cluster: isHeard ? nil : arrival.cluster, minute: minute)
        guard entry.reporter != nil || entry.cluster != nil else { return isHeard ? .copy : .new }
        remember(entry, window: window)
        entries.append(entry)
        return isHeard ? .copy : .new
    }

    /// Whether words may be counted: neither this person's nor these have been for as long as a person can be told from
    /// others. So that many reporters of a wording are as many people, however long an incident goes on within a day.
    mutating func takeWords(_ arrival: Arrival, at minute: Minute) -> Bool {
        let start = minute - Rules.wordsWindow
        forget(before: start)
        let isHeard = arrival.cluster.map { heard.contains($0, after: start) } ?? false
        guard entries.count - first < Rules.mostSpeakers, !isHeard || arrival.sourceKind == .submission,
            !(arrival.reporter.map { known.contains($0, after: start) } ?? false)
        else { return false }
        let entry = Entry(reporter: arrival.reporter, cluster: isHeard ? nil : arrival.cluster, minute: minute)
        guard entry.reporter != nil || entry.cluster != nil else { return true }
        remember(entry, window: Rules.wordsWindow)
        entries.append(entry)
        return true
    }

    private mutating func remember(_ entry: Entry, window: Int) {
        if let reporter = entry.reporter { known.insert(reporter, at: entry.minute, window: window) }
        if let cluster = entry.cluster { heard.insert(cluster, at: entry.minute, window: window) }
    }

    /// Forgets what was said up to a minute.
    mutating func forget(before minute: Minute) {
        while first < entries.count, entries[first].minute <= minute { first += 1 }
        if first > 64, first > entries.count / 2 || first == entries.count {
            entries.removeFirst(first)
            first = 0
        }
    }
}

extension RecentReporters {
    static func == (left: Self, right: Self) -> Bool {
        left.entries[left.first...] == right.entries[right.first...]
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(entries[first...])
    }
}

extension RecentReporters: Codable {
    init(from decoder: any Decoder) throws {
        entries = try decoder.singleValueContainer().decode([Entry].self)
        // Whatever the window was, none is longer.
        for entry in entries { remember(entry, window: Rules.wordsWindow) }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Array(entries[first...]))
    }
}
