import HTTPTypes
import Hummingbird
import OutcryModel
import OutcryPublish
import OutcryRegions
import OutcryStore

/// Questions about reports over time.
struct SeriesEndpoints: Sendable {
    /// The most points a series may have.
    static let mostPoints = 3000
    /// The lengths of buckets in minutes. Each is a part of the next, so that no two of them overlap in part.
    static let buckets = [1, 5, 15, 30, 60, 180, 360, 720, 1440]

    let site: WebSite

    func addRoutes(to routes: RouteTable) {
        for (path, ending) in [
            ("series", nil), ("series.csv", .csv), ("series.json", .json),
        ] as [(String, DataForm?)] {
            routes.get("/api/v1/services/{service}/\(path)") { request, context in
                try await series(request, context, ending: ending)
            }
        }
    }

    private func series(
        _ request: Request, _ context: WebContext, ending: DataForm?
    ) async throws -> Response {
        let service = try site.service(context).id
        var reader = QueryReader(try site.reading.query(of: request))
        let window = QueryWindow.read(&reader, length: 1440, now: site.view.now(), takesInstant: false)
        let region = reader.region(of: site)
        let symptom = reader.one("symptom", of: Symptom.allCases)
        let bucket = reader.number("bucket", of: Self.buckets, fallback: 15)
        let (from, to) = (CountGrid.floor(window.from, to: bucket), CountGrid.ceiling(window.to, to: bucket))
        if reader.faults.isEmpty, (to - from) / bucket > Self.mostPoints {
            reader.miss(
                "bucket",
                "This would be more than \(Figures.count(Self.mostPoints)) points: ask for longer buckets "
                    + "or a shorter window.")
        }
        let other = comparison(&reader, from: from, length: to - from, bucket: bucket)
        let form = DataForm.read(
            &reader, accept: request.headers[.accept], ending: ending, among: [.json, .csv, .rows])
        try reader.finish()
        let view = site.view
        var compared: [SeriesPoint]?
        if let other {
            compared = try await view.series(
                of: service, region: region, symptom: symptom, from: other, to: other + (to - from), bucket: bucket)
        }
        let answer = SeriesAnswer(
            service: service, region: region, symptom: symptom, bucket: bucket, from: from, to: to,
            points: try await view.series(
                of: service, region: region, symptom: symptom, from: from, to: to, bucket: bucket),
            compared: compared, incidents: try await incidents(of: service, region: region, from: from, to: to),
            completeUntil: view.now().minute)
        let bytes =
            switch form {
            case .csv: site.publisher.csv(series: answer)
            case .rows: site.publisher.rows(series: answer)
            case .json, .geojson, .ndjson: site.publisher.json(series: answer)
            }
        return site.answer(bytes, as: form, negotiated: ending == nil, to: request)
    }

    /// Where the period begins with which is compared: the one just before, a day or a week before, or at an instant.
    private func comparison(
        _ reader: inout QueryReader, from: Minute, length: Int, bucket: Int
    ) -> Minute? {
        switch reader.text("compare") {
        case nil: nil
        case "previous": from - length
        case "day": from - 1440
        case "week": from - 7 * 1440
        case .some: reader.time("compare").map { CountGrid.floor($0, to: bucket) }
        }
    }

    private func incidents(
        of service: Service.ID, region: Region.ID?, from: Minute, to: Minute
    ) async throws(StoreError) -> [Incident] {
        // Those that are over by `from` were last changed before it, unless late reports changed them.
        let over = IncidentQuery(
            service: service, states: Set(IncidentState.allCases.filter { !$0.isOpen }), changedSince: from,
            openedBefore: to, limit: .max)
        let open = IncidentQuery(
            service: service, states: Set(IncidentState.allCases.filter(\.isOpen)), openedBefore: to, limit: .max)
        let found = try await site.view.incidents(over) + site.view.incidents(open)
        return
            found.filter { incident in
                (incident.state.isOpen || (incident.endedAt?.next ?? incident.updatedAt) > from)
                    && region.map { site.publisher.touches(incident, $0) } ?? true
            }
            .sorted { ($0.openedAt, $0.id.rawValue) < ($1.openedAt, $1.id.rawValue) }
    }
}
