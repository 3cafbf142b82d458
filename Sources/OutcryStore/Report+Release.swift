public import OutcryModel

extension Report {
    /// The key under which the copy of a held report is stored when it is released. No idempotency key has a space, so
    /// nobody outside can take its place.
    public static func releaseKey(of report: ReportID) -> String {
        "release \(report)"
    }

    /// The copy of a held report that counts, with the time it had.
    public func released(at instant: Timestamp) -> Report {
        Report(
            id: ReportID(at: instant), source: source, sourceKind: sourceKind, key: Self.releaseKey(of: id),
            reporter: reporter, network: network, hold: nil, service: service, symptoms: symptoms, region: region,
            language: language, text: text, link: link, official: official, occurredAt: occurredAt, receivedAt: instant)
    }
}
