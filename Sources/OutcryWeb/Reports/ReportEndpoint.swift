import HTTPTypes
import Hummingbird
import NIOCore
import OutcryModel
import OutcryPublish
import OutcryStore

/// `POST /api/v1/reports`: a report as JSON.
struct ReportEndpoint: Sendable {
    let site: WebSite

    func addRoutes(to routes: RouteTable) {
        routes.post("/api/v1/reports", accept)
    }

    @Sendable private func accept(_ request: Request, _ context: WebContext) async throws -> Response {
        try await site.gate.admitting(request, context) { try await accept(request, context, $0) }
    }

    private func accept(_ request: Request, _ context: WebContext, _ admission: Admission) async throws -> Response {
        try site.reading.expect("application/json", of: request)
        let key = try Self.key(of: request)
        let bytes = try await site.reading.body(of: request)
        let (draft, typeFaults) = try SubmissionDraft.read(json: bytes)
        let checked: SubmissionCheck.Checked
        switch site.check.check(draft, now: site.view.now()) {
        case .success(let value) where typeFaults.isEmpty: checked = value
        case .success: throw Problem(.invalidReport, errors: typeFaults)
        case .failure(let faults):
            // A member of the wrong type is missing, too; one fault a member is enough.
            let pointed = Set(typeFaults.map(\.pointer))
            throw Problem(
                .invalidReport, errors: typeFaults + faults.items.filter { !pointed.contains($0.pointer) })
        }
        let acceptance = try await site.intake.accept(
            Submission(
                service: checked.service, symptoms: checked.symptoms, region: checked.region, text: checked.text,
                occurredAt: checked.occurredAt, idempotencyKey: key,
                origin: site.gate.clients.origin(of: request, context), hold: admission.hold(besides: checked.hold)))
        guard acceptance.outcome != .conflict else { throw Problem(.reusedKey) }
        return answer(acceptance, about: checked.service, admission)
    }

    /// The key without quotation marks; `nil` when there is none. Throws `Problem` for one that cannot be kept.
    static func key(of request: Request) throws(Problem) -> String? {
        guard let field = request.headers[.idempotencyKey] else { return nil }
        var key = field[...]
        if key.count >= 2, key.first == "\"", key.last == "\"" { key = key.dropFirst().dropLast() }
        guard (1...200).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Problem(.invalidKey)
        }
        return String(key)
    }

    private func answer(_ acceptance: Acceptance, about service: Service.ID, _ admission: Admission) -> Response {
        let answer = ReportAnswer(
            acceptance: acceptance, service: service, proofFault: admission.proofFault, site: site)
        return Response(
            status: .accepted,
            headers: [
                .contentType: "application/json", .cacheControl: "no-store",
                .location: "\(site.settings.site)/api/v1/services/\(service)",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.bytes)))
    }
}
