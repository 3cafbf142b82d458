import OutcryModel
import OutcryStore
import OutcryTesting

/// A picture the test paints.
struct FakeView: OutageView {
    var services: [Service] = Cast.services
    var time = ManualTime()
    var painted: [ServiceStanding] = []
    var paintedIncidents: [Incident] = []
    var paintedScope: [RegionScope] = []
    var health: [SourceHealth] = []
    var found: [String] = []
    var failure: StoreError?
    /// Reporters of a bucket, by its place from the last.
    var reporters: @Sendable (_ fromEnd: Int) -> Int = { _ in 12 }

    func now() -> Timestamp { time.now() }

    func standings() async throws(StoreError) -> [ServiceStanding] {
        if let failure { throw failure }
        return painted
    }

    func standing(of service: Service.ID) async throws(StoreError) -> ServiceStanding? {
        try await standings().first { $0.service == service }
    }

    func scope(of service: Service.ID, from: Minute, to: Minute) async throws(StoreError) -> Scope {
        if let failure { throw failure }
        return Scope(from: from, to: to, extent: paintedScope.isEmpty ? nil : .regional, regions: paintedScope)
    }

    func series(
        of service: Service.ID, region: Region.ID?, symptom: Symptom?, from: Minute, to: Minute, bucket: Int
    ) async throws(StoreError) -> [SeriesPoint] {
        if let failure { throw failure }
        let starts = Array(stride(from: from.sinceEpoch, to: to.sinceEpoch, by: bucket))
        return starts.enumerated().map { index, start in
            SeriesPoint(
                at: Minute(start), observed: reporters(starts.count - 1 - index), expected: 12, low: 6, high: 19)
        }
    }

    func incidents(_ query: IncidentQuery) async throws(StoreError) -> [Incident] {
        if let failure { throw failure }
        let matching = paintedIncidents.filter { incident in
            (query.service == nil || query.service == incident.service)
                && (query.states.isEmpty || query.states.contains(incident.state))
        }
        let start = query.after.flatMap { after in matching.firstIndex { $0.id == after } }.map { $0 + 1 } ?? 0
        return Array(matching[start...].prefix(query.limit))
    }

    func incident(_ id: Incident.ID) async throws(StoreError) -> Incident? {
        if let failure { throw failure }
        return paintedIncidents.first { $0.id == id }
    }

    func sourceHealth() async throws(StoreError) -> [SourceHealth] {
        if let failure { throw failure }
        return health
    }

    func obstacles() async -> [String] { found }
}
