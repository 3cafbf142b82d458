public import OutcryModel

/// Values for tests that need one but not a particular one. The same arguments give the same value.
public enum Sample {
    /// 2026-11-22T12:00:00Z, where `ManualTime` starts.
    public static let noon = Timestamp(seconds: 1_795_348_800)

    /// A report under a key, received `receivedAt`; its id follows from the key and the instant.
    public static func report(
        _ key: String, source: Source.ID = "endpoint", kind: SourceKind = .submission, reporter: UInt64? = nil,
        network: UInt64? = nil, hold: Hold? = nil, service: Service.ID? = "penlight",
        symptoms: [Symptom] = [.cannotAccess], region: Region.ID? = "DE-BE",
        language: String? = nil, text: String? = "PenLight is down", link: String? = nil,
        occurredAt: Timestamp? = nil, receivedAt: Timestamp = noon
    ) -> Report {
        var bits = SplitMix(named: "\(source) \(key)")
        return Report(
            id: ReportID(at: receivedAt, using: &bits), source: source, sourceKind: kind, key: key,
            reporter: reporter.map { ReporterHash(rawValue: $0) }, network: network.map { NetworkHash(rawValue: $0) },
            hold: hold, service: service, symptoms: symptoms,
            region: region, language: language, text: text, link: link, occurredAt: occurredAt ?? receivedAt,
            receivedAt: receivedAt)
    }

    /// A verdict on a report of a problem.
    public static func verdict(
        services: [Service.ID] = ["penlight"], symptoms: [Symptom] = [.cannotAccess], region: Region.ID? = "DE-BE"
    ) -> Verdict {
        Verdict(
            language: "en", services: services, symptoms: symptoms, polarity: .problem, kind: .firstHand,
            cause: .overload, region: region, impacts: [.work],
            evidence: [Evidence(tag: "service:penlight", start: 0, end: 8, rule: "alias")], rules: "sample/1")
    }

    /// A tally of one cell.
    public static func tally(
        service: Service.ID = "penlight", region: Region.ID? = "DE-BE", symptom: Symptom? = nil,
        minute: Minute = noon.minute, reporters: Int = 1, bySource: [SourceKind: Int]? = nil
    ) -> Tally {
        Tally(
            service: service, region: region, symptom: symptom, minute: minute, reporters: reporters,
            bySource: bySource ?? [.submission: reporters])
    }

    /// An incident opened in a minute; its id follows from both.
    public static func incident(
        service: Service.ID = "penlight", openedAt: Minute = noon.minute, state: IncidentState = .suspected,
        updatedAt: Minute? = nil
    ) -> Incident {
        let scope = Scope(
            from: openedAt - 60, to: openedAt, extent: .regional,
            regions: [
                RegionScope(
                    region: "DE-BE", state: .affected, observed: 12, expected: 0.5, ratio: 24, ratioLow: 14.5,
                    ratioHigh: 38.25, shareOfUsers: 0.1)
            ])
        let reason = Revision.Reason(
            rule: "open", rules: "sample/1", region: "DE-BE", symptom: nil, from: openedAt - 10, to: openedAt,
            observed: 12, expected: 0.5, statistic: 20.25, threshold: 8.5)
        return Incident(
            id: Incident.ID("\(service)-\(openedAt.sinceEpoch)"), service: service, state: state,
            onset: Onset(at: openedAt - 5, earliest: openedAt - 8, latest: openedAt - 2), openedAt: openedAt,
            peakAt: openedAt, peakReporters: 12, updatedAt: updatedAt ?? openedAt, scope: scope,
            symptoms: [.cannotAccess: 10, .slow: 3], causes: [.overload: 4], impacts: [.work: 2],
            sources: [.submission: 12],
            magnitude: Magnitude(reporters: 12, excess: 11.5, low: 1000, high: 20_000, usersPerReport: 400),
            revisions: [
                Revision(at: openedAt, state: state, extent: .regional, regions: ["DE-BE"], reason: reason)
            ])
    }
}
