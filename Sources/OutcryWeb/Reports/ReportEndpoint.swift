import HTTPTypes
import Hummingbird
import NIOCore
import OutcryModel
import OutcryPublish
import OutcryStore

/// `POST /api/v1/reports`: a report as JSON.
///
/// What is decided here takes no time to wait for, so that ``ReportLane`` can decide the same where the bytes come in.
/// The route is for what does not come as most reports do.
struct ReportEndpoint: Sendable {
    static let path = "/api/v1/reports"

    let site: WebSite

    func addRoutes(to routes: RouteTable) {
        routes.post(Self.path) { request, context in
            try await site.gate.admitting(request, context) { admission in
                let head = ReportHead(request.head)
                let key = try key(of: head)
                let bytes = try await site.reading.body(of: request)
                let address = site.gate.clients.address(of: request, context)
                let submission = try submission(bytes, under: key, head, from: address, admission)
                let acceptance = try await site.intake.accept(submission)
                return try answer(acceptance, to: submission, admission).response
            }
        }
    }

    /// The key of a request whose body can be read. Throws `Problem` for what the head shows to be wrong.
    func key(of head: ReportHead) throws(Problem) -> String? {
        try site.reading.expect("application/json", in: head.mediaType)
        let key = try Self.key(head.key)
        try site.reading.refuse(coding: head.coding)
        return key
    }

    /// What a body asks to be taken in. Throws `Problem` with all that is wrong with it.
    func submission(
        _ bytes: [UInt8], under key: String?, _ head: ReportHead, from address: IPAddress?, _ admission: Admission
    ) throws(Problem) -> Submission {
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
        return Submission(
            service: checked.service, symptoms: checked.symptoms, region: checked.region, text: checked.text,
            occurredAt: checked.occurredAt, idempotencyKey: key,
            origin: ClientFinder.origin(address, userAgent: head.userAgent),
            hold: admission.hold(besides: checked.hold))
    }

    /// What the sender is told. Throws `Problem` when the key was used for another report.
    func answer(
        _ acceptance: Acceptance, to submission: Submission, _ admission: Admission
    ) throws(Problem) -> WholeAnswer {
        guard acceptance.outcome != .conflict else { throw Problem(.reusedKey) }
        let answer = ReportAnswer(
            acceptance: acceptance, service: submission.service, proofFault: admission.proofFault, site: site)
        return WholeAnswer(
            status: .accepted,
            fields: [
                (.contentType, "application/json"), (.cacheControl, "no-store"),
                (.location, "\(site.settings.site)/api/v1/services/\(submission.service)"),
            ],
            body: answer.bytes)
    }

    /// The key without quotation marks; `nil` when there is none. Throws `Problem` for one that cannot be kept.
    static func key(of request: Request) throws(Problem) -> String? {
        try key(request.headers[.idempotencyKey])
    }

    private static func key(_ field: String?) throws(Problem) -> String? {
        guard let field else { return nil }
        var key = field.utf8[...]
        let mark = UInt8(ascii: "\"")
        if key.count >= 2, key.first == mark, key.last == mark { key = key.dropFirst().dropLast() }
        guard (1...200).contains(key.count), key.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Problem(.invalidKey)
        }
        return key.count == field.utf8.count ? field : String(Substring(key))
    }
}
