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
    /// What every bucket of every service has.
    var paintedCounts: [(region: Region.ID, symptom: Symptom?, reporters: Int)] = []
    var health: [SourceHealth] = []
    var found: [String] = []
    var failure: StoreError?
    /// Reporters of a bucket, by its place from the last.
    var reporters: @Sendable (_ fromEnd: Int) -> Int = { _ in 12 }

    /// What is rung when minutes are folded.
    var bell = FoldBell()

    func now() -> Timestamp { time.now() }

    func foldedMinutes() -> AsyncStream<Minute> { bell.listen() }

    func standings() async throws(StoreError) -> [ServiceStanding] {
        if let failure { throw failure }
        return painted
    }

    func standing(of service: Service.ID) async throws(StoreError) -> ServiceStanding? {
        try await standings().first { $0.service == service }
    }

    func picture(
        of service: Service.ID, symptom: Symptom?, from: Minute, to: Minute
    ) async throws(StoreError) -> ScopePicture {
        if let failure { throw failure }
        let parts = CountGrid.parts(from: from, to: to)
        return ScopePicture(
            service: service, symptom: symptom, from: CountGrid.floor(from), to: to,
            extent: paintedScope.isEmpty ? nil : .regional,
            regions: (paintedScope.isEmpty ? [] : paintedAbove + paintedScope).map { region in
                var reporters = [Int](repeating: 0, count: parts.count)
                if !reporters.isEmpty { reporters[0] = region.observed }
                return RegionPicture(
                    region: region.region, state: region.state,
                    isNamed: region.state == .affected && paintedScope.contains(region),
                    level: region.state == .affected ? .high : .usual, expected: region.expected,
                    reporters: reporters, symptoms: [.slow: reporters], shareOfUsers: region.shareOfUsers)
            })
    }

    /// What lies above everything painted.
    private var paintedAbove: [RegionScope] {
        (["001", "150", "155", "DE", "AT"] as [Region.ID]).map { region in
            let below = paintedScope.filter {
                region.rawValue.count > 2 || $0.region.rawValue.hasPrefix(region.rawValue)
            }
            return RegionScope(
                region: region, state: below.contains { $0.state == .affected } ? .affected : .notEnoughData,
                observed: below.reduce(0) { $0 + $1.observed }, expected: below.reduce(0) { $0 + $1.expected },
                ratio: nil, ratioLow: nil, ratioHigh: nil)
        }
    }

    func pictures() async throws(StoreError) -> [ScopePicture] {
        let end = now().minute
        var pictures: [ScopePicture] = []
        for service in services {
            pictures.append(try await picture(of: service.id, symptom: nil, from: end - 60, to: end))
        }
        return pictures
    }

    func counts(
        of service: Service.ID, from: Minute, to: Minute, bucket: Int
    ) async throws(StoreError) -> [RegionCount] {
        if let failure { throw failure }
        return stride(from: from.sinceEpoch, to: to.sinceEpoch, by: bucket).flatMap { time in
            paintedCounts.map { region, symptom, reporters in
                RegionCount(
                    service: service, region: region, symptom: symptom, during: Minute(time)..<Minute(time) + bucket,
                    reporters: reporters)
            }
        }
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
                && query.changedSince.map { incident.updatedAt >= $0 } ?? true
                && query.openedBefore.map { incident.openedAt < $0 } ?? true
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
