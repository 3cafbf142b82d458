public import OutcryModel

/// What is derived from the log, and what the collector remembers. The derived part can be rebuilt at any time.
public protocol ReportStore: Sendable {
    /// Writes what the fold made of some minutes, all or nothing but for the verdicts, of which some may be there without
    /// the rest. A step may be written again: it says what is, not what is added.
    func record(_ step: FoldStep) async throws(StoreError)

    /// How far the fold has come; `nil` before its first step.
    func progress() async throws(StoreError) -> FoldProgress?

    /// The newest snapshot of the fold's state.
    func snapshot() async throws(StoreError) -> FoldSnapshot?

    /// The verdict on a report, once it has been folded.
    func verdict(on report: ReportID) async throws(StoreError) -> Verdict?

    /// The tallies that match, by minute, then region, then symptom.
    func tallies(_ query: TallyQuery) async throws(StoreError) -> [Tally]

    /// The incidents that match, the one opened last first.
    func incidents(_ query: IncidentQuery) async throws(StoreError) -> [Incident]

    /// One incident.
    func incident(_ id: Incident.ID) async throws(StoreError) -> Incident?

    /// The health of every source polled so far, by source.
    func sourceHealth() async throws(StoreError) -> [SourceHealth]

    /// Keeps the health of sources, all or none.
    func record(_ healths: [SourceHealth]) async throws(StoreError)

    /// Every subscription to a hub, by source.
    func hubSubscriptions() async throws(StoreError) -> [HubSubscription]

    /// Keeps the subscription of its source in place of an earlier one.
    func record(_ subscription: HubSubscription) async throws(StoreError)

    /// Forgets the subscription of a source, if there is one.
    func removeHubSubscription(of source: Source.ID) async throws(StoreError)

    /// The 32 bytes of the key of a day (days since the epoch) under which reporters are hashed: made when first asked
    /// for, the same until the day has passed. The keys of days before the last are destroyed.
    func reporterKey(day: Int) async throws(StoreError) -> [UInt8]

    /// The 32 bytes of a key for a purpose: made when first asked for, the same ever after.
    func secret(_ purpose: SecretPurpose) async throws(StoreError) -> [UInt8]
}
