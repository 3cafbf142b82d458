import HTTPTypes
import Hummingbird
import OutcryModel
import OutcryPublish
import OutcryRegions
import OutcryStore

/// Questions about regions: the tree, one, and every service there.
struct RegionEndpoints: Sendable {
    private let site: WebSite
    private let search: RegionSearch

    init(site: WebSite) {
        self.site = site
        search = RegionSearch(site.regions)
    }

    func addRoutes(to routes: RouteTable) {
        routes.get("/api/v1/regions", list)
        routes.get("/api/v1/regions/{region}") { request, context in
            let region = try region(context)
            return site.json(site.publisher.json(region: region, children: children(of: region.id)), to: request)
        }
        for (path, ending) in [
            ("/api/v1/regions/{region}/scope", nil), ("/api/v1/regions/{region}/scope.csv", .csv),
            ("/regions/{region}.json", .json), ("/regions/{region}.csv", .csv),
        ] as [(String, DataForm?)] {
            routes.get(path) { request, context in try await scope(request, context, ending: ending) }
        }
    }

    private func region(_ context: WebContext) throws(Problem) -> Region {
        guard let region = site.regions[Region.ID(site.reading.segment("region", context))] else {
            throw Problem(.notFound, "There is no region of this code. They are listed at /api/v1/regions.")
        }
        return region
    }

    private func children(of region: Region.ID) -> [Region] {
        site.regions.children(of: region).compactMap { site.regions[$0] }
    }

    @Sendable private func list(_ request: Request, _ context: WebContext) async throws -> Response {
        var reader = QueryReader(try site.reading.query(of: request))
        let words = reader.search("q")
        let level = reader.one("level", of: RegionLevel.allCases)
        let parent = reader.region("parent", of: site)
        let limit = reader.number("limit", in: 1...1000, fallback: 100)
        let filters = [("q", words), ("level", level?.rawValue), ("parent", parent?.rawValue)]
        let name = "regions?" + QueryText.of(filters)
        let after = reader.cursor(of: name)
        try reader.finish()
        let found: [Region]
        if let words {
            found = search.regions(words: words, level: level, within: parent)
        } else if let level {
            found = site.regions.subtree(of: parent ?? site.regions.root).compactMap { site.regions[$0] }
                .filter { $0.level == level }.sorted { $0.id < $1.id }
        } else {
            found = children(of: parent ?? site.regions.root)
        }
        let page = Page(found, after: after, limit: limit) { $0.id.rawValue }
        let next = page.next.map { Cursor.text(after: $0, of: name) }
        let link = next.map { QueryText.of(filters + [("limit", String(limit)), ("cursor", $0)]) }
        return site.json(
            site.publisher.json(regions: page.items, next: next), to: request,
            headers: site.nextLink("/api/v1/regions", link))
    }

    private func scope(
        _ request: Request, _ context: WebContext, ending: DataForm?
    ) async throws -> Response {
        let region = try region(context)
        var reader = QueryReader(try site.reading.query(of: request))
        let category = reader.one("category", of: Category.allCases)
        let levels = reader.several("level", of: Level.allCases)
        let limit = reader.number("limit", in: 1...1000, fallback: 1000)
        let filters: [(String, String?)] = [
            ("category", category?.rawValue),
            ("level", levels.isEmpty ? nil : levels.map(\.rawValue).joined(separator: ",")),
        ]
        let name = "regions/\(region.id)/scope?" + QueryText.of(filters)
        let after = reader.cursor(of: name)
        let form = DataForm.read(&reader, accept: request.headers[.accept], ending: ending, among: [.json, .csv])
        try reader.finish()
        let pictures = try await site.view.pictures()
        let open = try await site.view.incidents(
            IncidentQuery(states: Set(IncidentState.allCases.filter(\.isOpen)), limit: .max))
        let categories = Dictionary(site.view.services.map { ($0.id, $0.category) }) { first, _ in first }
        let found = site.publisher.standings(in: region.id, pictures: pictures, open: open).filter { standing in
            (category == nil || categories[standing.service] == category)
                && (levels.isEmpty || levels.contains(standing.level))
        }
        let page = Page(found, after: after, limit: limit) { $0.service.rawValue }
        let next = page.next.map { Cursor.text(after: $0, of: name) }
        let link = next.map { QueryText.of(filters + [("limit", String(limit)), ("cursor", $0)]) }
        let window = pictures.first
        let bytes =
            form == .csv
            ? site.publisher.csv(standings: page.items, in: region)
            : site.publisher.json(
                standings: page.items, in: region, children: children(of: region.id), from: window?.from,
                to: window?.to, next: next)
        return site.answer(
            bytes, as: form, negotiated: ending == nil, to: request,
            headers: site.nextLink("/api/v1/regions/\(FormFields.encode(region.id.rawValue))/scope", link))
    }
}
