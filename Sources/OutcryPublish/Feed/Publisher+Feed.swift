public import OutcryFeeds
public import OutcryModel

extension Publisher {
    /// The incidents as a feed, the one changed last first; one entry an incident, the newest where one comes twice.
    ///
    /// The id of an entry is a `tag:` URI (RFC 4151) under the site's host that never changes; its `updated` moves with
    /// every revision. `updated` is the instant at which the list last changed.
    public func incidentFeed(_ incidents: [Incident], updated: Timestamp) -> FeedDocument {
        var newest: [Incident.ID: Incident] = [:]
        for incident in incidents where (newest[incident.id].map { changed($0) < changed(incident) } ?? true) {
            newest[incident.id] = incident
        }
        let ordered = newest.values.sorted { left, right in
            let (first, second) = (changed(left), changed(right))
            return first == second ? left.id < right.id : first > second
        }
        return FeedDocument(
            id: "tag:\(addresses.host),2026:incidents", title: "Outcry: incidents", link: "\(site)/",
            selfLink: addresses.feed, updated: updated, author: "Outcry", entries: ordered.map(entry))
    }

    /// The incidents as an Atom 1.0 feed (RFC 4287), UTF-8; as ``incidentFeed(_:updated:)``.
    public func incidentsAtom(_ incidents: [Incident], updated: Timestamp) -> String {
        AtomWriter().write(incidentFeed(incidents, updated: updated))
    }

    private func entry(of incident: Incident) -> FeedDocument.Entry {
        FeedDocument.Entry(
            id: tag(of: incident), title: title(of: incident), link: addresses.incidentPage(incident.id),
            html: FeedContent(publisher: self, incident: incident).html,
            text: sentence(for: incident, asOf: nil), published: incident.openedAt.start,
            updated: changed(incident).start, author: nil, categories: categories(of: incident))
    }

    /// The id: the authority, the day of the opening and the name, which stay whatever becomes of the site's pages.
    private func tag(of incident: Incident) -> String {
        let day = incident.openedAt.start.rfc3339.prefix(10)
        return "tag:\(addresses.host),\(day):incidents/\(Addresses.segment(incident.id.rawValue))"
    }

    /// The minute of the last change, never before the opening.
    private func changed(_ incident: Incident) -> Minute {
        max(incident.openedAt, incident.updatedAt, incident.revisions.last?.at ?? incident.openedAt)
    }

    private func categories(of incident: Incident) -> [String] {
        var categories = ["service:\(incident.service)", "state:\(incident.state.rawValue)"]
        if let extent = incident.scope.extent { categories.append("extent:\(extent.rawValue)") }
        return categories + Whereabouts(incident.scope, publisher: self).affected.map { "region:\($0.region)" }
    }
}
