import OutcryModel
import OutcryPublish
import OutcryStore

/// Finds what a webhook has yet to send: each incident that has changed, once, in the order of the stream.
struct ChangeReader: Sendable {
    /// The most places found at once.
    static let most = 100
    /// How many incidents are read at once.
    static let page = 100

    let store: any ReportStore
    let publisher: Publisher

    /// The first places after one, up to and including a minute, at which an incident is that a webhook is interested in.
    /// Fewer than ``most`` are all there are.
    func places(
        after place: EventPlace, through minute: Minute, for interest: Webhook.Interest
    ) async throws(StoreError) -> [EventPlace] {
        var found: [EventPlace] = []
        var query = IncidentQuery(service: interest.service, changedSince: place.minute, limit: Self.page)
        while true {
            let incidents = try await store.incidents(query)
            found += incidents.lazy.filter { $0.updatedAt <= minute && interest.takes($0, publisher) }
                .map(\.place).filter { $0 > place }
            // They come in the order in which they were opened, so all have to be seen; few need to be kept.
            found = Array(found.sorted().prefix(Self.most))
            guard incidents.count == Self.page, let last = incidents.last else { return found }
            query.after = last.id
        }
    }

    /// The incident at a place; `nil` when it has changed again since, and so is at a later one.
    func incident(at place: EventPlace) async throws(StoreError) -> Incident? {
        guard let id = place.incident, let incident = try await store.incident(id), incident.place == place else {
            return nil
        }
        return incident
    }
}

extension Incident {
    /// Where its last change is in the stream.
    fileprivate var place: EventPlace { EventPlace(updatedAt, id, .incident) }
}
