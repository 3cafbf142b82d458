import Hummingbird
import OutcryModel
import OutcryPublish
import OutcryRegions
import OutcryStore

/// Questions about services: the list, one, where it is affected, and its reports over time.
struct ServiceEndpoints: Sendable {
    /// The most points a series may have.
    static let mostPoints = 3000

    let site: WebSite

    func addRoutes(to routes: RouteTable) {
        routes.get("/api/v1/services") { request, _ in
            let standings = try await site.view.standings()
            return site.json(site.publisher.json(services: site.view.services, standings: standings), to: request)
        }
        routes.get("/api/v1/services/{service}") { request, context in
            let service = try site.service(context)
            let standing = try await site.view.standing(of: service.id)
            return site.json(site.publisher.json(service: service, standing: standing), to: request)
        }
        routes.get("/api/v1/services/{service}/scope", scope)
        routes.get("/api/v1/services/{service}/series", series)
    }

    @Sendable private func scope(_ request: Request, _ context: WebContext) async throws -> Response {
        let service = try site.service(context)
        let window = try QueryWindow.read(
            site.reading.query(of: request), length: 60, now: site.view.now(), takesInstant: true)
        let scope = try await site.view.scope(of: service.id, from: window.from, to: window.to)
        return site.json(site.publisher.json(scope: scope, service: service), to: request)
    }

    @Sendable private func series(_ request: Request, _ context: WebContext) async throws -> Response {
        let service = try site.service(context)
        let query = try site.reading.query(of: request)
        let window = try QueryWindow.read(query, length: 1440, now: site.view.now(), takesInstant: false)
        var faults: [Problem.Item] = []
        let region = query["region"].map { Region.ID($0) }
        if let region, site.regions[region] == nil {
            faults.append(Problem.Item(parameter: "region", detail: "There is no region of this code."))
        }
        let symptom = query["symptom"].flatMap { Symptom(rawValue: $0) }
        if query["symptom"] != nil, symptom == nil {
            faults.append(
                Problem.Item(
                    parameter: "symptom", detail: "There is no symptom of this name.",
                    allowed: Symptom.allCases.map(\.rawValue)))
        }
        let bucket = query["bucket"].map { Int($0) ?? 0 } ?? 15
        if !(1...1440).contains(bucket) {
            faults.append(
                Problem.Item(parameter: "bucket", detail: "Give the length of a bucket in minutes, 1 to 1440."))
        } else if (window.to - window.from) / bucket > Self.mostPoints {
            faults.append(
                Problem.Item(
                    parameter: "bucket",
                    detail: "This would be more than \(Figures.count(Self.mostPoints)) points: ask for longer buckets "
                        + "or a shorter window."))
        }
        guard faults.isEmpty else { throw Problem(.invalidQuery, errors: faults) }
        let points = try await site.view.series(
            of: service.id, region: region, symptom: symptom, from: window.from, to: window.to, bucket: bucket)
        return site.json(
            site.publisher.json(series: points, service: service, region: region, symptom: symptom, bucket: bucket),
            to: request)
    }
}
