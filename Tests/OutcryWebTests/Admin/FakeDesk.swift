import OutcryModel
import OutcryStore
import OutcryTesting
import Synchronization

/// A desk that does as it is told, and keeps who did what.
final class FakeDesk: AdminDesk {
    private struct State {
        var held: [LoggedReport] = []
        var judgement = JudgementOutcome.done(copy: nil)
        var decision = DecisionOutcome.repeated
        var standings: [SourceStanding] = []
        var source = SourceOutcome.done
        var entries: [AuditEntry] = []
        var acts: [String] = []
        var revoked: Set<String> = []
        var failure: StoreError?
    }

    private let state = Mutex(State())
    static let key = [UInt8](repeating: 7, count: 32)

    /// What was done, as “who action subject reason”.
    var acts: [String] { state.withLock { $0.acts } }

    func hold(_ reports: [Report]) {
        state.withLock { state in
            state.held = reports.enumerated().map {
                LoggedReport(position: LogPosition(rawValue: Int64($0.offset * 3 + 1)), report: $0.element)
            }
        }
    }

    func answer(_ judgement: JudgementOutcome) { state.withLock { $0.judgement = judgement } }
    func answer(_ decision: DecisionOutcome) { state.withLock { $0.decision = decision } }
    func answer(_ source: SourceOutcome) { state.withLock { $0.source = source } }
    func stand(_ standings: [SourceStanding]) { state.withLock { $0.standings = standings } }

    func log(_ acts: [AdminAct]) {
        state.withLock { state in
            for act in acts { state.entries.append(AuditEntry(act, outcome: .done, after: state.entries.last)) }
        }
    }

    private func note(_ who: String, _ action: String, _ subject: String, _ reason: String?) {
        state.withLock { $0.acts.append([who, action, subject, reason ?? "-"].joined(separator: " ")) }
    }

    func heldReports(after position: LogPosition, limit: Int) async throws(StoreError) -> [LoggedReport] {
        state.withLock { Array($0.held.filter { $0.position > position }.prefix(limit)) }
    }

    func judge(
        _ report: ReportID, _ judgement: Judgement, by who: String, because reason: String?
    ) async throws(StoreError) -> JudgementOutcome {
        note(who, judgement.rawValue, report.description, reason)
        return state.withLock { $0.judgement }
    }

    func dismiss(
        _ incident: Incident.ID, by who: String, because reason: String
    ) async throws(StoreError) -> DecisionOutcome {
        note(who, "dismiss", incident.rawValue, reason)
        return state.withLock { $0.decision }
    }

    func merge(
        _ incident: Incident.ID, into other: Incident.ID, by who: String, because reason: String?
    ) async throws(StoreError) -> DecisionOutcome {
        note(who, "merge", "\(incident)>\(other)", reason)
        return state.withLock { $0.decision }
    }

    func sources() async throws(StoreError) -> [SourceStanding] {
        state.withLock { $0.standings }
    }

    func setPaused(
        _ isPaused: Bool, _ source: Source.ID, by who: String, because reason: String?
    ) async throws(StoreError) -> SourceOutcome {
        note(who, isPaused ? "pause" : "resume", source.rawValue, reason)
        return state.withLock { $0.source }
    }

    func auditEntries(after sequence: Int64, limit: Int) async throws(StoreError) -> [AuditEntry] {
        state.withLock { Array($0.entries.filter { $0.sequence > sequence }.prefix(limit)) }
    }

    func tokenKey() async throws(StoreError) -> [UInt8] { Self.key }

    func revokeToken(_ id: String, by who: String, because reason: String?) async throws(StoreError) -> Bool {
        note(who, "revoke", id, reason)
        return state.withLock { $0.revoked.insert(id).inserted }
    }

    func isRevoked(token id: String) async throws(StoreError) -> Bool {
        state.withLock { $0.revoked.contains(id) }
    }
}
