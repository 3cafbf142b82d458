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

    /// The picture of a service, or of one symptom of it, in the whole parts of `CountGrid` that `[from, to)` touches.
    /// What is usual is given up to `to`.
    func picture(
        of service: Service.ID, symptom: Symptom?, from: Minute, to: Minute
    ) async throws(StoreError) -> ScopePicture

    /// The pictures of every service in the hour up to the last minute folded, by id.
    func pictures() async throws(StoreError) -> [ScopePicture]

    /// Reports of a service within a region (`nil`: anywhere) with a symptom (`nil`: any) in the buckets of so many
    /// minutes, aligned to multiples of the bucket since the epoch, that `[from, to)` touches; each whole.
    func series(
        of service: Service.ID, region: Region.ID?, symptom: Symptom?, from: Minute, to: Minute, bucket: Int
    ) async throws(StoreError) -> [SeriesPoint]

    /// Reporters of a service in each bucket of so many minutes that `[from, to)` touches, of each region that was told
    /// or lies above one, of all symptoms together and of each: by time, then region, then symptom. Only what is not
    /// nought is given.
    func counts(
        of service: Service.ID, from: Minute, to: Minute, bucket: Int
    ) async throws(StoreError) -> [RegionCount]

    /// The incidents that match, the one opened last first.
    func incidents(_ query: IncidentQuery) async throws(StoreError) -> [Incident]

    /// One incident.
    func incident(_ id: Incident.ID) async throws(StoreError) -> Incident?

    /// The last minute whose changes are kept, at once where there is one, and again whenever more is kept.
    func foldedMinutes() -> AsyncStream<Minute>

    /// How the polled sources are doing.
    func sourceHealth() async throws(StoreError) -> [SourceHealth]

    /// What keeps the program from doing its work now; empty when it is ready.
    func obstacles() async -> [String]
}
