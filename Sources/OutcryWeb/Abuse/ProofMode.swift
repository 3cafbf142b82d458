/// When a report needs a proof of work to be counted.
public enum ProofMode: String, CaseIterable, Hashable, Sendable {
    /// Never.
    case off
    /// While more reports come in than people send.
    case flood
    /// Always: without one a report is kept for a moderator.
    case always
}
