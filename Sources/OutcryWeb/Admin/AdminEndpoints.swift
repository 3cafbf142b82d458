import HTTPTypes
import Hummingbird
import OutcryModel
import OutcryStore

/// `/api/v1/admin`: what moderators and operators see and do. Nothing of it may be kept by a cache, or read by pages.
struct AdminEndpoints: Sendable {
    /// The most rows of a page, and how many unless told otherwise.
    static let pageLengths = 1...1000
    static let pageLength = 100

    let site: WebSite
    let desk: any AdminDesk
    let gate: AdminGate

    func addRoutes(to routes: RouteTable) {
        routes.get("/api/v1/admin") { request, context in
            let grant = try await gate.admit(request, context, for: .read)
            return AdminAnswer.json(AdminDocuments.Grant(grant))
        }
        routes.get("/api/v1/admin/held", held)
        routes.post("/api/v1/admin/held/{report}/release") { request, context in
            try await judge(.released, request, context)
        }
        routes.post("/api/v1/admin/held/{report}/reject") { request, context in
            try await judge(.rejected, request, context)
        }
        routes.post("/api/v1/admin/incidents/{incident}/dismiss", dismiss)
        routes.post("/api/v1/admin/incidents/{incident}/merge", merge)
        routes.get("/api/v1/admin/sources") { request, context in
            _ = try await gate.admit(request, context, for: .read)
            let standings = try await desk.sources()
            return AdminAnswer.json(AdminDocuments.SourceList(sources: standings.map(AdminDocuments.SourceEntry.init)))
        }
        routes.post("/api/v1/admin/sources/{owner}/{name}/pause") { request, context in
            try await setPaused(true, request, context)
        }
        routes.post("/api/v1/admin/sources/{owner}/{name}/resume") { request, context in
            try await setPaused(false, request, context)
        }
        routes.add("/api/v1/admin/tokens/{token}", [.delete: revoke])
        routes.get("/api/v1/admin/audit", audit)
    }

    // MARK: Reports

    @Sendable private func held(_ request: Request, _ context: WebContext) async throws -> Response {
        _ = try await gate.admit(request, context, for: .read)
        let (place, limit) = try page(of: request, list: "admin/held")
        let found = try await desk.heldReports(after: LogPosition(rawValue: place), limit: limit + 1)
        let shown = found.prefix(limit)
        let next = found.count > limit ? shown.last.map { cursor($0.position.rawValue, of: "admin/held") } : nil
        return AdminAnswer.json(
            AdminDocuments.HeldList(held: shown.map { AdminDocuments.Held($0.report) }, next: next),
            headers: link(to: "held", next, limit: limit))
    }

    private func judge(
        _ judgement: Judgement, _ request: Request, _ context: WebContext
    ) async throws -> Response {
        let grant = try await gate.admit(request, context, for: .moderate)
        let body = try await AdminBody.read(request, by: site.reading)
        guard let report = ReportID(site.reading.segment("report", context)) else { throw noReport }
        let repeated: Bool
        let copy: ReportID?
        switch try await desk.judge(report, judgement, by: grant.name, because: body.reason) {
        case .done(let id): (repeated, copy) = (false, id)
        case .repeated(let id): (repeated, copy) = (true, id)
        case .judged(let earlier):
            throw Problem(.cannotBeDone, "The report has been \(earlier.rawValue) before, and that stands.")
        case .notHeld: throw noReport
        }
        return AdminAnswer.json(
            AdminDocuments.Judged(report: report, judgement: judgement, repeated: repeated, countedAs: copy))
    }

    private var noReport: Problem {
        Problem(.notFound, "There is no report of this id that is held. Its sender may have taken it back.")
    }

    // MARK: Incidents

    @Sendable private func dismiss(_ request: Request, _ context: WebContext) async throws -> Response {
        let grant = try await gate.admit(request, context, for: .moderate)
        let body = try await AdminBody.read(request, by: site.reading, needsReason: true)
        let incident = Incident.ID(site.reading.segment("incident", context))
        let outcome = try await desk.dismiss(incident, by: grant.name, because: body.reason ?? "")
        return try decided(incident, outcome)
    }

    @Sendable private func merge(_ request: Request, _ context: WebContext) async throws -> Response {
        let grant = try await gate.admit(request, context, for: .moderate)
        let body = try await AdminBody.read(request, by: site.reading, needsInto: true)
        let incident = Incident.ID(site.reading.segment("incident", context))
        let outcome = try await desk.merge(
            incident, into: Incident.ID(body.into ?? ""), by: grant.name, because: body.reason)
        return try decided(incident, outcome)
    }

    /// The answer to a decision: 202, as the fold heeds it when its minute is over.
    private func decided(_ incident: Incident.ID, _ outcome: DecisionOutcome) throws(Problem) -> Response {
        switch outcome {
        case .taken(let decision):
            return AdminAnswer.json(
                AdminDocuments.Decided(
                    incident: incident, repeated: false, decidedAt: decision.decidedAt,
                    effectiveAt: decision.decidedAt.minute.next.start),
                status: .accepted)
        case .repeated:
            return AdminAnswer.json(
                AdminDocuments.Decided(incident: incident, repeated: true, decidedAt: nil, effectiveAt: nil))
        case .refused(let reason): throw Problem(.cannotBeDone, reason)
        case .unknown(let id):
            guard id == incident else {
                throw Problem(
                    .invalidAct, errors: [Problem.Item(pointer: "/into", detail: "There is no incident of this name.")])
            }
            throw Problem(.notFound, "There is no incident of this name.")
        }
    }

    // MARK: Sources

    private func setPaused(_ isPaused: Bool, _ request: Request, _ context: WebContext) async throws -> Response {
        let grant = try await gate.admit(request, context, for: .sources)
        let body = try await AdminBody.read(request, by: site.reading)
        let parts = [site.reading.segment("owner", context), site.reading.segment("name", context)]
        let source = Source.ID(parts.joined(separator: "/"))
        let repeated: Bool
        switch try await desk.setPaused(isPaused, source, by: grant.name, because: body.reason) {
        case .done: repeated = false
        case .repeated: repeated = true
        case .unknown: throw Problem(.notFound, "There is no source of this name. They are at /api/v1/admin/sources.")
        case .refused(let reason): throw Problem(.cannotBeDone, reason)
        }
        return AdminAnswer.json(AdminDocuments.SourceChange(source: source, paused: isPaused, repeated: repeated))
    }

    // MARK: Tokens

    @Sendable private func revoke(_ request: Request, _ context: WebContext) async throws -> Response {
        let grant = try await gate.admit(request, context, for: .read)
        guard grant.token == nil else {
            throw Problem(
                .scopeMissing, "Only the operator’s own token revokes others.",
                headers: [.wwwAuthenticate: AdminGate.challenge("insufficient_scope")])
        }
        let body = try await AdminBody.read(request, by: site.reading)
        let token = site.reading.segment("token", context)
        // Which tokens there are is not known, but what their ids look like is.
        guard token.utf8.count == 32, token.utf8.allSatisfy({ Array("0123456789abcdef".utf8).contains($0) }) else {
            throw Problem(
                .notFound, "The id of a token has 32 digits from 0 to f; `GET /api/v1/admin` with it tells it.")
        }
        let isNew = try await desk.revokeToken(token, by: grant.name, because: body.reason)
        return AdminAnswer.json(AdminDocuments.Revoked(token: token, repeated: !isNew))
    }

    // MARK: The audit log

    @Sendable private func audit(_ request: Request, _ context: WebContext) async throws -> Response {
        _ = try await gate.admit(request, context, for: .read)
        let (place, limit) = try page(of: request, list: "admin/audit")
        let found = try await desk.auditEntries(after: place, limit: limit + 1)
        let shown = Array(found.prefix(limit))
        let next = found.count > limit ? shown.last.map { cursor($0.sequence, of: "admin/audit") } : nil
        return AdminAnswer.json(
            AdminDocuments.AuditList(entries: shown, next: next), headers: link(to: "audit", next, limit: limit))
    }

    // MARK: What they have in common

    private func page(of request: Request, list: String) throws(Problem) -> (after: Int64, limit: Int) {
        var query = QueryReader(try site.reading.query(of: request))
        let limit = query.number("limit", in: Self.pageLengths, fallback: Self.pageLength)
        let place = query.cursor(of: list).map { Int64($0) ?? 0 } ?? 0
        try query.finish()
        return (place, limit)
    }

    private func cursor(_ place: Int64, of list: String) -> String {
        Cursor.text(after: String(place), of: list)
    }

    private func link(to list: String, _ next: String?, limit: Int) -> HTTPFields {
        guard let next else { return HTTPFields() }
        let address = "\(site.settings.site)/api/v1/admin/\(list)?limit=\(limit)&cursor=\(next)"
        return [.link: "<\(address)>; rel=\"next\""]
    }
}
