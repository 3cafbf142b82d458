public import OutcryModel
public import OutcryStore

extension SQLiteStore: ReportStore {
    /// Writes what the fold made of some minutes, all or nothing but for the verdicts: those of many reports are written
    /// ahead in parts, between which the reports that wait have their turn.
    public func record(_ step: FoldStep) async throws(StoreError) {
        let written = try WrittenStep(step)
        for verdicts in written.ahead {
            try await writing().transact { db in try VerdictTable.write(db, verdicts) }
        }
        try await writing().transact { db in
            try written.write(to: db)
        }
    }

    /// How far the fold has come.
    public func progress() async throws(StoreError) -> FoldProgress? {
        try await read { db in try FoldTable.progress(db) }
    }

    /// The newest snapshot of the fold's state.
    public func snapshot() async throws(StoreError) -> FoldSnapshot? {
        try await read { db in try FoldTable.snapshot(db) }
    }

    /// The verdict on a report, once it has been folded.
    public func verdict(on report: ReportID) async throws(StoreError) -> Verdict? {
        try Document.decode(try await read { db in try VerdictTable.document(db, of: report) })
    }

    /// The tallies that match, by minute, then region, then symptom.
    public func tallies(_ query: TallyQuery) async throws(StoreError) -> [Tally] {
        try await read { db in try TallyTable.tallies(db, query) }
    }

    /// The incidents that match, the one opened last first.
    public func incidents(_ query: IncidentQuery) async throws(StoreError) -> [Incident] {
        try Document.decodeAll(try await read { db in try IncidentTable.documents(db, query) })
    }

    /// One incident.
    public func incident(_ id: Incident.ID) async throws(StoreError) -> Incident? {
        try Document.decode(try await read { db in try IncidentTable.document(db, id) })
    }

    /// The health of every source polled so far, by source.
    public func sourceHealth() async throws(StoreError) -> [SourceHealth] {
        try Document.decodeAll(try await read { db in try HealthTable.documents(db) })
    }

    /// Keeps the health of sources.
    public func record(_ healths: [SourceHealth]) async throws(StoreError) {
        var documents: [(Source.ID, String)] = []
        for health in healths { documents.append((health.source, try Document.encode(health))) }
        let written = documents
        try await writing().transact { db in
            for (source, document) in written { try HealthTable.write(db, source, document) }
        }
    }

    /// Every subscription to a hub, by source.
    public func hubSubscriptions() async throws(StoreError) -> [HubSubscription] {
        try Document.decodeAll(try await read { db in try SubscriptionTable.documents(db) })
    }

    /// Keeps a subscription to a hub.
    public func record(_ subscription: HubSubscription) async throws(StoreError) {
        let document = try Document.encode(subscription)
        try await writing().transact { db in
            try SubscriptionTable.write(db, subscription.source, document)
        }
    }

    /// Forgets the subscription of a source.
    public func removeHubSubscription(of source: Source.ID) async throws(StoreError) {
        try await writing().transact { db in
            try SubscriptionTable.remove(db, source)
        }
    }

    /// The 32 bytes of the key of a day. The keys of days before the last are destroyed, in the file and in its WAL.
    public func reporterKey(day: Int) async throws(StoreError) -> [UInt8] {
        if let key = try await read({ db in try ReporterKeyTable.key(db, day: day) }) { return key }
        return try await writing().write { db in
            try ReporterKeyTable.makeKey(db, day: day)
        }
    }

    /// The 32 bytes of the key for a purpose.
    public func secret(_ purpose: SecretPurpose) async throws(StoreError) -> [UInt8] {
        if let key = try await read({ db in try SecretTable.key(db, for: purpose) }) { return key }
        return try await writing().transact { db in try SecretTable.makeKey(db, for: purpose) }
    }
}
