public import OutcryModel
public import OutcryStore

/// Where administrators see and act: what they may do is decided here, and kept by the store with its entry in the audit
/// log.
public struct AdministrationDesk: AdminDesk {
    /// A log and a store that keep what moderators decide.
    public typealias Engine = any ReportLog & ReportStore & ModerationStore

    private let engine: Engine
    private let services: Set<Service.ID>
    private let sourceDesk: SourceDesk
    private let rememberedFor: Int
    private let time: any TimeSource

    /// A desk over an engine.
    ///
    /// - Parameters:
    ///   - engine: The log and the store.
    ///   - services: The services of the catalogue; the fold heeds nothing about others.
    ///   - sources: Where sources are paused and resumed.
    ///   - rememberedFor: For how many minutes the fold remembers an incident that has ended.
    ///   - time: The clock.
    public init(
        engine: Engine, services: [Service], sources: SourceDesk, rememberedFor: Int, time: any TimeSource
    ) {
        self.engine = engine
        self.services = Set(services.map(\.id))
        sourceDesk = sources
        self.rememberedFor = rememberedFor
        self.time = time
    }

    // MARK: Reports

    /// Reports that are held and wait for a judgement.
    public func heldReports(after position: LogPosition, limit: Int) async throws(StoreError) -> [LoggedReport] {
        try await engine.heldReports(after: position, limit: limit)
    }

    /// Releases or rejects a report that is held.
    public func judge(
        _ report: ReportID, _ judgement: Judgement, by who: String, because reason: String?
    ) async throws(StoreError) -> JudgementOutcome {
        let action: AdminAct.Action = judgement == .released ? .release : .reject
        return try await engine.judge(
            report, judgement, act: act(who, action, report.description, because: reason))
    }

    // MARK: Incidents

    /// Finds that an incident is none.
    public func dismiss(
        _ incident: Incident.ID, by who: String, because reason: String
    ) async throws(StoreError) -> DecisionOutcome {
        let act = act(who, .dismiss, incident.rawValue, because: reason)
        guard let found = try await engine.incident(incident) else {
            return try await refuse(act, .unknown(incident))
        }
        if try await isDecided(incident) { return try await refuse(act, .repeated) }
        if let obstacle = obstacle(to: .dismiss, found) { return try await refuse(act, obstacle) }
        let decision = IncidentDecision(
            incident: incident, service: found.service, action: .dismiss, decidedAt: act.at)
        return .taken(try await engine.decide(decision, act: act))
    }

    /// Finds that an incident is part of another one.
    public func merge(
        _ incident: Incident.ID, into other: Incident.ID, by who: String, because reason: String?
    ) async throws(StoreError) -> DecisionOutcome {
        let words = "into \(other)" + (reason.map { ": \($0)" } ?? "")
        let act = act(who, .merge, incident.rawValue, because: words)
        guard let found = try await engine.incident(incident) else {
            return try await refuse(act, .unknown(incident))
        }
        guard let target = try await engine.incident(other) else { return try await refuse(act, .unknown(other)) }
        if try await isDecided(incident) { return try await refuse(act, .repeated) }
        if try await isDecided(other) {
            return try await refuse(act, .refused(reason: "It was decided about \(other) just now."))
        }
        if let obstacle = obstacle(to: .merge(into: other), found) ?? obstacle(to: found, becomingPartOf: target) {
            return try await refuse(act, obstacle)
        }
        let decision = IncidentDecision(
            incident: incident, service: found.service, action: .merge(into: other), decidedAt: act.at)
        return .taken(try await engine.decide(decision, act: act))
    }

    /// What keeps an incident from becoming what was asked for, by itself.
    private func obstacle(to action: IncidentDecision.Action, _ incident: Incident) -> DecisionOutcome? {
        guard services.contains(incident.service) else {
            return .refused(reason: "Its service is no longer in the catalogue.")
        }
        if let other = incident.mergedInto {
            return action == .merge(into: other)
                ? .repeated : .refused(reason: "It is part of \(other), in which it goes on.")
        }
        if incident.state == .dismissed {
            return action == .dismiss ? .repeated : .refused(reason: "It has been dismissed.")
        }
        guard !incident.state.isOpen else { return nil }
        guard action == .dismiss else { return .refused(reason: "It is over.") }
        // A little less than the fold remembers, as the minute of the decision is still to be folded.
        let isRemembered = time.now().minute - incident.updatedAt < rememberedFor - 5
        return isRemembered
            ? nil : .refused(reason: "It has been over for too long: what is dismissed must be remembered by the fold.")
    }

    private func obstacle(to incident: Incident, becomingPartOf other: Incident) -> DecisionOutcome? {
        let reason: String? =
            if incident.id == other.id {
                "An incident is no part of itself."
            } else if incident.service != other.service {
                "The incidents are of two services."
            } else if !other.state.isOpen {
                "\(other.id) does not go on."
            } else if incident.confirmedAt != nil, other.confirmedAt == nil {
                "\(other.id) is a suspicion, and what is confirmed does not become part of one."
            } else {
                nil
            }
        return reason.map { .refused(reason: $0) }
    }

    /// Whether something was decided about an incident that the fold has yet to heed.
    private func isDecided(_ incident: Incident.ID) async throws(StoreError) -> Bool {
        let from = try await engine.progress()?.through.next.start ?? Timestamp(milliseconds: .min)
        return try await engine.decisions(from: from, before: Timestamp(milliseconds: .max))
            .contains { $0.incident == incident }
    }

    private func refuse(_ act: AdminAct, _ outcome: DecisionOutcome) async throws(StoreError) -> DecisionOutcome {
        _ = try await engine.note(act, outcome: outcome == .repeated ? .repeated : .refused)
        return outcome
    }

    // MARK: Sources

    /// Every source of the catalogue and of the operator.
    public func sources() async throws(StoreError) -> [SourceStanding] {
        try sourceDesk.standings(with: try await engine.sourceHealth())
    }

    /// Leaves a source alone, or reads it again. As the list of the paused lies outside the store, the audit log tells
    /// before that it is begun, and then what became of it.
    public func setPaused(
        _ isPaused: Bool, _ source: Source.ID, by who: String, because reason: String?
    ) async throws(StoreError) -> SourceOutcome {
        let act = act(who, isPaused ? .pause : .resume, source.rawValue, because: reason)
        _ = try await engine.note(act, outcome: .begun)
        let outcome = sourceDesk.setPaused(isPaused, source)
        let told: AdminAct.Outcome =
            switch outcome {
            case .done: .done
            case .repeated: .repeated
            case .unknown, .refused: .refused
            }
        _ = try await engine.note(act, outcome: told)
        return outcome
    }

    // MARK: The audit log and tokens

    /// Entries of the audit log.
    public func auditEntries(after sequence: Int64, limit: Int) async throws(StoreError) -> [AuditEntry] {
        try await engine.auditEntries(after: sequence, limit: limit)
    }

    /// The key under which tokens of administrators are signed.
    public func tokenKey() async throws(StoreError) -> [UInt8] {
        try await engine.secret(.administration)
    }

    /// Makes a signed token good for nothing from now on.
    public func revokeToken(
        _ id: String, by who: String, because reason: String?
    ) async throws(StoreError) -> Bool {
        try await engine.revokeToken(id, act: act(who, .revoke, id, because: reason))
    }

    /// Whether a signed token has been revoked.
    public func isRevoked(token id: String) async throws(StoreError) -> Bool {
        try await engine.isRevoked(token: id)
    }

    private func act(
        _ who: String, _ action: AdminAct.Action, _ subject: String, because reason: String?
    ) -> AdminAct {
        AdminAct(who: who, action: action, subject: subject, reason: reason, at: time.now())
    }
}
