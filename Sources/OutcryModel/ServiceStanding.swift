/// How a service stands now: the last hour of reports against what is usual.
public struct ServiceStanding: Codable, Hashable, Sendable {
    /// The service.
    public let service: Service.ID
    /// The minute after the hour looked at.
    public let at: Minute
    /// How the hour compares with what is usual.
    public let level: Level
    /// Distinct reporters of the hour.
    public let observed: Int
    /// The usual number for that hour of the week; `nil` while too little is known.
    public let expected: Double?
    /// Distinct reporters of each symptom in the hour.
    public let symptoms: [Symptom: Int]
    /// The incidents that go on, oldest first.
    public let openIncidents: [Incident.ID]

    /// A standing from its parts.
    public init(
        service: Service.ID, at: Minute, level: Level, observed: Int, expected: Double?, symptoms: [Symptom: Int],
        openIncidents: [Incident.ID]
    ) {
        self.service = service
        self.at = at
        self.level = level
        self.observed = observed
        self.expected = expected
        self.symptoms = symptoms
        self.openIncidents = openIncidents
    }
}
