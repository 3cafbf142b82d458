/// One change of an incident, with the evidence that decided it.
public struct Revision: Codable, Hashable, Sendable {
    /// The minute of the decision.
    public let at: Minute
    /// The state after it.
    public let state: IncidentState
    /// The extent after it.
    public let extent: Extent?
    /// The affected regions after it.
    public let regions: [Region.ID]
    /// Why.
    public let reason: Reason

    /// A revision from its parts.
    public init(at: Minute, state: IncidentState, extent: Extent?, regions: [Region.ID], reason: Reason) {
        self.at = at
        self.state = state
        self.extent = extent
        self.regions = regions
        self.reason = reason
    }

    /// The numbers behind a decision; with them anyone can check it.
    public struct Reason: Codable, Hashable, Sendable {
        /// The rule that fired: `open`, `corroborated`, `scope`, `symptom` (another is told of more), `receded` (places have
        /// recovered), `easing`, `resumed`, `reopened` or `ended`; `merged` into another incident; dismissed as `copies`, as of `oneSource` or as `notCorroborated`; `withdrawn` with its
        /// service; dismissed or merged by a `moderator` (`mergedByModerator`), whose decision needed no statistic.
        public let rule: String
        /// The version of the rules.
        public let rules: String
        /// The region whose statistic decided.
        public let region: Region.ID
        /// The symptom whose statistic decided; `nil` for all together.
        public let symptom: Symptom?
        /// The first minute of the window looked at.
        public let from: Minute
        /// The minute after its last.
        public let to: Minute
        /// Distinct reporters in the window.
        public let observed: Int
        /// The usual number for the window.
        public let expected: Double
        /// The test statistic, in nats.
        public let statistic: Double
        /// The value it had to pass, in nats.
        public let threshold: Double

        /// A reason from its parts.
        public init(
            rule: String, rules: String, region: Region.ID, symptom: Symptom?, from: Minute, to: Minute, observed: Int,
            expected: Double, statistic: Double, threshold: Double
        ) {
            self.rule = rule
            self.rules = rules
            self.region = region
            self.symptom = symptom
            self.from = from
            self.to = to
            self.observed = observed
            self.expected = expected
            self.statistic = statistic
            self.threshold = threshold
        }
    }
}
