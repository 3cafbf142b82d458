import OutcryModel

/// A service with how it stands.
struct ServiceDocument: Encodable {
    let id: Service.ID
    let name: String
    let category: Category
    let categoryTitle: String
    let homePage: String
    @OrNull var standing: Standing?
    let links: Links

    /// The last hour against what is usual.
    struct Standing: Encodable {
        let at: Minute
        let level: Level
        let levelTitle: String
        @OrNull var observed: Int?
        let suppressed: Bool
        @OrNull var expected: Double?
        @OrNull var ratio: Double?
        let symptoms: [MarkDocument]
        let openIncidents: [OpenIncident]
    }

    struct OpenIncident: Encodable {
        let id: Incident.ID
        let link: String
    }

    struct Links: Encodable {
        let `self`: String
        let scope: String
        let series: String
        let page: String
        let feed: String
    }
}

/// All services, in the order given.
struct ServiceListDocument: Encodable {
    let services: [ServiceDocument]
    /// How many there are on all pages.
    let total: Int
    @OrNull var next: String?
    let links: Links

    struct Links: Encodable {
        let `self`: String
        let incidents: String
        let feed: String
    }
}

extension Publisher {
    func document(of service: Service, standing: ServiceStanding?) -> ServiceDocument {
        let to = addresses
        return ServiceDocument(
            id: service.id, name: service.name, category: service.category, categoryTitle: title(of: service.category),
            homePage: service.homePage, standing: standing.map(document),
            links: .init(
                self: to.service(service.id), scope: to.scope(service.id), series: to.series(service.id),
                page: to.servicePage(service.id), feed: to.feed))
    }

    func document(
        of services: [Service], standings: [ServiceStanding], total: Int, next: String?
    ) -> ServiceListDocument {
        let byService = Dictionary(standings.map { ($0.service, $0) }) { first, _ in first }
        return ServiceListDocument(
            services: services.map { document(of: $0, standing: byService[$0.id]) }, total: total, next: next,
            links: .init(self: addresses.services, incidents: addresses.incidents, feed: addresses.feed))
    }

    private func document(of standing: ServiceStanding) -> ServiceDocument.Standing {
        let shown = disclosure.shown(standing.observed)
        let ratio = shown.flatMap { shown in standing.expected.map { Double(shown) / $0 } }
        return ServiceDocument.Standing(
            at: standing.at, level: standing.level, levelTitle: title(of: standing.level), observed: shown,
            suppressed: shown == nil, expected: Document.number(standing.expected), ratio: Document.number(ratio),
            symptoms: marks(standing.symptoms, of: standing.observed, title: title),
            openIncidents: standing.openIncidents.map { .init(id: $0, link: addresses.incident($0)) })
    }
}
