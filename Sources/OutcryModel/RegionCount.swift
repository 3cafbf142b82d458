/// Distinct reporters of a service within a region, with everything below it, in one part of time.
public struct RegionCount: Hashable, Sendable {
    /// The service reported.
    public let service: Service.ID
    /// The region; the root counts everybody, wherever they are.
    public let region: Region.ID
    /// The symptom; `nil` counts each reporter once whatever the symptoms.
    public let symptom: Symptom?
    /// The part of time.
    public let during: Range<Minute>
    /// Distinct reporters.
    public let reporters: Int

    /// A count from its parts.
    public init(
        service: Service.ID, region: Region.ID, symptom: Symptom?, during: Range<Minute>, reporters: Int
    ) {
        self.service = service
        self.region = region
        self.symptom = symptom
        self.during = during
        self.reporters = reporters
    }
}
