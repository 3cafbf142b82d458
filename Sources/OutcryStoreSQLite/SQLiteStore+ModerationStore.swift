public import OutcryModel
public import OutcryStore

extension SQLiteStore: ModerationStore {
    /// Reads reports that are held and wait for a judgement.
    public func heldReports(after position: LogPosition, limit: Int) async throws(StoreError) -> [LoggedReport] {
        try await read { db in try HeldTable.reports(db, after: position, limit: limit) }
    }

    /// Judges a report that is held.
    public func judge(
        _ report: ReportID, _ judgement: Judgement, act: AdminAct
    ) async throws(StoreError) -> JudgementOutcome {
        try await writing().transact { db, head in
            let outcome = try HeldTable.judge(db, report, judgement, at: act.at, head: &head)
            try AuditTable.append(db, act.withoutNUL, outcome: outcome.inAudit)
            return outcome
        }
    }

    /// Takes in what was decided about an incident.
    public func decide(
        _ decision: IncidentDecision, act: AdminAct
    ) async throws(StoreError) -> IncidentDecision {
        try await writing().transact { db, head in
            let placed = decision.decided(at: head.placed(decision.decidedAt))
            try DecisionTable.write(db, placed)
            try AuditTable.append(db, act.withoutNUL, outcome: .done)
            return placed
        }
    }

    /// Keeps an act that changed nothing of what is stored here.
    public func note(_ act: AdminAct, outcome: AdminAct.Outcome) async throws(StoreError) -> AuditEntry {
        try await writing().transact { db in try AuditTable.append(db, act.withoutNUL, outcome: outcome) }
    }

    /// Reads entries of the audit log.
    public func auditEntries(after sequence: Int64, limit: Int) async throws(StoreError) -> [AuditEntry] {
        try await read { db in try AuditTable.entries(db, after: sequence, limit: limit) }
    }

    /// Makes a signed token good for nothing from now on.
    public func revokeToken(_ id: String, act: AdminAct) async throws(StoreError) -> Bool {
        try await writing().transact { db in
            let isNew = try RevokedTokenTable.write(db, id, at: act.at)
            try AuditTable.append(db, act.withoutNUL, outcome: isNew ? .done : .repeated)
            return isNew
        }
    }

    /// Whether a signed token has been revoked.
    public func isRevoked(token id: String) async throws(StoreError) -> Bool {
        try await read { db in try RevokedTokenTable.holds(db, id) }
    }
}

extension AdminAct {
    /// The act with every NUL character replaced by U+FFFD: SQLite's texts end at a NUL, so that what is read would not
    /// be what its hash is over.
    var withoutNUL: AdminAct {
        AdminAct(
            who: who.withoutNUL, action: action, subject: subject.withoutNUL, reason: reason?.withoutNUL, at: at)
    }
}

extension String {
    fileprivate var withoutNUL: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
    }
}
