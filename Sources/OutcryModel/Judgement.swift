/// What a moderator makes of a report that is held.
public enum Judgement: String, Codable, CaseIterable, Hashable, Sendable {
    /// It counts from now on.
    case released
    /// It is emptied, as if its sender had withdrawn it.
    case rejected
}
