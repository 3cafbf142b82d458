import HTTPTypes
import Hummingbird
import NIOCore
import OutcryModel
import OutcryPublish
import OutcryRegions
import OutcryStore

/// What every answer is made from. It is one object, as all its parts would be counted for every request otherwise, by
/// all threads at once.
final class WebSite: Sendable {
    /// Where submissions go.
    let intake: any ReportIntake
    /// Where the picture comes from.
    let view: any OutageView
    /// What turns it into documents.
    let publisher: Publisher
    /// The tree of regions.
    let regions: RegionTree
    /// The settings.
    let settings: WebSettings
    /// What decides on submissions.
    let check: SubmissionCheck
    /// What makes pages.
    let pages: PageLibrary
    /// What lets reports in.
    let gate: ReportGate
    /// When the site was put up: the date of what has none.
    let startedAt: Timestamp

    /// The sources that are polled now; `nil` where that is not known.
    let polled: @Sendable () -> Set<Source.ID>?

    init(
        intake: any ReportIntake, view: any OutageView, publisher: Publisher, regions: RegionTree,
        settings: WebSettings, check: SubmissionCheck, pages: PageLibrary, gate: ReportGate, startedAt: Timestamp,
        polled: @escaping @Sendable () -> Set<Source.ID>?
    ) {
        self.intake = intake
        self.view = view
        self.publisher = publisher
        self.regions = regions
        self.settings = settings
        self.check = check
        self.pages = pages
        self.gate = gate
        self.startedAt = startedAt
        self.polled = polled
    }

    /// What reads requests.
    var reading: RequestReading { RequestReading(bodyCap: settings.bodyCap) }

    /// `Cache-Control` of what is the same for everybody.
    var publicCaching: String { "public, max-age=\(settings.freshness.components.seconds)" }

    /// The service of the path. Throws `Problem` with what may have been meant.
    func service(_ context: WebContext) throws(Problem) -> Service {
        let name = reading.segment("service", context)
        if let service = view.services.first(where: { $0.id.rawValue == name }) { return service }
        let meant = check.suggestion(for: name)
        throw Problem(
            .notFound, "There is no service of this name." + (meant.map { " Did you mean \($0.id)?" } ?? ""))
    }

    /// The incident with a name. Throws `Problem` when there is none.
    func incident(_ name: String) async throws -> Incident {
        guard let incident = try await view.incident(Incident.ID(name)) else {
            throw Problem(.notFound, "There is no incident of this name.")
        }
        return incident
    }

    /// The field that tells of the page that follows, where one does (RFC 8288).
    func nextLink(_ path: String, _ query: String?) -> HTTPFields {
        query.map { [.link: "<\(settings.site)\(path)?\($0)>; rel=\"next\""] } ?? [:]
    }

    /// A document for everybody, in one of the forms it has; `negotiated` where `Accept` could have chosen another.
    func answer(
        _ bytes: [UInt8], as form: DataForm, negotiated: Bool = true, to request: Request,
        headers: HTTPFields = HTTPFields()
    ) -> Response {
        Snapshot(
            bytes: bytes, type: form.mediaType, caching: publicCaching, vary: negotiated ? "Accept" : nil,
            headers: headers
        ).response(to: request)
    }

    /// A JSON document for everybody.
    func json(_ bytes: [UInt8], to request: Request, headers: HTTPFields = HTTPFields()) -> Response {
        Snapshot(bytes: bytes, type: "application/json", caching: publicCaching, headers: headers)
            .response(to: request)
    }
}
