public import OutcryModel

/// The live picture, for whoever answers questions about it.
public protocol OutageView: Sendable {
    /// Every service of the catalogue, by id.
    var services: [Service] { get }

    /// The present instant, by the clock the picture is drawn with.
    func now() -> Timestamp

    /// How every service stands, by id.
    func standings() async throws(StoreError) -> [ServiceStanding]

    /// How one service stands; `nil` when the catalogue does not know it.
    func standing(of service: Service.ID) async throws(StoreError) -> ServiceStanding?

    /// Where a service is affected in `[from, to)`.
    func scope(of service: Service.ID, from: Minute, to: Minute) async throws(StoreError) -> Scope

    /// Reports of a service within a region (`nil`: anywhere) with a symptom (`nil`: any) in `[from, to)`, in buckets
    /// of so many minutes, aligned to multiples of the bucket since the epoch.
    func series(
        of service: Service.ID, region: Region.ID?, symptom: Symptom?, from: Minute, to: Minute, bucket: Int
    ) async throws(StoreError) -> [SeriesPoint]

    /// The incidents that match, the one opened last first.
    func incidents(_ query: IncidentQuery) async throws(StoreError) -> [Incident]

    /// One incident.
    func incident(_ id: Incident.ID) async throws(StoreError) -> Incident?

    /// How the polled sources are doing.
    func sourceHealth() async throws(StoreError) -> [SourceHealth]

    /// What keeps the program from doing its work now; empty when it is ready.
    func obstacles() async -> [String]
}
