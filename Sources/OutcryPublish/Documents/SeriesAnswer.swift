public import OutcryModel

/// A series of reports with what it is compared with.
public struct SeriesAnswer: Sendable {
    /// The service.
    public let service: Service.ID
    /// The region; `nil` for anywhere.
    public let region: Region.ID?
    /// The symptom; `nil` for any.
    public let symptom: Symptom?
    /// The minutes of a bucket.
    public let bucket: Int
    /// The first minute.
    public let from: Minute
    /// The minute after the last.
    public let to: Minute
    /// The buckets, in order.
    public let points: [SeriesPoint]
    /// The buckets of another period, as many, in order; `nil` when there is none.
    public let compared: [SeriesPoint]?
    /// The incidents of the period.
    public let incidents: [Incident]
    /// Buckets that end after this minute are not complete yet.
    public let completeUntil: Minute

    /// An answer from its parts.
    public init(
        service: Service.ID, region: Region.ID?, symptom: Symptom?, bucket: Int, from: Minute, to: Minute,
        points: [SeriesPoint], compared: [SeriesPoint]? = nil, incidents: [Incident] = [], completeUntil: Minute
    ) {
        self.service = service
        self.region = region
        self.symptom = symptom
        self.bucket = bucket
        self.from = from
        self.to = to
        self.points = points
        self.compared = compared
        self.incidents = incidents
        self.completeUntil = completeUntil
    }
}
