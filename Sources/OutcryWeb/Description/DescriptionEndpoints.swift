import Hummingbird
import OutcryModel
import OutcryStore
import Synchronization

/// The description of the interface: `/openapi.json` for programs, `/api` for people.
struct DescriptionEndpoints: Sendable {
    private let site: WebSite
    private let made: Made

    /// Reads the description. Throws `WebError` when a part of it is missing.
    init(site: WebSite) throws(WebError) {
        self.site = site
        made = Made(try OpenAPIDocument.Source())
    }

    func addRoutes(to routes: RouteTable) {
        routes.get("/openapi.json") { request, _ in
            site.json(try made.forms(of: site).document, to: request)
        }
        routes.get("/api") { request, _ in
            Snapshot(
                bytes: try made.forms(of: site).page, type: "text/html; charset=utf-8", caching: site.publicCaching
            ).response(to: request)
        }
    }

    /// The document and the page. They are long, the same for everybody as long as the program runs, and so made once,
    /// when first asked for.
    private final class Made: Sendable {
        typealias Forms = (document: [UInt8], page: [UInt8])

        private let source: OpenAPIDocument.Source
        private let forms = Mutex<Forms?>(nil)

        init(_ source: OpenAPIDocument.Source) {
            self.source = source
        }

        func forms(of site: WebSite) throws(WebError) -> Forms {
            try forms.withLock { forms throws(WebError) in
                if let forms { return forms }
                let document = try OpenAPIDocument(source, site: site.settings.site, services: site.view.services)
                var frame = PageFrame(title: "API")
                frame.onAPI = true
                frame.description = "Every question that can be asked of Outcry by a program, and every answer."
                let page = site.html(APIPage(document.root), template: "api", frame: frame)
                forms = (document.bytes, page)
                return (document.bytes, page)
            }
        }
    }
}
