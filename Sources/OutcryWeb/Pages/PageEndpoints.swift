import HTTPTypes
import Hummingbird
import NIOCore
import OutcryModel
import OutcryPublish
import OutcryStore

/// The pages for people: services, incidents, and what can go wrong.
struct PageEndpoints: Sendable {
    let site: WebSite

    func addRoutes(to routes: RouteTable) {
        site.pages.stylesheet.addRoutes(to: routes)
        site.pages.icon.addRoutes(to: routes)
        routes.get("/") { request, _ in
            let query = try site.reading.query(of: request)
            let page = try await HomePage.read(query["q"] ?? "", site: site)
            var frame = PageFrame(title: "What isn’t working?")
            frame.onServices = true
            frame.headerSearch = false
            return site.publicPage(page, template: "home", frame: frame, to: request)
        }
        routes.get("/incidents") { request, _ in
            var reader = QueryReader(try site.reading.query(of: request))
            let listing = IncidentListing(&reader, site: site, defaultLimit: 50)
            try reader.finish()
            let page = IncidentsPage(listing, try await listing.page(in: site), publisher: site.publisher)
            return site.publicPage(page, template: "incidents", frame: incidentFrame(page.heading), to: request)
        }
        routes.get("/incidents/{incident}") { request, context in
            let incident = try await site.incident(site.reading.segment("incident", context))
            let page = IncidentPage(incident, asOf: site.situationTime(of: incident), publisher: site.publisher)
            return site.publicPage(page, template: "incident", frame: incidentFrame(page.heading), to: request)
        }
        routes.get("/problems") { request, _ in
            site.publicPage(
                ProblemsPage(), template: "problems", frame: PageFrame(title: "What can go wrong"), to: request)
        }
    }

    private func incidentFrame(_ title: String) -> PageFrame {
        var frame = PageFrame(title: title)
        frame.onIncidents = true
        return frame
    }
}

extension WebSite {
    /// The instant a situation report speaks of: now while the incident goes on, else when it last changed.
    func situationTime(of incident: Incident) -> Timestamp {
        incident.state.isOpen ? max(view.now().minute, incident.updatedAt).start : incident.updatedAt.start
    }

    /// The HTML of a page.
    func html(_ page: Any, template: String, frame: PageFrame) -> [UInt8] {
        var frame = frame
        frame.withheld = publisher.disclosure.note
        return pages.html(page, template: template, frame: frame)
    }

    /// A page that is the same for everybody.
    func publicPage(_ page: Any, template: String, frame: PageFrame, to request: Request) -> Response {
        Snapshot(
            bytes: html(page, template: template, frame: frame), type: "text/html; charset=utf-8",
            caching: publicCaching
        ).response(to: request)
    }

    /// A page for one reader, not to be kept by others.
    func privatePage(
        _ page: Any, template: String, frame: PageFrame, status: HTTPResponse.Status, headers: HTTPFields
    ) -> Response {
        var headers = headers
        headers[.contentType] = "text/html; charset=utf-8"
        return Response(
            status: status, headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: html(page, template: template, frame: frame))))
    }

    /// A refusal as a page.
    func page(for problem: Problem) -> Response {
        var headers = problem.headers
        headers[.cacheControl] = "no-store"
        let faults = problem.errors.map(\.detail).joined(separator: " ")
        let page = MessagePage(heading: problem.kind.title, message: faults.isEmpty ? problem.detail : faults)
        return privatePage(
            page, template: "message", frame: PageFrame(title: problem.kind.title), status: problem.kind.status,
            headers: headers)
    }
}
