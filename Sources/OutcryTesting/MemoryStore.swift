public import OutcryModel
public import OutcryStore

/// A log and a store in memory, for the tests of the rooms that need one. It keeps the same promises as the engines,
/// but for outliving the process.
public actor MemoryStore: ReportLog, ReportStore {
    struct Key: Hashable {
        let source: Source.ID
        /// The bytes, as an engine compares them: texts that are canonically equivalent stay apart.
        let key: [UInt8]
    }

    var log: [LoggedReport] = []
    var placeByKey: [Key: Int] = [:]
    var floor = Timestamp(milliseconds: .min)
    var derived = MemoryDerived()
    private var healthBySource: [Source.ID: SourceHealth] = [:]
    private var subscriptionBySource: [Source.ID: HubSubscription] = [:]
    var withdrawn: Set<ReportID> = []
    var moderation = MemoryModeration()
    var webhooksKept: [(webhook: Webhook, keys: WebhookKeys)] = []
    private var secrets: [SecretPurpose: [UInt8]] = [:]
    private var keyByDay: [Int: [UInt8]] = [:]
    private var failure: StoreError?
    private var failureToCome: (call: Call, after: Int, error: StoreError)?

    /// An empty store.
    public init() {}

    /// Makes every call throw `error`, as a full disk or a busy writer would; `nil` mends it.
    public func fail(with error: StoreError?) {
        failure = error
        failureToCome = nil
    }

    /// A call that can be the first of several to fail.
    public enum Call: Sendable {
        /// The writing of a step of the fold.
        case step
        /// The reading of tallies.
        case tallies
    }

    /// Makes every call throw `error` from the next one of a kind on, or after so many more of them, until
    /// `fail(with: nil)` mends it.
    public func fail(with error: StoreError, from call: Call, after passes: Int = 0) {
        failureToCome = (call, passes, error)
    }

    /// Everything the log holds, in order.
    public var reports: [Report] { log.map(\.report) }

    // MARK: The log

    /// Takes reports in, all or none.
    public func append(_ reports: [Report]) throws(StoreError) -> [Receipt] {
        try check()
        return reports.map { report in
            let key = Key(source: report.source, key: Array(report.key.utf8))
            if let place = placeByKey[key] {
                let earlier = log[place].report
                if withdrawn.contains(earlier.id) { return .repeated(earlier.id, alike: true) }
                return .repeated(earlier.id, alike: earlier.saysTheSame(as: report))
            }
            let placed = report.receivedAt < floor ? report.received(at: floor) : report
            floor = placed.receivedAt
            placeByKey[key] = log.count
            log.append(LoggedReport(position: LogPosition(rawValue: Int64(log.count) + 1), report: placed))
            return .stored(placed.id, receivedAt: placed.receivedAt)
        }
    }

    /// One report that has not been taken back.
    public func report(_ id: ReportID) throws(StoreError) -> Report? {
        try check()
        return withdrawn.contains(id) ? nil : log.first { $0.report.id == id }?.report
    }

    /// Takes a report back, and the copy as which it may have been released.
    public func withdraw(_ report: ReportID, at instant: Timestamp) throws(StoreError) -> Bool {
        try check()
        if let copy = releasedCopy(of: report) {
            withdrawn.insert(copy)
            derived.verdicts[copy] = nil
        }
        guard log.contains(where: { $0.report.id == report }) else { return false }
        withdrawn.insert(report)
        derived.verdicts[report] = nil
        return true
    }

    /// Promises that no report taken in from now on will have been received before `instant`.
    public func seal(before instant: Timestamp) throws(StoreError) -> LogPosition {
        try check()
        floor = max(floor, instant)
        return log.last?.position ?? .start
    }

    /// Reads reports in the log's order.
    public func read(
        after position: LogPosition, before instant: Timestamp, limit: Int
    ) throws(StoreError) -> [LoggedReport] {
        try check()
        return Array(
            log.dropFirst(Int(clamping: max(0, position.rawValue)))
                .prefix { $0.report.receivedAt < instant }
                .lazy.filter { !self.withdrawn.contains($0.report.id) }.prefix(max(0, limit)))
    }

    /// Takes in what moderators decided.
    public func append(decisions: [IncidentDecision]) throws(StoreError) {
        try check()
        for decision in decisions { moderation.decide(decision.decided(at: max(decision.decidedAt, floor))) }
    }

    /// What moderators decided in `[start, end)`.
    public func decisions(from start: Timestamp, before end: Timestamp) throws(StoreError) -> [IncidentDecision] {
        try check()
        return moderation.decisions.filter { $0.decidedAt >= start && $0.decidedAt < end }
    }

    // MARK: What is derived

    /// Writes what the fold made of some minutes.
    public func record(_ step: FoldStep) throws(StoreError) {
        try check(.step)
        derived.apply(step)
        for report in step.verdicts.keys where withdrawn.contains(report) { derived.verdicts[report] = nil }
    }

    /// How far the fold has come.
    public func progress() throws(StoreError) -> FoldProgress? {
        try check()
        return derived.progress
    }

    /// The newest snapshot of the fold's state.
    public func snapshot() throws(StoreError) -> FoldSnapshot? {
        try check()
        return derived.snapshot
    }

    /// The verdict on a report.
    public func verdict(on report: ReportID) throws(StoreError) -> Verdict? {
        try check()
        return derived.verdicts[report]
    }

    /// The tallies that match.
    public func tallies(_ query: TallyQuery) throws(StoreError) -> [Tally] {
        try check(.tallies)
        return derived.tallies(query)
    }

    /// The incidents that match.
    public func incidents(_ query: IncidentQuery) throws(StoreError) -> [Incident] {
        try check()
        return derived.incidents(query)
    }

    /// One incident.
    public func incident(_ id: Incident.ID) throws(StoreError) -> Incident? {
        try check()
        return derived.incidents[id]
    }

    // MARK: What the collector and the hashing of reporters remember

    /// The health of every source polled so far, by source.
    public func sourceHealth() throws(StoreError) -> [SourceHealth] {
        try check()
        return healthBySource.values.sorted { $0.source < $1.source }
    }

    /// Keeps the health of sources.
    public func record(_ healths: [SourceHealth]) throws(StoreError) {
        try check()
        for health in healths { healthBySource[health.source] = health }
    }

    /// Every subscription to a hub, by source.
    public func hubSubscriptions() throws(StoreError) -> [HubSubscription] {
        try check()
        return subscriptionBySource.values.sorted { $0.source < $1.source }
    }

    /// Keeps a subscription to a hub.
    public func record(_ subscription: HubSubscription) throws(StoreError) {
        try check()
        subscriptionBySource[subscription.source] = subscription
    }

    /// Forgets the subscription of a source.
    public func removeHubSubscription(of source: Source.ID) throws(StoreError) {
        try check()
        subscriptionBySource[source] = nil
    }

    /// The key of a day.
    public func reporterKey(day: Int) throws(StoreError) -> [UInt8] {
        try check()
        var random = SystemRandomNumberGenerator()
        let key = keyByDay[day] ?? (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        keyByDay[day] = key
        keyByDay = keyByDay.filter { $0.key >= day - 1 }
        return key
    }

    /// The 32 bytes of the key for a purpose.
    public func secret(_ purpose: SecretPurpose) throws(StoreError) -> [UInt8] {
        try check()
        var random = SystemRandomNumberGenerator()
        let key = secrets[purpose] ?? (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        secrets[purpose] = key
        return key
    }

    func check(_ call: Call? = nil) throws(StoreError) {
        if let coming = failureToCome, coming.call == call {
            if coming.after == 0 { failure = coming.error }
            failureToCome?.after -= 1
        }
        if let failure { throw failure }
    }
}
