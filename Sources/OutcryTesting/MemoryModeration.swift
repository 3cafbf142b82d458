import OutcryModel
import OutcryStore

/// What a store in memory keeps of moderation and of forgetting.
struct MemoryModeration {
    var judgements: [ReportID: Judgement] = [:]
    var forgotten: [RetainedPart: LogPosition] = [:]
    var revokedTokens: Set<String> = []
    private(set) var decisions: [IncidentDecision] = []
    private(set) var entries: [AuditEntry] = []

    mutating func decide(_ decision: IncidentDecision) {
        decisions.insert(
            decision, at: decisions.firstIndex { $0.decidedAt > decision.decidedAt } ?? decisions.count)
    }

    mutating func note(_ act: AdminAct, outcome: AdminAct.Outcome) -> AuditEntry {
        let entry = AuditEntry(act, outcome: outcome, after: entries.last)
        entries.append(entry)
        return entry
    }
}

extension Report {
    /// The report without a part.
    func forgetting(_ part: RetainedPart) -> Report {
        let (forgetsWords, forgetsHashes) = (part == .words, part == .hashes)
        return Report(
            id: id, source: source, sourceKind: sourceKind, key: key, reporter: forgetsHashes ? nil : reporter,
            network: forgetsHashes ? nil : network, hold: hold, service: service, symptoms: symptoms, region: region,
            language: language, text: forgetsWords ? nil : text,
            link: forgetsWords && sourceKind != .status ? nil : link, official: official, occurredAt: occurredAt,
            receivedAt: receivedAt)
    }
}
