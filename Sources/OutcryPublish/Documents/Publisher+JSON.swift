public import OutcryModel

extension Publisher {
    /// One incident, for `GET /api/v1/incidents/{id}`.
    public func json(incident: Incident) -> [UInt8] {
        Document.bytes(document(of: incident))
    }

    /// A page of incidents in the order given, for `GET /api/v1/incidents`.
    ///
    /// `next` is the cursor of the page that follows, verbatim; `nil` on the last page.
    public func json(incidents: [Incident], next: String?) -> [UInt8] {
        Document.bytes(document(of: incidents, next: next))
    }

    /// A page of services in the order given, each with how it stands, of so many that match, for
    /// `GET /api/v1/services`; `next` is the cursor of the page that follows, `nil` on the last page.
    public func json(
        services: [Service], standings: [ServiceStanding], total: Int, next: String?
    ) -> [UInt8] {
        Document.bytes(document(of: services, standings: standings, total: total, next: next))
    }

    /// One service with how it stands, for `GET /api/v1/services/{service}`.
    public func json(service: Service, standing: ServiceStanding?) -> [UInt8] {
        Document.bytes(document(of: service, standing: standing))
    }

    /// A situation report, for `GET /api/v1/incidents/{id}/situation`.
    public func json(situation: SituationReport) -> [UInt8] {
        Document.bytes(document(of: situation))
    }
}
