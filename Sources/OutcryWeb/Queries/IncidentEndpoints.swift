import HTTPTypes
import Hummingbird
import OutcryModel
import OutcryPublish
import OutcryStore

/// Questions about incidents: the list, one, its situation report, and the feed.
struct IncidentEndpoints: Sendable {
    /// How many incidents the feed has.
    static let feedLength = 100

    let site: WebSite

    func addRoutes(to routes: RouteTable) {
        for (path, ending) in [
            ("/api/v1/incidents", nil), ("/api/v1/incidents.csv", .csv), ("/incidents.json", .json),
            ("/incidents.csv", .csv),
        ] as [(String, DataForm?)] {
            routes.get(path) { request, _ in try await list(request, ending: ending) }
        }
        for path in ["/api/v1/incidents/{incident}", "/incidents/{incident}.json"] {
            routes.get(path) { request, context in
                let incident = try await site.incident(site.reading.segment("incident", context))
                return site.json(site.publisher.json(incident: incident), to: request)
            }
        }
        routes.get("/api/v1/incidents/{incident}/situation") { request, context in
            let asMarkdown = MediaPreference.prefersMarkdown(request.headers[.accept])
            return try await situation(request, context, asMarkdown: asMarkdown)
        }
        routes.get("/api/v1/incidents/{incident}/situation.md") { request, context in
            try await situation(request, context, asMarkdown: true)
        }
        routes.get("/feeds/incidents.atom", feed)
    }

    private func list(_ request: Request, ending: DataForm?) async throws -> Response {
        var reader = QueryReader(try site.reading.query(of: request))
        let listing = IncidentListing(&reader, site: site, defaultLimit: 100)
        let form = DataForm.read(
            &reader, accept: request.headers[.accept], ending: ending, among: [.json, .csv])
        try reader.finish()
        let (incidents, next) = try await listing.page(in: site)
        let format = form == .json ? [] : [("format", form.rawValue)] as [(String, String?)]
        let headers = site.nextLink("/api/v1/incidents", next.map { listing.queryString(cursor: $0, format) })
        let publisher = site.publisher
        let bytes =
            form == .csv
            ? Array((publisher.incidentColumns + publisher.csv(incidents: incidents)).utf8)
            : publisher.json(incidents: incidents, next: next)
        return site.answer(bytes, as: form, negotiated: ending == nil, to: request, headers: headers)
    }

    private func situation(
        _ request: Request, _ context: WebContext, asMarkdown: Bool
    ) async throws -> Response {
        let incident = try await site.incident(site.reading.segment("incident", context))
        let report = site.publisher.situation(of: incident, asOf: site.situationTime(of: incident))
        let bytes = asMarkdown ? Array(site.publisher.markdown(report).utf8) : site.publisher.json(situation: report)
        return Snapshot(
            bytes: bytes, type: asMarkdown ? "text/markdown; charset=utf-8" : "application/json",
            caching: site.publicCaching, vary: "Accept"
        ).response(to: request)
    }

    @Sendable private func feed(_ request: Request, _ context: WebContext) async throws -> Response {
        let incidents = try await site.view.incidents(IncidentQuery(limit: Self.feedLength))
        let updated = incidents.map(\.updatedAt).max()?.start ?? site.startedAt
        return Snapshot(
            bytes: Array(site.publisher.incidentsAtom(incidents, updated: updated).utf8),
            type: "application/atom+xml; charset=utf-8", caching: site.publicCaching, lastModified: updated
        ).response(to: request)
    }
}
