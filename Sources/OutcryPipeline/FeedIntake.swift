public import OutcryCollect
public import OutcryModel
public import OutcryStore

/// Where the entries of polled feeds become reports.
public struct FeedIntake: CollectSink {
    private let log: any ReportLog
    private let store: any ReportStore
    private let time: any TimeSource
    private let reporters: ReporterHasher

    /// An intake into a log, with the collector's memory in `store`.
    public init(log: any ReportLog, store: any ReportStore, time: any TimeSource) {
        self.log = log
        self.store = store
        self.time = time
        reporters = ReporterHasher(store: store)
    }

    /// Takes entries in and returns, once they are durable, how many were new.
    public func deliver(_ entries: [FeedEntry], from source: Source) async throws -> Int {
        let now = time.now()
        var reports: [Report] = []
        // Oldest first, so that the log tells a story in its order.
        let ordered = entries.enumerated().sorted { left, right in
            let (first, second) = (Self.time(of: left.element) ?? now, Self.time(of: right.element) ?? now)
            return first == second ? left.offset > right.offset : first < second
        }
        for (_, entry) in ordered {
            if source.kind == .status {
                reports += StatusIntake(source: source, now: now).reports(of: entry)
            } else {
                reports.append(try await report(of: entry, from: source, at: now))
            }
        }
        guard !reports.isEmpty else { return 0 }
        return try await log.append(reports).count { if case .stored = $0 { true } else { false } }
    }

    /// Keeps the health of sources.
    public func save(_ healths: [SourceHealth]) async throws {
        try await store.record(healths)
    }

    /// The health of every source polled so far.
    public func health() async throws -> [SourceHealth] {
        try await store.sourceHealth()
    }

    /// The subscriptions to hubs.
    public func subscriptions() async throws -> [HubSubscription] {
        try await store.hubSubscriptions()
    }

    /// Keeps a subscription to a hub.
    public func save(_ subscription: HubSubscription) async throws {
        try await store.record(subscription)
    }

    /// Forgets the subscription of a source.
    public func removeSubscription(of source: Source.ID) async throws {
        try await store.removeHubSubscription(of: source)
    }

    private func report(of entry: FeedEntry, from source: Source, at now: Timestamp) async throws(StoreError) -> Report
    {
        let words = Self.words(of: entry)
        var reporter: ReporterHash?
        if let author = entry.author, !author.isEmpty {
            reporter = try await reporters.hash(author: author, of: source.id, at: now)
        }
        return Report(
            id: ReportID(at: now), source: source.id, sourceKind: source.kind, key: entry.key, reporter: reporter,
            service: source.service, region: source.region, language: source.language, text: words, link: entry.link,
            occurredAt: min(Self.time(of: entry) ?? now, now), receivedAt: now)
    }

    /// When what the entry tells happened: the later of its dates.
    static func time(of entry: FeedEntry) -> Timestamp? {
        if let published = entry.published, let updated = entry.updated { return max(published, updated) }
        return entry.published ?? entry.updated
    }

    /// Title and text, without saying the title twice.
    static func words(of entry: FeedEntry) -> String {
        words(title: entry.title ?? "", text: entry.text ?? "")
    }

    static func words(title: String, text: String) -> String {
        if title.isEmpty || text.hasPrefix(title) { return String(text.prefix(Report.mostCharacters)) }
        return String((text.isEmpty ? title : title + "\n" + text).prefix(Report.mostCharacters))
    }
}
