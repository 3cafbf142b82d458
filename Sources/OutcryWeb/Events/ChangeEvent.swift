import NIOCore
import OutcryModel
import OutcryPublish
import OutcryStore

/// A change of an incident, written once for all who hear of it.
struct ChangeEvent: Sendable {
    /// Its place in the stream.
    let place: EventPlace
    /// The incident after the change.
    let incident: Incident
    /// The event as it goes over the wire.
    let frame: ByteBuffer

    /// What is to be told of incidents that have changed after a minute, in the order of the stream: of each how it is
    /// now, and where, if that has changed as well.
    static func events(of incidents: [Incident], after minute: Minute, publisher: Publisher) -> [ChangeEvent] {
        let ordered = incidents.sorted { ($0.updatedAt, $0.id) < ($1.updatedAt, $1.id) }
        return ordered.flatMap { incident in
            var events = [ChangeEvent(incident, .incident, publisher.json(incident: incident))]
            if hasMoved(incident, after: minute) {
                events.append(ChangeEvent(incident, .scope, publisher.json(scopeOf: incident)))
            }
            return events
        }
    }

    private init(_ incident: Incident, _ kind: EventPlace.Kind, _ data: [UInt8]) {
        self.incident = incident
        place = EventPlace(incident.updatedAt, incident.id, kind)
        frame = EventFrame.event(kind.rawValue, data, id: place.text)
    }

    /// Whether the regions or the extent of an incident have changed after a minute; its first ones are a change.
    private static func hasMoved(_ incident: Incident, after minute: Minute) -> Bool {
        let before = incident.revisions.last { $0.at <= minute }
        return incident.revisions.contains { revision in
            revision.at > minute && (revision.extent != before?.extent || revision.regions != (before?.regions ?? []))
        }
    }
}
