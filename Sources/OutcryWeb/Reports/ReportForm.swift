import HTTPTypes
import Hummingbird
import OutcryModel
import OutcryPublish
import OutcryStore

/// The page of a service with the report form on it, and where the form is sent to: works without scripts.
struct ReportForm: Sendable {
    let site: WebSite
    let regions: RegionChoices

    func addRoutes(to routes: RouteTable) {
        routes.get("/services/{service}") { request, context in
            let service = try site.service(context)
            let thanks = try site.reading.query(of: request)["thanks"].flatMap { ReportID($0) }
            return try await page(
                of: service, state: ReportFormState(key: ReportFormState.freshKey()), thanks: thanks, request)
        }
        routes.post("/services/{service}/report", accept)
    }

    @Sendable private func accept(_ request: Request, _ context: WebContext) async throws -> Response {
        let service = try site.service(context)
        guard FormOrigin.isOwn(request, site: site.settings.site) else { throw Problem(.crossSite) }
        try site.reading.expect("application/x-www-form-urlencoded", of: request)
        guard let fields = FormFields(try await site.reading.body(of: request)) else { throw Problem(.notUTF8) }
        var state = Self.state(of: fields)
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
                    origin: PeerOrigin.of(request, context: context)))
            if acceptance.outcome != .conflict {
                return Response(
                    status: .seeOther,
                    headers: [
                        .location: "/services/\(service.id)?thanks=\(acceptance.id)#main", .cacheControl: "no-store",
                    ])
            }
            state.key = ReportFormState.freshKey()
            state.faults = [
                .init(
                    field: .symptoms,
                    words: "You have sent another report from this page already. Send again to report this as well")
            ]
        }
        return try await page(of: service, state: state, thanks: nil, request)
    }

    private func page(
        of service: Service, state: ReportFormState, thanks: ReportID?, _ request: Request
    ) async throws -> Response {
        let form = ReportFormModel(
            service: service, state: state, guess: regions.guess(request.headers[.acceptLanguage]), regions: regions,
            publisher: site.publisher)
        let page = try await ServicePage.read(service, form: form, thanks: thanks, site: site)
        let hasErrors = !state.faults.isEmpty
        var frame = PageFrame(title: (hasErrors ? "Error: " : "") + service.name)
        frame.onServices = true
        frame.description = "What people report about \(service.name): where, since when, against what is usual."
        // The key in the form is for one reader, so the page is, too.
        return site.privatePage(
            page, template: "service", frame: frame, status: hasErrors ? .unprocessableContent : .ok,
            headers: [.cacheControl: hasErrors ? "no-store" : "private, no-cache", .vary: "Accept-Language"])
    }

    /// What was sent; a key that cannot be one is replaced, since nobody wrote it by hand.
    private static func state(of fields: FormFields) -> ReportFormState {
        let key = fields["key"] ?? ""
        let isKey = (16...200).contains(key.utf8.count) && key.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        var state = ReportFormState(key: isKey ? key : ReportFormState.freshKey())
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
