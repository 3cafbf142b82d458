import HTTPTypes
import Hummingbird
import OutcryModel
import OutcryPublish
import OutcryRegions
import OutcryStore

/// Questions about services: the list, one, and where it is affected.
struct ServiceEndpoints: Sendable {
    let site: WebSite

    func addRoutes(to routes: RouteTable) {
        routes.get("/api/v1/services", list)
        for path in ["/api/v1/services/{service}", "/services/{service}.json"] {
            routes.get(path) { request, context in
                let service = try site.service(context)
                let standing = try await site.view.standing(of: service.id)
                return site.json(site.publisher.json(service: service, standing: standing), to: request)
            }
        }
        for (path, ending) in [
            ("scope", nil), ("scope.csv", .csv), ("scope.geojson", .geojson), ("scope.json", .json),
        ] as [(String, DataForm?)] {
            routes.get("/api/v1/services/{service}/\(path)") { request, context in
                try await scope(request, context, ending: ending)
            }
        }
        routes.get("/services/{service}.csv") { request, context in
            try await scope(request, context, ending: .csv)
        }
    }

    @Sendable private func list(_ request: Request, _ context: WebContext) async throws -> Response {
        var reader = QueryReader(try site.reading.query(of: request))
        let words = reader.search("q")
        let category = reader.one("category", of: Category.allCases)
        let limit = reader.number("limit", in: 1...1000, fallback: 1000)
        let filters = [("q", words), ("category", category?.rawValue)]
        let name = "services?" + QueryText.of(filters)
        let after = reader.cursor(of: name)
        try reader.finish()
        let found = ServiceSearch(site: site).services(words: words, category: category)
        let page = Page(found, after: after, limit: limit) { $0.id.rawValue }
        let next = page.next.map { Cursor.text(after: $0, of: name) }
        let link = next.map { QueryText.of(filters + [("limit", String(limit)), ("cursor", $0)]) }
        return site.json(
            site.publisher.json(
                services: page.items, standings: try await site.view.standings(), total: found.count, next: next),
            to: request, headers: site.nextLink("/api/v1/services", link))
    }

    private func scope(
        _ request: Request, _ context: WebContext, ending: DataForm?
    ) async throws -> Response {
        let service = try site.service(context)
        var reader = QueryReader(try site.reading.query(of: request))
        let now = site.view.now()
        let window = QueryWindow.read(&reader, length: 60, now: now, takesInstant: true)
        let filter = PictureFilter(
            region: reader.region(of: site), levels: Set(reader.several("level", of: RegionLevel.allCases)),
            states: Set(reader.several("state", of: RegionState.allCases)))
        let symptom = reader.one("symptom", of: Symptom.allCases)
        let form = DataForm.read(
            &reader, accept: request.headers[.accept], ending: ending, among: [.json, .csv, .geojson])
        try reader.finish()
        let told = CountGrid.window(from: window.from, to: window.to, now: now.minute)
        let picture = try await site.view.picture(of: service.id, symptom: symptom, from: told.from, to: told.to)
        let publisher = site.publisher
        let bytes =
            switch form {
            case .csv: publisher.csv(picture: picture, filter)
            case .geojson: publisher.geoJSON(picture: picture, filter)
            case .json, .rows, .ndjson: publisher.json(picture: picture, filter)
            }
        return site.answer(bytes, as: form, negotiated: ending == nil, to: request)
    }
}
