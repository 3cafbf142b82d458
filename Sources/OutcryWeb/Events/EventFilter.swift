import OutcryModel
import OutcryPublish

/// Which incidents a reader of events wants to hear of.
struct EventFilter: Sendable {
    /// Only those of this service.
    var service: Service.ID?
    /// Only those that touch this region.
    var region: Region.ID?
    /// Only those in one of these states after the change; empty means any.
    var states: Set<IncidentState> = []

    /// Whether an incident is meant.
    func takes(_ incident: Incident, _ publisher: Publisher) -> Bool {
        if let service, incident.service != service { return false }
        if !states.isEmpty, !states.contains(incident.state) { return false }
        return region.map { publisher.touches(incident, $0) } ?? true
    }
}
