import OutcryModel

/// A series of reports as a flat array of points.
struct SeriesDocument: Encodable {
    let service: ServiceReference
    @OrNull var region: RegionReference?
    @OrNull var symptom: Symptom?
    let bucketMinutes: Int
    let from: Minute
    let to: Minute
    @OrNull var comparedFrom: Minute?
    let points: [Point]
    let incidents: [Span]
    let links: Links

    struct Point: Encodable {
        let time: Minute
        @OrNull var observed: Int?
        let suppressed: Bool
        let complete: Bool
        @OrNull var expected: Double?
        @OrNull var low: Double?
        @OrNull var high: Double?
        @OrNull var compared: Compared?
    }

    /// The bucket of the other period at the same place.
    struct Compared: Encodable {
        let time: Minute
        @OrNull var observed: Int?
        let suppressed: Bool
        @OrNull var expected: Double?
    }

    /// An incident while it lasted; without an end while it goes on.
    struct Span: Encodable {
        let id: Incident.ID
        let state: IncidentState
        let from: Minute
        @OrNull var to: Minute?
        let link: String
    }

    struct Links: Encodable {
        let service: String
        let scope: String
        let page: String
        let feed: String
    }
}

/// One point of a series as a row of a table, as Grafana's Infinity data source reads it.
struct SeriesRow: Encodable {
    let time: Minute
    /// Milliseconds since the epoch.
    let timeMs: Int64
    @OrNull var observed: Int?
    let complete: Bool
    @OrNull var expected: Double?
    @OrNull var low: Double?
    @OrNull var high: Double?
    @OrNull var comparedTime: Minute?
    @OrNull var comparedTimeMs: Int64?
    @OrNull var comparedObserved: Int?
    @OrNull var comparedExpected: Double?
}
