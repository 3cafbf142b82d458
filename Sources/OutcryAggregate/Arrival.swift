public import OutcryModel

/// One report about one service, as the fold sees it.
public struct Arrival: Hashable, Sendable {
    /// The service.
    public let service: Service.ID
    /// The finest region told.
    public let region: Region.ID?
    /// What is wrong.
    public let symptoms: [Symptom]
    /// What it says of the service's state.
    public let polarity: Polarity
    /// Whose voice it is in.
    public let kind: Voice
    /// The cause it states.
    public let cause: Cause?
    /// What the fault keeps people from.
    public let impacts: [Impact]
    /// The kind of source it came through.
    public let sourceKind: SourceKind
    /// The sources that may all be wrong for one reason with this one.
    public let group: SourceGroup
    /// Who reports.
    public let reporter: ReporterHash?
    /// The network the reporter is in; `nil` for what did not come from a reporter directly.
    public let network: NetworkHash?
    /// The set of near copies its words belong to; `nil` when they are too few to tell.
    public let cluster: TextCluster?
    /// When it happened.
    public let occurredAt: Timestamp
    /// When we learned of it.
    public let receivedAt: Timestamp
    /// In which words the symptoms were told.
    public internal(set) var words: [WordCounts.Wording]
    /// What the operator says, when it is the operator's status page that speaks.
    public let official: OfficialStatement?

    /// An arrival from its parts; the group is that of its kind of source and network unless told.
    public init(
        service: Service.ID, region: Region.ID?, symptoms: [Symptom], polarity: Polarity = .problem,
        kind: Voice = .firstHand, cause: Cause? = nil, impacts: [Impact] = [], sourceKind: SourceKind,
        group: SourceGroup? = nil, reporter: ReporterHash?, network: NetworkHash? = nil, cluster: TextCluster? = nil,
        occurredAt: Timestamp,
        receivedAt: Timestamp,
        words: [WordCounts.Wording] = [], official: OfficialStatement? = nil
    ) {
        self.service = service
        self.region = region
        self.symptoms = symptoms
        self.polarity = polarity
        self.kind = kind
        self.cause = cause
        self.impacts = impacts
        self.sourceKind = sourceKind
        self.group = group ?? SourceGroup(sourceKind, network: network)
        self.reporter = reporter
        self.network = network
        self.cluster = cluster
        self.occurredAt = occurredAt
        self.receivedAt = receivedAt
        self.words = words
        self.official = official
    }

    /// A report with its verdict as the fold sees it: one arrival for each service meant, and none of one that is held.
    public static func arrivals(report: Report, verdict: Verdict) -> [Arrival] {
        guard report.hold == nil else { return [] }
        return verdict.services.map { service in
            Arrival(
                service: service, region: verdict.region, symptoms: verdict.symptoms, polarity: verdict.polarity,
                kind: verdict.kind, cause: verdict.cause, impacts: verdict.impacts, sourceKind: report.sourceKind,
                reporter: report.reporter, network: report.network, cluster: verdict.cluster,
                occurredAt: report.occurredAt,
                receivedAt: report.receivedAt, words: EvidenceWords.wordings(of: verdict, in: report.text ?? ""),
                official: report.sourceKind == .status ? statement(report, verdict) : nil)
        }
    }

    /// What the operator says, in the update that was read out of its page; a report kept before updates were has the
    /// whole entry for its text.
    private static func statement(_ report: Report, _ verdict: Verdict) -> OfficialStatement {
        let update = report.official
        return OfficialStatement(
            source: report.source, stage: verdict.stage, cause: verdict.cause, saidAt: report.occurredAt,
            learnedAt: report.receivedAt,
            text: update.map { OfficialText.opening(of: $0.text) } ?? OfficialText.newestUpdate(in: report.text ?? ""),
            link: report.link, components: update?.components ?? [], plannedFrom: update?.plannedFrom,
            plannedUntil: update?.plannedUntil)
    }
}
