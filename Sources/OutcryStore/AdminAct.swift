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
        /// A source is to be left alone, or nothing sent by a webhook.
        case pause
        /// A source is to be read again, or sent by a webhook.
        case resume
        /// A webhook is to be there.
        case add
        /// A webhook is to send elsewhere, or something else.
        case change
        /// A webhook is to be forgotten.
        case remove
        /// A webhook is to sign with another secret.
        case rotate
        /// A webhook is to be tried.
        case test
        /// A signed token is to be good for nothing.
        case revoke
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
    /// To what: the id of a report, an incident, a source, a webhook or a signed token.
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
