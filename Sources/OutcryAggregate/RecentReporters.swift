import OutcryModel

/// Who has counted lately and with which words, so that nobody and no text counts twice within the window.
struct RecentReporters: Hashable, Sendable {
    /// What an arrival adds to what has been heard.
    enum Novelty {
        /// Another person.
        case new
        /// Another person, in words that have counted, or out of a network that somebody has reported from.
        case copy
        /// A person who has counted, or one more out of a network of which enough have.
        case again
        /// Words that have counted.
        case echo
    }

    private struct Entry: Codable, Hashable {
        let reporter: ReporterHash?
        var network: NetworkHash?
        let cluster: TextCluster?
        let minute: Minute
    }

    /// What was said in one minute.
    private struct Said: Hashable {
        let minute: Minute
        var entries: [Entry] = []
    }

    /// The oldest first. Each minute by itself, as one row of all would be moved whenever it grows.
    private var said: [Said] = []
    private var count = 0
    private var known = RecentlyMet<ReporterHash>()
    private var heard = RecentlyMet<TextCluster>()
    private var networks = NetworkCounts()

    /// Whether an arrival is new within the window; remembers it if so.
    ///
    /// Nobody in particular is always new. Of a post the words count once, whoever posts them: on the way from one to the
    /// next nobody says that it does not work for them too. Someone who fills in the report form says just that, also in
    /// words found elsewhere, so there the person counts.
    ///
    /// Of a network so many count in an hour: a town behind one address is undercounted, but one hand cannot be a town.
    mutating func take(_ told: ArrivalOrder, at minute: Minute, window: Int, mostOfNetwork: Int) -> Novelty {
        let start = minute - window
        forget(before: start)
        let isHeard = told.cluster.map { heard.contains($0, after: start) } ?? false
        if isHeard, told.sourceKind != .submission { return .echo }
        if let reporter = told.reporter, known.contains(reporter, after: start) { return isHeard ? .echo : .again }
        let neighbours = told.network.map { networks.count(of: $0, at: minute) } ?? 0
        guard neighbours < mostOfNetwork else { return .again }
        let entry = Entry(
            reporter: told.reporter, network: told.network, cluster: isHeard ? nil : told.cluster, minute: minute)
        remember(entry, window: window)
        return isHeard || neighbours > 0 ? .copy : .new
    }

    /// Whether words may be counted: neither this person's nor these have been for as long as a person can be told from
    /// others. So that many reporters of a wording are as many people, however long an incident goes on within a day.
    mutating func takeWords(_ told: ArrivalOrder, at minute: Minute) -> Bool {
        let start = minute - Rules.wordsWindow
        forget(before: start)
        let isHeard = told.cluster.map { heard.contains($0, after: start) } ?? false
        guard count < Rules.mostSpeakers, !isHeard || told.sourceKind == .submission,
            !(told.reporter.map { known.contains($0, after: start) } ?? false)
        else { return false }
        let entry = Entry(reporter: told.reporter, cluster: isHeard ? nil : told.cluster, minute: minute)
        remember(entry, window: Rules.wordsWindow)
        return true
    }

    private mutating func remember(_ entry: Entry, window: Int) {
        guard entry.reporter != nil || entry.network != nil || entry.cluster != nil else { return }
        if let reporter = entry.reporter { known.insert(reporter, at: entry.minute, window: window) }
        if let network = entry.network { networks.add(network, at: entry.minute) }
        if let cluster = entry.cluster { heard.insert(cluster, at: entry.minute, window: window) }
        if said.last?.minute != entry.minute { said.append(Said(minute: entry.minute)) }
        said[said.count - 1].entries.append(entry)
        count += 1
    }

    /// Forgets what was said up to a minute.
    mutating func forget(before minute: Minute) {
        guard !said.isEmpty, said[0].minute <= minute else { return }
        let kept = said.firstIndex { $0.minute > minute } ?? said.count
        count -= said[..<kept].reduce(0) { $0 + $1.entries.count }
        said.removeFirst(kept)
    }
}

extension RecentReporters {
    static func == (left: Self, right: Self) -> Bool {
        left.said == right.said
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(said)
    }
}

extension RecentReporters: Codable {
    init(from decoder: any Decoder) throws {
        for entry in try decoder.singleValueContainer().decode([Entry].self) {
            // Whatever the window was, none is longer.
            remember(entry, window: Rules.wordsWindow)
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(said.flatMap(\.entries))
    }
}
