/// Why a rehearsal cannot go on.
public enum RehearsalError: Error, Hashable, Sendable {
    /// The instance did not take a submission after several attempts.
    case notAccepted(instance: String)
}

extension RehearsalError: CustomStringConvertible {
    /// What happened, and what helps.
    public var description: String {
        switch self {
        case .notAccepted(let instance):
            "\(instance) did not accept a submission after 5 attempts. Is `outcry serve` running there?"
        }
    }
}
