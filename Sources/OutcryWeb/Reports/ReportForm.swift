import HTTPTypes
import Hummingbird
import NIOCore
import OutcryModel
import OutcryPublish
import OutcryStore

/// The page of a service with the report form on it, and where the form is sent to: works without scripts.
struct ReportForm: Sendable {
    let site: WebSite
    let regions: RegionChoices

    func addRoutes(to routes: RouteTable) {
        routes.get("/services/{service}", read)
        routes.post("/services/{service}/report", accept)
    }

    @Sendable private func read(_ request: Request, _ context: WebContext) async throws -> Response {
        let service = try site.service(context)
        let aftermath = ReportAftermath(try site.reading.query(of: request), request.headers)
        let key = ReportFormState.freshKey()
        guard case .none = aftermath else {
            return try await page(of: service, state: ReportFormState(key: key), aftermath: aftermath, request)
        }
        let guess = regions.guess(request.headers[.acceptLanguage])
        let html = try await html(of: service, state: ReportFormState(key: key), aftermath: .none, guess: guess)
        // The key is replaced in what every reader gets: nobody has this one.
        let page = KeyedPage(
            html, madeWith: key, compressed: Gzip.isAccepted(request.headers[.acceptEncoding]))
        context.offer?.make(page)
        var answer = Self.answer(page.forOneReader(), status: .ok, caching: Self.ownCaching)
        answer.headers[.contentEncoding] = page.coding
        return answer
    }

    @Sendable private func accept(_ request: Request, _ context: WebContext) async throws -> Response {
        try await site.gate.admitting(request, context) { try await accept(request, context, $0) }
    }

    private func accept(_ request: Request, _ context: WebContext, _ admission: Admission) async throws -> Response {
        let service = try site.service(context)
        var state = Self.state(of: try await site.fields(of: request))
        let draft = SubmissionDraft(
            service: service.id.rawValue, symptoms: state.symptoms, region: state.region, text: state.note)
        switch site.check.check(draft, now: site.view.now()) {
        case .failure(let faults):
            state.faults = Self.words(for: faults.items)
        case .success(let checked) where checked.symptoms.isEmpty && checked.text == nil:
            state.faults = [
                .init(field: .symptoms, words: "Choose the problem, for example “\(example(of: service))”")
            ]
        case .success(let checked):
            let acceptance = try await site.intake.accept(
                Submission(
                    service: checked.service, symptoms: checked.symptoms, region: checked.region, text: checked.text,
                    occurredAt: nil, idempotencyKey: state.key,
                    origin: site.gate.clients.origin(of: request, context), hold: admission.hold(besides: checked.hold))
            )
            if acceptance.outcome != .conflict { return site.thanks(acceptance, for: checked, key: state.key) }
            state.key = ReportFormState.freshKey()
            state.faults = [
                .init(
                    field: .symptoms,
                    words: "You have sent another report from this page already. Send again to report this as well")
            ]
        }
        return try await page(of: service, state: state, aftermath: .none, request)
    }

    private func page(
        of service: Service, state: ReportFormState, aftermath: ReportAftermath, _ request: Request
    ) async throws -> Response {
        let guess = regions.guess(request.headers[.acceptLanguage])
        let html = try await html(of: service, state: state, aftermath: aftermath, guess: guess)
        let hasErrors = !state.faults.isEmpty
        return Self.answer(
            ByteBuffer(bytes: html), status: hasErrors ? .unprocessableContent : .ok,
            caching: hasErrors ? "no-store" : Self.ownCaching)
    }

    private func html(
        of service: Service, state: ReportFormState, aftermath: ReportAftermath, guess: Region?
    ) async throws -> [UInt8] {
        let form = ReportFormModel(
            service: service, state: state, guess: guess, regions: regions, publisher: site.publisher)
        let page = try await ServicePage.read(service, form: form, aftermath: aftermath, site: site)
        var frame = PageFrame(title: (state.faults.isEmpty ? "" : "Error: ") + service.name)
        frame.onServices = true
        frame.description = "What people report about \(service.name): where, since when, against what is usual."
        return site.html(page, template: "service", frame: frame)
    }

    /// `Cache-Control` of a page for one reader, as it is by the key of its form.
    private static let ownCaching = "private, no-cache"

    private static func answer(_ page: ByteBuffer, status: HTTPResponse.Status, caching: String) -> Response {
        Response(
            status: status,
            headers: [
                .contentType: "text/html; charset=utf-8", .cacheControl: caching,
                .vary: "Accept-Language, Accept-Encoding, Cookie",
            ], body: ResponseBody(byteBuffer: page))
    }

    /// What was sent; a key that cannot be one is replaced, since nobody wrote it by hand.
    private static func state(of fields: FormFields) -> ReportFormState {
        let key = fields["key"] ?? ""
        var state = ReportFormState(key: ReportFormState.isKey(key) ? key : ReportFormState.freshKey())
        state.symptoms = fields.all("symptom")
        state.region = fields["region"] ?? ""
        state.note = fields["text"] ?? ""
        return state
    }

    /// The faults as the form says them, one a field.
    private static func words(for items: [Problem.Item]) -> [ReportFormState.Fault] {
        var faults: [ReportFormState.Fault] = []
        for item in items {
            let pointer = item.pointer ?? ""
            let fault: ReportFormState.Fault =
                switch pointer {
                case "/text": .init(field: .text, words: item.detail)
                case "/region": .init(field: .region, words: "Choose where you are from the list")
                case "/symptoms":
                    .init(field: .symptoms, words: "Choose at most \(Submission.mostSymptoms) problems, the worst ones")
                default: .init(field: .symptoms, words: "Choose the problem from the list")
                }
            if !faults.contains(where: { $0.field == fault.field }) { faults.append(fault) }
        }
        return faults
    }

    private func example(of service: Service) -> String {
        site.publisher.title(of: ReportFormModel.offered(for: service).first ?? .cannotAccess)
    }
}
