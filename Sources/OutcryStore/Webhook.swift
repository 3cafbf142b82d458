public import OutcryModel

/// An address that changes of incidents are sent to, and how far that has come. The keys that sign what is sent are kept
/// apart from it, so that whoever sees it does not see them.
public struct Webhook: Codable, Hashable, Sendable {
    /// The name of a webhook.
    public typealias ID = Identifier<Webhook>

    /// Which changes are sent.
    public struct Interest: Codable, Hashable, Sendable {
        /// Only those of this service.
        public var service: Service.ID?
        /// Only those that touch this region or a part of it.
        public var region: Region.ID?
        /// Only those after which the incident is in one of these states; empty means any.
        public var states: [IncidentState]

        /// An interest from its parts.
        public init(service: Service.ID? = nil, region: Region.ID? = nil, states: [IncidentState] = []) {
            self.service = service
            self.region = region
            self.states = states
        }
    }

    /// Whether anything is sent.
    public enum Condition: Codable, Hashable, Sendable {
        /// What changes is sent.
        case active
        /// An administrator wants nothing sent for now.
        case paused(since: Timestamp)
        /// Nothing is sent any more, for a reason in words, until an administrator resumes it.
        case disabled(reason: String, since: Timestamp)
    }

    /// The last time something was sent, and what came back.
    public struct Attempt: Codable, Hashable, Sendable {
        /// When.
        public let at: Timestamp
        /// The status of the answer; `nil` when none came.
        public let status: Int?
        /// Why none came, in a stable word such as `timeout`.
        public let failure: String?

        /// An attempt from its parts.
        public init(at: Timestamp, status: Int?, failure: String?) {
            self.at = at
            self.status = status
            self.failure = failure
        }
    }

    /// The name: `wh_` and 24 hexadecimal digits.
    public let id: ID
    /// Where to send; its query may be secret.
    public var address: String
    /// What to send.
    public var interest: Interest
    /// When it was added.
    public let createdAt: Timestamp
    /// Up to where in the stream of changes everything has been taken by the receiver.
    public var place: EventPlace
    /// Whether anything is sent.
    public var condition = Condition.active
    /// Attempts that failed since the last that did not.
    public var failures = 0
    /// When to try again; `nil` when nothing keeps the next change from being sent at once.
    public var nextAttempt: Timestamp?
    /// The last attempt.
    public var lastAttempt: Attempt?
    /// When the receiver last took something.
    public var lastSuccess: Timestamp?
    /// Until when what is sent is signed with the key before this one as well.
    public var oldKeyUntil: Timestamp?

    /// A webhook to which nothing has been sent.
    public init(id: ID, address: String, interest: Interest, createdAt: Timestamp, place: EventPlace) {
        self.id = id
        self.address = address
        self.interest = interest
        self.createdAt = createdAt
        self.place = place
    }

    /// Whether what changes is sent.
    public var isActive: Bool { condition == .active }
}
