public import OutcryModel
public import OutcryStore

extension MemoryStore: ModerationStore {
    /// Reads reports that are held and wait for a judgement.
    public func heldReports(after position: LogPosition, limit: Int) throws(StoreError) -> [LoggedReport] {
        try check()
        let waiting = log.filter { logged in
            logged.position > position && logged.report.hold != nil && !withdrawn.contains(logged.report.id)
                && moderation.judgements[logged.report.id] == nil
        }
        return Array(waiting.prefix(max(0, limit)))
    }

    /// Judges a report that is held.
    public func judge(
        _ report: ReportID, _ judgement: Judgement, act: AdminAct
    ) throws(StoreError) -> JudgementOutcome {
        try check()
        let outcome = try judge(report, judgement, at: act.at)
        _ = moderation.note(act, outcome: outcome.inAudit)
        return outcome
    }

    private func judge(
        _ id: ReportID, _ judgement: Judgement, at instant: Timestamp
    ) throws(StoreError) -> JudgementOutcome {
        if let earlier = moderation.judgements[id] {
            return earlier == judgement ? .repeated(copy: releasedCopy(of: id)) : .judged(earlier)
        }
        guard let report = log.first(where: { $0.report.id == id })?.report, report.hold != nil,
            !withdrawn.contains(id)
        else { return .notHeld }
        moderation.judgements[id] = judgement
        switch judgement {
        case .released: return .done(copy: try append([report.released(at: instant)]).first?.id)
        case .rejected:
            _ = try withdraw(id, at: instant)
            return .done(copy: nil)
        }
    }

    func releasedCopy(of id: ReportID) -> ReportID? {
        guard let original = log.first(where: { $0.report.id == id })?.report else { return nil }
        let key = Key(source: original.source, key: Array(Report.releaseKey(of: id).utf8))
        return placeByKey[key].map { log[$0].report.id }
    }

    /// Takes in what was decided about an incident.
    public func decide(_ decision: IncidentDecision, act: AdminAct) throws(StoreError) -> IncidentDecision {
        try check()
        let placed = decision.decided(at: max(decision.decidedAt, floor))
        moderation.decide(placed)
        _ = moderation.note(act, outcome: .done)
        return placed
    }

    /// Keeps an act that changed nothing of what is stored here.
    public func note(_ act: AdminAct, outcome: AdminAct.Outcome) throws(StoreError) -> AuditEntry {
        try check()
        return moderation.note(act, outcome: outcome)
    }

    /// Reads entries of the audit log.
    public func auditEntries(after sequence: Int64, limit: Int) throws(StoreError) -> [AuditEntry] {
        try check()
        return Array(moderation.entries.filter { $0.sequence > sequence }.prefix(max(0, limit)))
    }

    /// Makes a signed token good for nothing from now on.
    public func revokeToken(_ id: String, act: AdminAct) throws(StoreError) -> Bool {
        try check()
        let isNew = moderation.revokedTokens.insert(id).inserted
        _ = moderation.note(act, outcome: isNew ? .done : .repeated)
        return isNew
    }

    /// Whether a signed token has been revoked.
    public func isRevoked(token id: String) throws(StoreError) -> Bool {
        try check()
        return moderation.revokedTokens.contains(id)
    }
}

extension MemoryStore: RetentionStore {
    /// Forgets a part of the next old reports.
    public func forget(
        _ part: RetainedPart, receivedBefore instant: Timestamp, limit: Int
    ) throws(StoreError) -> Int {
        try check()
        let done = moderation.forgotten[part] ?? .start
        let needed = derived.snapshot?.progress.position ?? .start
        let due = log.prefix { $0.report.receivedAt < instant }
            .filter { $0.position > done && $0.position <= needed }.prefix(max(0, limit))
        for logged in due {
            let place = Int(logged.position.rawValue) - 1
            log[place] = LoggedReport(position: logged.position, report: logged.report.forgetting(part))
        }
        if let last = due.last { moderation.forgotten[part] = last.position }
        return due.count
    }

    /// How much has been forgotten of a part.
    public func forgotten(_ part: RetainedPart) throws(StoreError) -> LogPosition {
        try check()
        return moderation.forgotten[part] ?? .start
    }

    /// Removes nothing: memory holds nothing twice.
    public func scrub() throws(StoreError) -> Bool {
        try check()
        return true
    }
}
