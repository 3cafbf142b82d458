import HTTPTypes
import Hummingbird
import OutcryModel
import OutcryStore

/// Where the forms of the page of thanks are sent to: taking the report back, and adding a note to it.
struct ReportAfterwards: Sendable {
    let site: WebSite

    func addRoutes(to routes: RouteTable) {
        routes.post("/services/{service}/report/undo", undo)
        routes.post("/services/{service}/report/note", addNote)
    }

    @Sendable private func undo(_ request: Request, _ context: WebContext) async throws -> Response {
        let service = try site.service(context)
        let fields = try await site.fields(of: request)
        guard let id = fields["id"].flatMap({ ReportID($0) }),
            try await site.intake.withdraw(id, token: fields["token"] ?? "")
        else { throw Problem(.notFound, "There is no report that could be taken back with this.") }
        return Response(
            status: .seeOther,
            headers: [
                .location: "/services/\(service.id)?undone=1#main", .cacheControl: "no-store",
                .setCookie: SentReport.removal(for: service.id, isSecure: site.isSecure),
            ])
    }

    /// A report never changes, so the note comes in a second one that says all the first did, and the first is taken
    /// back once that is on disk. Should the second be held, the first stays: its sender counts once in any case.
    @Sendable private func addNote(_ request: Request, _ context: WebContext) async throws -> Response {
        let service = try site.service(context)
        return try await site.gate.admitting(request, context) { admission in
            let fields = try await site.fields(of: request)
            let draft = SubmissionDraft(
                service: service.id.rawValue, symptoms: fields.all("symptom"), region: fields["region"],
                text: fields["text"])
            let checked: SubmissionCheck.Checked
            switch site.check.check(draft, now: site.view.now()) {
            case .success(let value): checked = value
            case .failure(let faults): throw Problem(.invalidReport, errors: faults.items)
            }
            guard checked.text != nil else {
                let fault = Problem.Item(pointer: "/text", detail: "There is nothing in the note.")
                throw Problem(.invalidReport, errors: [fault])
            }
            let hold = admission.hold(besides: checked.hold)
            var key = ReportFormState.following(fields["key"] ?? "")
            let origin = site.gate.clients.origin(of: request, context)
            func accept() async throws -> Acceptance {
                try await site.intake.accept(
                    Submission(
                        service: checked.service, symptoms: checked.symptoms, region: checked.region,
                        text: checked.text, occurredAt: nil, idempotencyKey: key, origin: origin, hold: hold))
            }
            var acceptance = try await accept()
            if acceptance.outcome == .conflict {
                // Another note has been sent from the same page.
                key = ReportFormState.freshKey()
                acceptance = try await accept()
            }
            if hold == nil, let first = fields["id"].flatMap({ ReportID($0) }), first != acceptance.id {
                _ = try await site.intake.withdraw(first, token: fields["token"] ?? "")
            }
            return site.thanks(acceptance, for: checked, key: key)
        }
    }
}

extension WebSite {
    /// Whether the public address is one of https.
    var isSecure: Bool { settings.site.hasPrefix("https://") }

    /// The fields of a form of this site. Throws `Problem` for anything else.
    func fields(of request: Request) async throws -> FormFields {
        guard FormOrigin.isOwn(request, site: settings.site) else { throw Problem(.crossSite) }
        try reading.expect("application/x-www-form-urlencoded", of: request)
        guard let fields = FormFields(try await reading.body(of: request)) else { throw Problem(.notUTF8) }
        return fields
    }

    /// Leads the browser to the page of thanks, with the cookie that lets it go on from there.
    func thanks(_ acceptance: Acceptance, for checked: SubmissionCheck.Checked, key: String) -> Response {
        let held = acceptance.hold.map { "&held=\($0.rawValue)" } ?? ""
        var headers: HTTPFields = [
            .location: "/services/\(checked.service)?thanks=\(acceptance.id)\(held)#main", .cacheControl: "no-store",
        ]
        if let token = acceptance.token {
            let sent = SentReport(
                id: acceptance.id, token: token, key: key, symptoms: checked.symptoms, region: checked.region)
            headers[.setCookie] = sent.field(for: checked.service, isSecure: isSecure)
        }
        return Response(status: .seeOther, headers: headers)
    }
}
