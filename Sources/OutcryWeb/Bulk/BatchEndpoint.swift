import HTTPTypes
import Hummingbird
import NIOCore
import OutcryModel
import OutcryStore

/// `POST /api/v1/reports:batch`: many reports at once, one JSON object a line, each answered with a line of its own.
///
/// What is wrong with one line harms no other. Those that are taken in are committed together, and are on disk when the
/// answer begins. All come from one sender, and count as one.
struct BatchEndpoint: Sendable {
    /// How lines are sent and answered.
    static let mediaType = "application/x-ndjson"
    /// The most batches read at once: each is held in memory whole.
    static let mostAtOnce = 4

    private let site: WebSite
    private let reading: RequestReading
    private let allowance = PushAllowance(mostAtOnce)

    init(site: WebSite) {
        self.site = site
        reading = RequestReading(bodyCap: site.settings.batchCap)
    }

    func addRoutes(to routes: RouteTable) {
        routes.post("/api/v1/reports:batch") { request, context in
            guard let answer = try await allowance.use({ try await accept(request, context) }) else {
                throw Problem(
                    .busy, "Too many batches are being read. Nothing of this one was stored; send it again.",
                    headers: [.retryAfter: "2"])
            }
            return answer
        }
    }

    private func accept(_ request: Request, _ context: WebContext) async throws -> Response {
        try reading.expect(Self.mediaType, of: request)
        let key = try ReportEndpoint.key(of: request)
        let lines = try BatchLines(try await reading.body(of: request)).lines
        // A batch costs as much as its reports would one by one.
        let admission = try site.gate.admit(request, context, count: lines.count)
        let now = site.view.now()
        let read = lines.map { BatchLine.read($0, check: site.check, now: now) }
        let origin = site.gate.clients.origin(of: request, context)
        var submissions: [Submission] = []
        for (line, content) in zip(lines, read) {
            guard case .report(let checked, let ownKey) = content else { continue }
            submissions.append(
                Submission(
                    service: checked.service, symptoms: checked.symptoms, region: checked.region, text: checked.text,
                    occurredAt: checked.occurredAt, idempotencyKey: ownKey ?? key.map { "\($0)/\(line.number)" },
                    origin: origin, hold: admission.hold(besides: checked.hold)))
        }
        let acceptances = submissions.isEmpty ? [] : try await site.intake.accept(submissions)
        var rest = zip(submissions, acceptances).makeIterator()
        var body = ByteBuffer()
        for (line, content) in zip(lines, read) {
            let bytes: [UInt8]
            switch content {
            case .problem(let problem):
                bytes = answer(problem, to: line)
            case .report:
                guard let (submission, acceptance) = rest.next() else {
                    throw StoreError.failed(reason: "the log gave no receipt")
                }
                bytes = answer(acceptance, about: submission.service, to: line, admission)
            }
            body.writeBytes(bytes)
            body.writeInteger(UInt8(ascii: "\n"))
        }
        var response = Response(
            status: .ok, headers: [.contentType: Self.mediaType, .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: body))
        admission.fields.mark(&response.headers)
        return response
    }

    /// What became of a line, as the endpoint of single reports would have answered it.
    private func answer(
        _ acceptance: Acceptance, about service: Service.ID, to line: BatchLines.Line, _ admission: Admission
    ) -> [UInt8] {
        guard acceptance.outcome != .conflict else { return answer(Problem(.reusedKey), to: line) }
        var answer = JSONMembers(reserving: 1024)
        answer.add("line", line.number)
        answer.add("status", HTTPResponse.Status.accepted.code)
        answer.add(
            "report",
            json: ReportAnswer(
                acceptance: acceptance, service: service, proofFault: admission.proofFault, site: site
            ).bytes)
        return answer.finished()
    }

    private func answer(_ problem: Problem, to line: BatchLines.Line) -> [UInt8] {
        var answer = JSONMembers()
        answer.add("line", line.number)
        answer.add("status", problem.kind.status.code)
        answer.add("problem", json: JSONDocument.bytes(problem.document(site: site.settings.site)))
        return answer.finished()
    }
}
