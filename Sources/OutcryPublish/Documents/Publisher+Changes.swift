public import OutcryModel

extension Publisher {
    /// Where an incident is now, for the event `scope` of `GET /api/v1/events`.
    public func json(scopeOf incident: Incident) -> [UInt8] {
        Document.bytes(
            ScopeChangeDocument(
                incident: incident.id, state: incident.state, updatedAt: incident.updatedAt,
                scope: document(of: incident.scope, service: incident.service),
                link: addresses.incident(incident.id)))
    }
}

/// The scope of an incident that has changed.
private struct ScopeChangeDocument: Encodable {
    let incident: Incident.ID
    let state: IncidentState
    let updatedAt: Minute
    let scope: ScopeDocument
    let link: String
}
