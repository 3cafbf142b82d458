import HTTPTypes
import Hummingbird
import NIOCore
import OutcryModel
import OutcryPublish
import OutcryStore

/// `/open311/v2`: reports and incidents for the clients of Open311 GeoReport v2, so that they work as they are.
///
/// Every document is there as XML and as JSON; an address without an ending gives what `Accept` asks for. No key is
/// needed. A request has its id at once, so there are no tokens.
struct Open311Endpoints: Sendable {
    private let site: WebSite
    private let catalogue: Open311Catalogue
    private let requests: Open311Requests
    private let address: Open311Address

    init(site: WebSite) {
        self.site = site
        catalogue = Open311Catalogue(site: site)
        requests = Open311Requests(site: site)
        address = Open311Address(regions: site.regions)
    }

    func addRoutes(to routes: RouteTable) {
        for ending in [""] + Open311Format.allCases.map({ ".\($0.rawValue)" }) {
            routes.get("/open311/v2/discovery" + ending) { request, _ in
                answer(catalogue.discovery(), root: "discovery", to: request)
            }
            routes.get("/open311/v2/services" + ending) { request, _ in
                answer(catalogue.services(), root: "services", to: request)
            }
            routes.add("/open311/v2/requests" + ending, [.get: list, .head: list, .post: accept])
        }
        routes.get("/open311/v2/services/{service}") { request, context in
            let code = Open311Format.bare(site.reading.segment("service", context))
            guard let service = site.view.services.first(where: { $0.id.rawValue == code }) else {
                throw Problem(.notFound, "service_code was not found. The services are at /open311/v2/services.")
            }
            return answer(catalogue.definition(of: service), root: "service_definition", to: request)
        }
        routes.get("/open311/v2/requests/{request}") { request, context in
            let id = Open311Format.bare(site.reading.segment("request", context))
            guard let found = try await requests.request(id) else {
                throw Problem(.notFound, "service_request_id was not found.")
            }
            // What a single report came to is for whoever knows its id.
            return answer(
                .list(of: "request", [found]), root: "service_requests", to: request,
                caching: ReportID(id) == nil ? site.publicCaching : "private, no-cache")
        }
    }

    @Sendable private func list(_ request: Request, _ context: WebContext) async throws -> Response {
        let query = try Open311Query.read(try site.reading.query(of: request), now: site.view.now())
        return answer(
            try await requests.list(query), root: "service_requests", to: request,
            caching: query.ids.isEmpty ? site.publicCaching : "private, no-cache")
    }

    @Sendable private func accept(_ request: Request, _ context: WebContext) async throws -> Response {
        // A page elsewhere could make its visitors send such a form without their knowing.
        guard FormOrigin.isOwn(request, site: site.settings.site) else { throw Problem(.crossSite) }
        return try await site.gate.admitting(request, context) { try await accept(request, context, $0) }
    }

    private func accept(_ request: Request, _ context: WebContext, _ admission: Admission) async throws -> Response {
        try site.reading.expect("application/x-www-form-urlencoded", of: request)
        let key = try ReportEndpoint.key(of: request)
        guard let fields = FormFields(try await site.reading.body(of: request)) else { throw Problem(.notUTF8) }
        let draft = try Open311Form(fields).draft(services: site.view.services, address: address)
        let checked: SubmissionCheck.Checked
        switch site.check.check(draft, now: site.view.now()) {
        case .success(let value): checked = value
        case .failure(let faults): throw Problem(.invalidReport, errors: faults.items)
        }
        let acceptance = try await site.intake.accept(
            Submission(
                service: checked.service, symptoms: checked.symptoms, region: checked.region, text: checked.text,
                occurredAt: nil, idempotencyKey: key, origin: site.gate.clients.origin(of: request, context),
                hold: admission.hold(besides: checked.hold)))
        guard acceptance.outcome != .conflict else { throw Problem(.reusedKey) }
        let made = Open311Value.fields([
            ("service_request_id", .text(acceptance.id.description)),
            ("service_notice", .text(notice(acceptance, about: checked.service, admission))),
            ("account_id", .text(nil)),
        ])
        let format = Open311Format.of(request)
        return Response(
            status: .ok, headers: [.contentType: format.mediaType, .cacheControl: "no-store"],
            body: ResponseBody(
                byteBuffer: ByteBuffer(
                    bytes: format.bytes(.list(of: "request", [made]), root: "service_requests"))))
    }

    /// What the sender is told, in words: there is no field for the token that takes a report back.
    private func notice(_ acceptance: Acceptance, about service: Service.ID, _ admission: Admission) -> String {
        var words: [String] = []
        if let hold = acceptance.hold {
            words.append(site.gate.explanation(hold, proofFault: admission.proofFault).words)
        }
        if let others = site.publisher.disclosure.shown(acceptance.others) {
            words.append(
                "About \(Figures.count(others)) other people have reported trouble with "
                    + "\(site.publisher.name(of: service)) in the last hour.")
        }
        words.append("See \(site.settings.site)/services/\(service).")
        if let token = acceptance.token {
            words.append(
                "To take the report back, send DELETE to \(site.settings.site)/api/v1/reports/\(acceptance.id) with "
                    + "Authorization: Bearer \(token).")
        }
        return words.joined(separator: " ")
    }

    private func answer(
        _ value: Open311Value, root: String, to request: Request, caching: String? = nil
    ) -> Response {
        let format = Open311Format.of(request)
        return Snapshot(
            bytes: format.bytes(value, root: root), type: format.mediaType, caching: caching ?? site.publicCaching,
            vary: "Accept"
        ).response(to: request)
    }
}
