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
        routes.get("/api/v1/incidents", list)
        routes.get("/api/v1/incidents/{incident}") { request, context in
            let incident = try await site.incident(site.reading.segment("incident", context))
            return site.json(site.publisher.json(incident: incident), to: request)
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

    @Sendable private func list(_ request: Request, _ context: WebContext) async throws -> Response {
        let listing = try IncidentListing.read(
            site.reading.query(of: request), services: site.view.services, defaultLimit: 100)
        let (incidents, next) = listing.page(of: try await site.view.incidents(listing.query))
        var headers = HTTPFields()
        if let next {
            let address = "\(site.settings.site)/api/v1/incidents?\(listing.queryString(cursor: next))"
            headers[.link] = "<\(address)>; rel=\"next\""
        }
        return site.json(site.publisher.json(incidents: incidents, next: next), to: request, headers: headers)
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
