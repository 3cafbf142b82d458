/// What the classifier makes of a message, each part with the evidence that gave it.
public struct Verdict: Codable, Hashable, Sendable {
    /// The language of the message, as BCP 47; `und` when it cannot be told.
    public var language: String
    /// The services meant.
    public var services: [Service.ID]
    /// The symptoms told, at most three, in the order of `Symptom`.
    public var symptoms: [Symptom]
    /// What it says of the state of the services.
    public var polarity: Polarity
    /// Whose voice it is in.
    public var kind: Voice
    /// The cause it states, if any.
    public var cause: Cause?
    /// The finest region it supports; `nil` when it does not say.
    public var region: Region.ID?
    /// What it says the fault keeps people from.
    public var impacts: [Impact]
    /// The stage an official message states.
    public var stage: OfficialStage?
    /// The set of near copies that the words belong to; `nil` when they are too few to tell, or were not compared.
    public var cluster: TextCluster?
    /// Why: one item for each tag.
    public var evidence: [Evidence]
    /// What the words say otherwise than what the reporter chose, which stands; `nil` when they do not.
    public var disagreements: [Evidence]?
    /// The version of the rule set.
    public var rules: String

    /// A verdict from its parts.
    public init(
        language: String, services: [Service.ID], symptoms: [Symptom], polarity: Polarity, kind: Voice,
        cause: Cause? = nil, region: Region.ID? = nil, impacts: [Impact] = [], stage: OfficialStage? = nil,
        cluster: TextCluster? = nil, evidence: [Evidence] = [], disagreements: [Evidence]? = nil, rules: String
    ) {
        self.language = language
        self.services = services
        self.symptoms = symptoms
        self.polarity = polarity
        self.kind = kind
        self.cause = cause
        self.region = region
        self.impacts = impacts
        self.stage = stage
        self.cluster = cluster
        self.evidence = evidence
        self.disagreements = disagreements
        self.rules = rules
    }
}
