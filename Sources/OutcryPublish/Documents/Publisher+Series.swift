import OutcryModel

extension Publisher {
    /// A series of reports, for `GET /api/v1/services/{service}/series`.
    public func json(series: SeriesAnswer) -> [UInt8] {
        let to = addresses
        return Document.bytes(
            SeriesDocument(
                service: reference(series.service), region: series.region.map(reference), symptom: series.symptom,
                bucketMinutes: series.bucket, from: series.from, to: series.to,
                comparedFrom: series.compared?.first?.at, points: points(of: series),
                incidents: series.incidents.map(span),
                links: .init(
                    service: to.service(series.service), scope: to.scope(series.service),
                    page: to.servicePage(series.service), feed: to.feed)))
    }

    /// The same as one flat array of objects, for table readers such as Grafana's Infinity data source.
    public func rows(series: SeriesAnswer) -> [UInt8] {
        Document.bytes(tableRows(of: series))
    }

    /// The same as comma-separated values.
    public func csv(series: SeriesAnswer) -> [UInt8] {
        var text = CSV.header([
            "time", "timeMs", "observed", "complete", "expected", "low", "high", "comparedTime", "comparedTimeMs",
            "comparedObserved", "comparedExpected",
        ])
        for row in tableRows(of: series) {
            text += CSV.row([
                .text(row.time.description), .count(Int(row.timeMs)), .count(row.observed), .flag(row.complete),
                .number(row.expected), .number(row.low), .number(row.high), .text(row.comparedTime?.description),
                .count(row.comparedTimeMs.map { Int($0) }), .count(row.comparedObserved),
                .number(row.comparedExpected),
            ])
        }
        return Array(text.utf8)
    }

    private func points(of series: SeriesAnswer) -> [SeriesDocument.Point] {
        let shown = disclosure.shown(series.points, bucket: series.bucket)
        let others = series.compared.map { compared in
            zip(compared, disclosure.shown(compared, bucket: series.bucket)).map { point, shown in
                SeriesDocument.Compared(
                    time: point.at, observed: shown, suppressed: shown == nil,
                    expected: Document.number(point.expected))
            }
        }
        return series.points.enumerated().map { index, point in
            SeriesDocument.Point(
                time: point.at, observed: shown[index], suppressed: shown[index] == nil,
                complete: point.at + series.bucket <= series.completeUntil,
                expected: Document.number(point.expected), low: Document.number(point.low),
                high: Document.number(point.high),
                compared: others.flatMap { index < $0.count ? $0[index] : nil })
        }
    }

    private func tableRows(of series: SeriesAnswer) -> [SeriesRow] {
        points(of: series).map { point in
            SeriesRow(
                time: point.time, timeMs: point.time.start.milliseconds, observed: point.observed,
                complete: point.complete, expected: point.expected, low: point.low, high: point.high,
                comparedTime: point.compared?.time, comparedTimeMs: point.compared?.time.start.milliseconds,
                comparedObserved: point.compared?.observed, comparedExpected: point.compared?.expected)
        }
    }

    private func span(_ incident: Incident) -> SeriesDocument.Span {
        SeriesDocument.Span(
            id: incident.id, state: incident.state, from: incident.onset.at,
            to: incident.state.isOpen ? nil : end(of: incident), link: addresses.incident(incident.id))
    }
}
