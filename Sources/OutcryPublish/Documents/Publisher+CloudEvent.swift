public import OutcryModel

extension Publisher {
    /// The most bytes of an event: the size that receivers of webhooks can count on (Standard Webhooks 1.0).
    public static let mostEventBytes = 20_000

    /// How many regions are told at first, and then each time fewer until the event is small enough.
    private static let regionCuts = [64, 32, 16, 8, 0]
    /// The most statements of the operator, the last ones, and the most characters of each.
    private static let mostStatements = 3
    private static let longestStatement = 500

    /// A change of an incident as an event in JSON (CloudEvents 1.0), which says how the incident is now.
    ///
    /// The members are those of ``json(incident:)`` of the same names. Where there are too many regions or statements the
    /// first regions, affected ones before others, and the last statements are told, and `leftOut` says how many are not;
    /// the whole is at the address in `links.self`.
    public func cloudEvent(of incident: Incident, id: String) -> [UInt8] {
        let whole = document(of: incident)
        var bytes: [UInt8] = []
        for cut in Self.regionCuts {
            let event = CloudEventDocument(
                id: id, source: addresses.incidents, type: "outcry.incident.\(incident.state.rawValue)",
                subject: incident.id.rawValue, time: incident.updatedAt.start, data: notice(of: whole, regions: cut))
            bytes = Document.bytes(event)
            if bytes.count < Self.mostEventBytes { break }
        }
        return bytes
    }

    /// An event that tells of no incident, for somebody to see that events arrive.
    public func cloudEvent(testing webhook: String, id: String, at instant: Timestamp) -> [UInt8] {
        Document.bytes(
            CloudEventDocument(
                id: id, source: addresses.incidents, type: "outcry.test", subject: webhook, time: instant,
                data: TestNotice(webhook: webhook, words: "A test. It tells of no incident.")))
    }

    private func notice(of whole: IncidentDocument, regions cut: Int) -> IncidentNotice {
        let regions = whole.scope.regions.prefix(cut)
        let statements = whole.official.suffix(cut == 0 ? 0 : Self.mostStatements)
        return IncidentNotice(
            id: whole.id, service: whole.service, state: whole.state, title: whole.title, sentence: whole.sentence,
            onset: whole.onset, openedAt: whole.openedAt, confirmedAt: whole.confirmedAt, endedAt: whole.endedAt,
            updatedAt: whole.updatedAt, mergedInto: whole.mergedInto, extent: whole.scope.extent,
            regions: Array(regions), symptoms: whole.symptoms, magnitude: whole.magnitude,
            reason: whole.revisions.last?.reason,
            official: statements.map { statement in
                .init(
                    stage: statement.stage, saidAt: statement.saidAt,
                    text: String(statement.text.unicodeScalars.prefix(Self.longestStatement)), link: statement.link)
            },
            leftOut: .init(
                regions: whole.scope.regions.count - regions.count,
                statements: whole.official.count - statements.count),
            links: whole.links)
    }
}

/// The envelope of an event (CloudEvents 1.0, JSON format).
private struct CloudEventDocument<Data: Encodable>: Encodable {
    let specversion = "1.0"
    let id: String
    let source: String
    let type: String
    let subject: String
    let time: Timestamp
    let datacontenttype = "application/json"
    let data: Data
}

/// An incident as far as an event has room for it.
private struct IncidentNotice: Encodable {
    let id: Incident.ID
    let service: ServiceReference
    let state: IncidentState
    let title: String
    let sentence: String
    let onset: Onset
    let openedAt: Minute
    @OrNull var confirmedAt: Minute?
    @OrNull var endedAt: Minute?
    let updatedAt: Minute
    let mergedInto: IncidentDocument.Related?
    @OrNull var extent: Extent?
    let regions: [ScopeDocument.RegionRow]
    let symptoms: [MarkDocument]
    let magnitude: IncidentDocument.Magnitude
    /// What decided the last change.
    @OrNull var reason: RevisionDocument.Reason?
    let official: [Statement]
    let leftOut: LeftOut
    let links: IncidentDocument.Links

    struct Statement: Encodable {
        @OrNull var stage: OfficialStage?
        let saidAt: Timestamp
        let text: String
        @OrNull var link: String?
    }

    /// How much the whole has beyond this.
    struct LeftOut: Encodable {
        let regions: Int
        let statements: Int
    }
}

/// What a test tells.
private struct TestNotice: Encodable {
    let webhook: String
    let words: String
}
