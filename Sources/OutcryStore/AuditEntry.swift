import Crypto
public import OutcryModel

/// An entry of the audit log.
///
/// Each carries a hash over the one before it and its own content: who changes or removes an entry has to change all that
/// follow, and so the last hash, of which anybody may have kept a copy.
public struct AuditEntry: Codable, Hashable, Sendable {
    /// Its place; the first has 1, and there are no gaps.
    public let sequence: Int64
    /// When.
    public let at: Timestamp
    /// Whose token it was.
    public let who: String
    /// What was done.
    public let action: AdminAct.Action
    /// To what.
    public let subject: String
    /// What became of it.
    public let outcome: AdminAct.Outcome
    /// Why; `nil` when nothing was said.
    public let reason: String?
    /// The SHA-256 of the hash before and the content, as 64 hexadecimal digits.
    public let hash: String

    /// The hash before the first entry.
    public static let origin = String(repeating: "0", count: 64)

    /// An entry as it was kept.
    public init(
        sequence: Int64, at: Timestamp, who: String, action: AdminAct.Action, subject: String,
        outcome: AdminAct.Outcome, reason: String?, hash: String
    ) {
        self.sequence = sequence
        self.at = at
        self.who = who
        self.action = action
        self.subject = subject
        self.outcome = outcome
        self.reason = reason
        self.hash = hash
    }

    /// The entry of an act that follows another; `nil` for the first.
    public init(_ act: AdminAct, outcome: AdminAct.Outcome, after last: AuditEntry?) {
        let sequence = (last?.sequence ?? 0) + 1
        self.init(
            sequence: sequence, at: act.at, who: act.who, action: act.action, subject: act.subject, outcome: outcome,
            reason: act.reason,
            hash: Self.hash(
                after: last?.hash ?? Self.origin,
                [
                    String(sequence), String(act.at.milliseconds), act.who, act.action.rawValue, act.subject,
                    outcome.rawValue, act.reason.map { "because " + $0 } ?? "",
                ]))
    }

    /// Whether it follows another unchanged, the one before the first being `nil`.
    public func follows(_ last: AuditEntry?) -> Bool {
        let act = AdminAct(who: who, action: action, subject: subject, reason: reason, at: at)
        return AuditEntry(act, outcome: outcome, after: last) == self
    }

    private static func hash(after last: String, _ parts: [String]) -> String {
        var hash = SHA256()
        for part in [last] + parts {
            // The length goes first, so that no two lists of parts give the same bytes.
            withUnsafeBytes(of: UInt32(part.utf8.count).littleEndian) { hash.update(bufferPointer: $0) }
            hash.update(data: Array(part.utf8))
        }
        return hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
