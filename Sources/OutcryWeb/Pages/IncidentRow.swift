import OutcryModel
import OutcryPublish

/// One incident in a list. For the template `incidentlist`.
struct IncidentRow {
    let incidentLink: String
    let incidentTitle: String
    let badge: Badge
    let since: String
    let sinceISO: String
    let until: String
    let reporters: String

    init(_ incident: Incident, service: String, publisher: Publisher) {
        incidentLink = "/incidents/\(FormFields.encode(incident.id.rawValue))"
        let extent = incident.scope.extent.map { ", " + publisher.title(of: $0) } ?? ""
        incidentTitle = service + extent
        badge = Badge(incident.state, words: publisher)
        since = Self.moment(incident.onset.at)
        sinceISO = incident.onset.at.start.rfc3339
        until = incident.endedAt.map { Self.moment($0.next) } ?? (incident.state.isOpen ? "goes on" : "not known")
        reporters = publisher.disclosure.text(publisher.disclosure.shown(incident.magnitude.reporters))
    }

    /// A minute with its day, such as `22 Nov 2026, 12:50`.
    static func moment(_ minute: Minute) -> String {
        let clock = WallClock(minute.start)
        return "\(clock.day), \(clock.time)"
    }
}
