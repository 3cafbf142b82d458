import OutcryModel

/// A series of reports as a flat array of points.
struct SeriesDocument: Encodable {
    let service: ServiceReference
    @OrNull var region: RegionReference?
    @OrNull var symptom: Symptom?
    let bucketMinutes: Int
    @OrNull var from: Minute?
    @OrNull var to: Minute?
    let points: [Point]
    let links: Links

    struct Point: Encodable {
        let time: Minute
        @OrNull var observed: Int?
        let suppressed: Bool
        @OrNull var expected: Double?
        @OrNull var low: Double?
        @OrNull var high: Double?
    }

    struct Links: Encodable {
        let service: String
        let scope: String
        let page: String
        let feed: String
    }
}

extension Publisher {
    func document(
        of series: [SeriesPoint], service: Service.ID, region: Region.ID?, symptom: Symptom?, bucket: Int
    ) -> SeriesDocument {
        let to = addresses
        return SeriesDocument(
            service: reference(service), region: region.map(reference), symptom: symptom, bucketMinutes: bucket,
            from: series.first?.at, to: series.last.map { $0.at + bucket },
            points: zip(series, disclosure.shown(series)).map { point, shown in
                SeriesDocument.Point(
                    time: point.at, observed: shown, suppressed: shown == nil,
                    expected: Document.number(point.expected), low: Document.number(point.low),
                    high: Document.number(point.high))
            },
            links: .init(
                service: to.service(service), scope: to.scope(service), page: to.servicePage(service), feed: to.feed))
    }
}
