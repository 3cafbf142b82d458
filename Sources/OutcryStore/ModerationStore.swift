public import OutcryModel

/// What moderators see and decide, and the audit log of it: each decision is kept together with its entry, or neither is.
public protocol ModerationStore: Sendable {
    /// Reads at most `limit` reports that are held and wait for a judgement, after a place, the one received first first.
    func heldReports(after position: LogPosition, limit: Int) async throws(StoreError) -> [LoggedReport]

    /// Judges a report that is held.
    ///
    /// A released one comes into the log once more, under another id, received now and with the time it had, and is held
    /// no longer; so a replay of the log counts it where it has been counted. A rejected one is emptied as a withdrawn
    /// one is. Judging it the same way again changes nothing.
    func judge(_ report: ReportID, _ judgement: Judgement, act: AdminAct) async throws(StoreError) -> JudgementOutcome

    /// Takes in what was decided about an incident; returns it as it was taken in, decided no earlier than the last seal.
    func decide(_ decision: IncidentDecision, act: AdminAct) async throws(StoreError) -> IncidentDecision

    /// Keeps an act that changed nothing of what is stored here, and what became of it.
    func note(_ act: AdminAct, outcome: AdminAct.Outcome) async throws(StoreError) -> AuditEntry

    /// Reads at most `limit` entries of the audit log after a place, in order.
    func auditEntries(after sequence: Int64, limit: Int) async throws(StoreError) -> [AuditEntry]

    /// Makes a signed token good for nothing from now on, by its id; `false` when it was so already.
    func revokeToken(_ id: String, act: AdminAct) async throws(StoreError) -> Bool

    /// Whether a signed token has been revoked.
    func isRevoked(token id: String) async throws(StoreError) -> Bool
}

/// What became of a judgement.
public enum JudgementOutcome: Hashable, Sendable {
    /// It is done; a released report counts under `copy`.
    case done(copy: ReportID?)
    /// It had been judged so before.
    case repeated(copy: ReportID?)
    /// It had been judged otherwise before; that stands.
    case judged(Judgement)
    /// There is no such report, or it is not held, or its sender has taken it back.
    case notHeld
}

extension JudgementOutcome {
    /// What the audit log says of it.
    public var inAudit: AdminAct.Outcome {
        switch self {
        case .done: .done
        case .repeated: .repeated
        case .judged, .notHeld: .refused
        }
    }
}
