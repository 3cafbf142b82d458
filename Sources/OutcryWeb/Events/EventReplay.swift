import NIOCore
import OutcryModel
import OutcryStore

/// What a reader missed who connects again.
struct EventReplay: Sendable {
    /// The most incidents told one by one; one who missed more reads them all anew.
    static let mostIncidents = 100
    /// The longest time back, in minutes.
    static let longest = 7 * 1440

    let site: WebSite

    /// The frames of what happened after the event with an id, up to and including a minute, and of interest to a filter.
    /// Where that cannot be told, one that says to begin anew.
    func frames(
        after id: String, through minute: Minute?, _ filter: EventFilter
    ) async throws(StoreError) -> [ByteBuffer] {
        let now = site.view.now().minute
        guard let place = EventPlace(id) else { return [site.reset("This is no id of an event here.", at: minute)] }
        guard place.minute <= (minute ?? now), now - place.minute <= Self.longest else {
            return [site.reset("What happened since then is not kept in order.", at: minute)]
        }
        let changed = try await site.view.incidents(
            IncidentQuery(service: filter.service, changedSince: place.minute, limit: Self.mostIncidents + 1))
        guard changed.count <= Self.mostIncidents else {
            return [site.reset("More has changed since then than is told here.", at: minute)]
        }
        // The last minute that has been told for certain is the one before that of the place.
        let known = place.incident == nil ? place.minute : place.minute - 1
        return ChangeEvent.events(
            of: changed.filter { incident in minute.map { incident.updatedAt <= $0 } ?? true }, after: known,
            publisher: site.publisher
        )
        .filter { $0.place > place && filter.takes($0.incident, site.publisher) }
        .map(\.frame)
    }
}

extension WebSite {
    /// The event that tells a reader to begin anew with what is so now.
    func reset(_ reason: String, at minute: Minute?) -> ByteBuffer {
        var data = JSONMembers()
        data.add("reason", reason)
        data.add("snapshot", "\(settings.site)/api/v1/incidents?state=open")
        return EventFrame.event("reset", data.finished(), id: minute.map { EventPlace(endOf: $0).text })
    }
}
