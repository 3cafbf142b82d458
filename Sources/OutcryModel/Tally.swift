/// Reports of one (service, region, symptom) in one minute of occurrence, counted as distinct reporters.
public struct Tally: Codable, Hashable, Sendable {
    /// The service reported.
    public let service: Service.ID
    /// The finest region told; `nil` when it is not known.
    public let region: Region.ID?
    /// The symptom; `nil` counts each reporter once whatever the symptoms.
    public let symptom: Symptom?
    /// The minute in which it happened.
    public let minute: Minute
    /// Distinct reporters.
    public let reporters: Int
    /// The part of them that came through each kind of source.
    public let bySource: [SourceKind: Int]

    /// A tally from its parts.
    public init(
        service: Service.ID, region: Region.ID?, symptom: Symptom?, minute: Minute, reporters: Int,
        bySource: [SourceKind: Int]
    ) {
        self.service = service
        self.region = region
        self.symptom = symptom
        self.minute = minute
        self.reporters = reporters
        self.bySource = bySource
    }
}
