public import OutcryModel

/// Where administrators see and act. Whoever answers them asks it; whoever runs the road is it.
///
/// Every act is kept in the audit log with the name of who did it, whether or not it changed anything.
public protocol AdminDesk: Sendable {
    /// Reports that are held and wait for a judgement, after a place, the one received first first.
    func heldReports(after position: LogPosition, limit: Int) async throws(StoreError) -> [LoggedReport]

    /// Releases or rejects a report that is held.
    func judge(
        _ report: ReportID, _ judgement: Judgement, by who: String, because reason: String?
    ) async throws(StoreError) -> JudgementOutcome

    /// Finds that an incident is none. It is dismissed with the minute in which that was decided.
    func dismiss(
        _ incident: Incident.ID, by who: String, because reason: String
    ) async throws(StoreError) -> DecisionOutcome

    /// Finds that an incident is part of another one of its service.
    func merge(
        _ incident: Incident.ID, into other: Incident.ID, by who: String, because reason: String?
    ) async throws(StoreError) -> DecisionOutcome

    /// Every source of the catalogue and of the operator, by id.
    func sources() async throws(StoreError) -> [SourceStanding]

    /// Leaves a source alone, or reads it again.
    func setPaused(
        _ isPaused: Bool, _ source: Source.ID, by who: String, because reason: String?
    ) async throws(StoreError) -> SourceOutcome

    /// Entries of the audit log after a place, in order.
    func auditEntries(after sequence: Int64, limit: Int) async throws(StoreError) -> [AuditEntry]

    /// The key under which tokens of administrators are signed.
    func tokenKey() async throws(StoreError) -> [UInt8]

    /// Makes a signed token good for nothing from now on, by its id; `false` when it was so already.
    func revokeToken(_ id: String, by who: String, because reason: String?) async throws(StoreError) -> Bool

    /// Whether a signed token has been revoked.
    func isRevoked(token id: String) async throws(StoreError) -> Bool
}

/// What became of a decision about an incident.
public enum DecisionOutcome: Hashable, Sendable {
    /// It is taken in, and done once its minute is folded.
    case taken(IncidentDecision)
    /// It is so already, or about to be.
    case repeated
    /// It cannot be done, for a reason in words.
    case refused(reason: String)
    /// There is no such incident.
    case unknown(Incident.ID)
}

/// What became of pausing or resuming a source.
public enum SourceOutcome: Hashable, Sendable {
    /// It is done; whoever polls notices within seconds.
    case done
    /// It was so already.
    case repeated
    /// There is no such source.
    case unknown
    /// It could not be done, for a reason in words.
    case refused(reason: String)
}
