/// What a key that never leaves the store is for.
public enum SecretPurpose: String, CaseIterable, Hashable, Sendable {
    /// The tokens with which reports are withdrawn.
    case withdrawal
    /// The challenges for a proof of work.
    case challenge
    /// The tokens of administrators.
    case administration
}
