import HTTPTypes
import Hummingbird
import OutcryModel
import OutcryStore

/// `/api/v1/admin/webhooks`: the addresses that changes of incidents are sent to.
struct WebhookEndpoints: Sendable {
    private static let path = "/api/v1/admin/webhooks"

    let site: WebSite
    let desk: any WebhookDesk
    let gate: AdminGate

    func addRoutes(to routes: RouteTable) {
        let one = "\(Self.path)/{webhook}"
        routes.add(Self.path, [.get: list, .head: list, .post: add])
        routes.add(one, [.get: show, .head: show, .patch: change, .delete: remove])
        routes.post("\(one)/pause") { request, context in try await setPaused(true, request, context) }
        routes.post("\(one)/resume") { request, context in try await setPaused(false, request, context) }
        routes.post("\(one)/secret", rotate)
        routes.post("\(one)/test", test)
    }

    // MARK: To see

    @Sendable private func list(_ request: Request, _ context: WebContext) async throws -> Response {
        _ = try await gate.admit(request, context, for: .read)
        let webhooks = try await desk.webhooks()
        return AdminAnswer.json(WebhookDocuments.List(webhooks: webhooks.map(WebhookDocuments.Entry.init)))
    }

    @Sendable private func show(_ request: Request, _ context: WebContext) async throws -> Response {
        _ = try await gate.admit(request, context, for: .read)
        guard let webhook = try await desk.webhook(id(context)) else { throw unknown }
        return AdminAnswer.json(WebhookDocuments.Entry(webhook))
    }

    // MARK: To act

    @Sendable private func add(_ request: Request, _ context: WebContext) async throws -> Response {
        let grant = try await gate.admit(request, context, for: .webhooks)
        let body = try await WebhookBody.read(request, of: site, needsAddress: true)
        let outcome = try await desk.add(
            body.change.address ?? "", for: body.change.interest(insteadOf: Webhook.Interest()), by: grant.name,
            because: body.reason)
        return try answer(outcome, status: .created)
    }

    @Sendable private func change(_ request: Request, _ context: WebContext) async throws -> Response {
        let grant = try await gate.admit(request, context, for: .webhooks)
        let body = try await WebhookBody.read(request, of: site, needsAddress: false)
        return try answer(
            try await desk.change(id(context), to: body.change, by: grant.name, because: body.reason))
    }

    @Sendable private func remove(_ request: Request, _ context: WebContext) async throws -> Response {
        let grant = try await gate.admit(request, context, for: .webhooks)
        let body = try await AdminBody.read(request, by: site.reading)
        guard try await desk.remove(id(context), by: grant.name, because: body.reason) else { throw unknown }
        return Response(status: .noContent, headers: [.cacheControl: "no-store"])
    }

    private func setPaused(_ isPaused: Bool, _ request: Request, _ context: WebContext) async throws -> Response {
        let grant = try await gate.admit(request, context, for: .webhooks)
        let body = try await AdminBody.read(request, by: site.reading)
        return try answer(
            try await desk.setPaused(isPaused, id(context), by: grant.name, because: body.reason))
    }

    @Sendable private func rotate(_ request: Request, _ context: WebContext) async throws -> Response {
        let grant = try await gate.admit(request, context, for: .webhooks)
        let body = try await AdminBody.read(request, by: site.reading)
        return try answer(try await desk.rotateSecret(of: id(context), by: grant.name, because: body.reason))
    }

    @Sendable private func test(_ request: Request, _ context: WebContext) async throws -> Response {
        let grant = try await gate.admit(request, context, for: .webhooks)
        let body = try await AdminBody.read(request, by: site.reading)
        let webhook = id(context)
        guard let test = try await desk.test(webhook, by: grant.name, because: body.reason) else { throw unknown }
        return AdminAnswer.json(
            WebhookDocuments.Test(
                webhook: webhook, event: test.event, taken: test.isTaken,
                attempt: WebhookDocuments.Attempt(test.attempt)))
    }

    // MARK: What they have in common

    private func answer(
        _ outcome: WebhookOutcome, status: HTTPResponse.Status = .ok
    ) throws(Problem) -> Response {
        switch outcome {
        case .done(let webhook, let secret):
            let entry = WebhookDocuments.Entry(webhook)
            guard let secret else { return AdminAnswer.json(entry, status: status) }
            let place: HTTPFields =
                status == .created ? [.location: "\(site.settings.site)\(Self.path)/\(webhook.id)"] : [:]
            return AdminAnswer.json(
                WebhookDocuments.Secret(webhook: entry, secret: secret), status: status, headers: place)
        case .unfitAddress(let reason):
            throw Problem(.invalidAct, errors: [Problem.Item(pointer: "/address", detail: reason)])
        case .tooMany(let most):
            throw Problem(.cannotBeDone, "There are \(most) webhooks, as many as can be. Remove one first.")
        case .unknown: throw unknown
        }
    }

    private func id(_ context: WebContext) -> Webhook.ID {
        Webhook.ID(site.reading.segment("webhook", context))
    }

    private var unknown: Problem {
        Problem(.notFound, "There is no webhook of this name. They are at /api/v1/admin/webhooks.")
    }
}
