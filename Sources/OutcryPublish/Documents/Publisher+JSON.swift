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

    /// Where a service is affected, for `GET /api/v1/services/{service}/scope`.
    public func json(scope: Scope, service: Service) -> [UInt8] {
        Document.bytes(document(of: scope, service: service.id))
    }

    /// A series of reports, for `GET /api/v1/services/{service}/series`: points in the order given, one for each
    /// bucket of `bucket` minutes; `region` and `symptom` are `nil` where the series is about all of them.
    public func json(
        series: [SeriesPoint], service: Service, region: Region.ID?, symptom: Symptom?, bucket: Int
    ) -> [UInt8] {
        Document.bytes(document(of: series, service: service.id, region: region, symptom: symptom, bucket: bucket))
    }

    /// Services in the order given, each with how it stands, for `GET /api/v1/services`.
    public func json(services: [Service], standings: [ServiceStanding]) -> [UInt8] {
        Document.bytes(document(of: services, standings: standings))
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
