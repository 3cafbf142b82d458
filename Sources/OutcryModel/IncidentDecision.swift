/// What a moderator has decided about an incident. It is an input of the fold, as reports are: the same reports with the
/// same decisions give the same incidents.
public struct IncidentDecision: Codable, Hashable, Sendable {
    /// What is to become of the incident.
    public enum Action: Codable, Hashable, Sendable {
        /// It is none.
        case dismiss
        /// It is part of another one of its service, in which it goes on.
        case merge(into: Incident.ID)
    }

    /// The incident.
    public let incident: Incident.ID
    /// Its service.
    public let service: Service.ID
    /// What is to become of it.
    public let action: Action
    /// When it was decided; the fold heeds it with the reports received in that minute.
    public let decidedAt: Timestamp

    /// A decision from its parts.
    public init(incident: Incident.ID, service: Service.ID, action: Action, decidedAt: Timestamp) {
        self.incident = incident
        self.service = service
        self.action = action
        self.decidedAt = decidedAt
    }

    /// The same decision, made at another instant: the log sets the time at which it takes one in.
    public func decided(at instant: Timestamp) -> IncidentDecision {
        IncidentDecision(incident: incident, service: service, action: action, decidedAt: instant)
    }
}
