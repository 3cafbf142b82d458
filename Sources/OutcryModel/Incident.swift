/// An excess of reports that is not chance.
public struct Incident: Codable, Hashable, Sendable {
    /// The name of an incident, made of the service and the minute it was opened, so that a replay gives the same.
    public typealias ID = Identifier<Incident>

    /// The name.
    public let id: ID
    /// The service.
    public let service: Service.ID
    /// Where it is in its life.
    public var state: IncidentState
    /// When it began, with the interval that holds it.
    public var onset: Onset
    /// The minute in which it was first suspected.
    public var openedAt: Minute
    /// The minute in which it was confirmed.
    public var confirmedAt: Minute?
    /// The minute with the most reporters.
    public var peakAt: Minute
    /// Distinct reporters in that minute.
    public var peakReporters: Int
    /// The last minute with more reports than usual; set when it ends.
    public var endedAt: Minute?
    /// The minute of the last change.
    public var updatedAt: Minute
    /// Where.
    public var scope: Scope
    /// Distinct reporters of each symptom since the onset; one reporter may name several.
    public var symptoms: [Symptom: Int]
    /// Reporters who state each cause. Suspicion, not finding.
    public var causes: [Cause: Int]
    /// Reporters who state each impact.
    public var impacts: [Impact: Int]
    /// Reporters through each kind of source.
    public var sources: [SourceKind: Int]
    /// Reporters who say that it works again.
    public var recoveredReporters: Int
    /// Reports that only repeat words already counted: reposts, quotes, copies. They are in no other number; `nil` when
    /// there were none.
    public var echoes: Int?
    /// In which words reporters told of the symptoms; `nil` when none were found.
    public var words: WordCounts?
    /// How many people it touches.
    public var magnitude: Magnitude
    /// What the operator said, oldest first.
    public var official: [OfficialStatement]
    /// The incident that this one turned out to be a part of, which goes on in its place; `nil` for none.
    public var mergedInto: ID?
    /// The incident whose place this one's was, until it had recovered there; `nil` for none.
    public var splitFrom: ID?
    /// Every change of state or scope, oldest first, each with its reason.
    public var revisions: [Revision]

    /// An incident from its parts.
    public init(
        id: ID, service: Service.ID, state: IncidentState, onset: Onset, openedAt: Minute, confirmedAt: Minute? = nil,
        peakAt: Minute, peakReporters: Int, endedAt: Minute? = nil, updatedAt: Minute, scope: Scope,
        symptoms: [Symptom: Int], causes: [Cause: Int] = [:], impacts: [Impact: Int] = [:],
        sources: [SourceKind: Int] = [:], recoveredReporters: Int = 0, echoes: Int? = nil, words: WordCounts? = nil,
        magnitude: Magnitude,
        official: [OfficialStatement] = [], mergedInto: ID? = nil, splitFrom: ID? = nil, revisions: [Revision] = []
    ) {
        self.id = id
        self.service = service
        self.state = state
        self.onset = onset
        self.openedAt = openedAt
        self.confirmedAt = confirmedAt
        self.peakAt = peakAt
        self.peakReporters = peakReporters
        self.endedAt = endedAt
        self.updatedAt = updatedAt
        self.scope = scope
        self.symptoms = symptoms
        self.causes = causes
        self.impacts = impacts
        self.sources = sources
        self.recoveredReporters = recoveredReporters
        self.echoes = echoes
        self.words = words
        self.magnitude = magnitude
        self.official = official
        self.mergedInto = mergedInto
        self.splitFrom = splitFrom
        self.revisions = revisions
    }
}
