public import OutcryModel

/// Something that an administrator does, as the audit log keeps it.
public struct AdminAct: Hashable, Sendable {
    /// What is done.
    public enum Action: String, Codable, CaseIterable, Hashable, Sendable {
        /// A held report is to count.
        case release
        /// A held report is to be emptied.
        case reject
        /// An incident is none.
        case dismiss
        /// An incident is part of another one.
        case merge
        /// A source is to be left alone.
        case pause
        /// A source is to be read again.
        case resume
    }

    /// What became of it.
    public enum Outcome: String, Codable, CaseIterable, Hashable, Sendable {
        /// It is begun; whether it was done is told by a later entry. For what is done outside the data store.
        case begun
        /// It is done.
        case done
        /// It had been done before, and nothing changed.
        case repeated
        /// It could not be done, and nothing changed.
        case refused
    }

    /// Whose token it was.
    public let who: String
    /// What is done.
    public let action: Action
    /// To what: the id of a report, an incident or a source.
    public let subject: String
    /// Why, or how, in the administrator's words; `nil` when nothing was said.
    public let reason: String?
    /// When.
    public let at: Timestamp

    /// An act from its parts.
    public init(who: String, action: Action, subject: String, reason: String?, at: Timestamp) {
        self.who = who
        self.action = action
        self.subject = subject
        self.reason = reason
        self.at = at
    }
}
