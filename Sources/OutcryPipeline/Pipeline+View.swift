import OutcryAggregate
public import OutcryModel
import OutcryRegions
public import OutcryStore

extension Pipeline: OutageView {
    /// The present instant, by the clock of the road.
    public nonisolated func now() -> Timestamp {
        time.now()
    }

    /// How every service stands, by id: the hour up to the last minute folded.
    public func standings() async throws(StoreError) -> [ServiceStanding] {
        let end = lastFolded.next
        if let known = standingsOfMinute, known.minute == end { return known.standings }
        let open = try await store.incidents(
            IncidentQuery(states: Set(IncidentState.allCases.filter(\.isOpen)), limit: 1000))
        let openByService = Dictionary(grouping: open.reversed(), by: \.service)
        var standings: [ServiceStanding] = []
        for service in services {
            let tallies = try await lastHour(of: service.id, before: end)
            standings.append(
                aggregator.standing(
                    of: service.id, tallies: tallies, at: end,
                    openIncidents: (openByService[service.id] ?? []).map(\.id), in: folded.state))
        }
        standingsOfMinute = (end, standings)
        return standings
    }

    /// How one service stands; `nil` when the catalogue does not know it.
    public func standing(of service: Service.ID) async throws(StoreError) -> ServiceStanding? {
        try await standings().first { $0.service == service }
    }

    /// Where a service is affected in `[from, to)`.
    public func scope(of service: Service.ID, from: Minute, to: Minute) async throws(StoreError) -> Scope {
        let tallies = try await store.tallies(TallyQuery(service: service, from: from, to: to, symptom: .together))
        return aggregator.scope(of: service, tallies: tallies, from: from, to: to, in: folded.state)
    }

    /// Reports of a service within a region with a symptom in `[from, to)`, in aligned buckets.
    ///
    /// A reporter who comes again after the counting window counts again, so a bucket is a sum over its minutes.
    public func series(
        of service: Service.ID, region: Region.ID?, symptom: Symptom?, from: Minute, to: Minute, bucket: Int
    ) async throws(StoreError) -> [SeriesPoint] {
        let tallies = try await store.tallies(
            TallyQuery(service: service, from: from, to: to, symptom: symptom.map { .one($0) } ?? .together))
        let start = from.sinceEpoch - from.sinceEpoch % bucket
        var observed: [Int: Int] = [:]
        for tally in tallies where lies(tally.region, in: region) {
            observed[(tally.minute.sinceEpoch - start) / bucket, default: 0] += tally.reporters
        }
        var points: [SeriesPoint] = []
        for index in 0..<max(0, (to.sinceEpoch - start + bucket - 1) / bucket) {
            let first = Minute(start + index * bucket)
            // What is usual in the part of the bucket that is asked for, as only that is counted.
            let usual = aggregator.usual(
                of: service, region: region, symptom: symptom, from: max(first, from), to: min(first + bucket, to),
                in: folded.state)
            points.append(
                SeriesPoint(
                    at: first, observed: observed[index] ?? 0, expected: usual?.expected, low: usual?.low,
                    high: usual?.high))
        }
        return points
    }

    /// The incidents that match, the one opened last first.
    public nonisolated func incidents(_ query: IncidentQuery) async throws(StoreError) -> [Incident] {
        try await store.incidents(query)
    }

    /// One incident.
    public nonisolated func incident(_ id: Incident.ID) async throws(StoreError) -> Incident? {
        try await store.incident(id)
    }

    /// How the polled sources are doing.
    public nonisolated func sourceHealth() async throws(StoreError) -> [SourceHealth] {
        try await store.sourceHealth()
    }

    /// What keeps the road from going on now; empty when nothing does.
    public func obstacles() async -> [String] {
        var found: [String] = []
        if let obstacle { found.append(obstacle) }
        let now = time.now()
        if let through = progress?.through, now.minute < through {
            found.append("The clock reads \(now), but the minutes up to \(through) are folded: it has gone back.")
        }
        do {
            _ = try await store.progress()
        } catch {
            found.append(String(describing: error))
        }
        return found
    }

    private func lies(_ told: Region.ID?, in region: Region.ID?) -> Bool {
        guard let region, region != regions.root else { return true }
        return told.map { regions.contains(region, $0) } ?? false
    }

    private var lastFolded: Minute {
        max(progress?.through ?? Minute(0), time.now().minute - 2)
    }

    /// Distinct reporters of a service in the last hour.
    func reporters(of service: Service.ID) async throws(StoreError) -> Int {
        let end = lastFolded.next
        let query = TallyQuery(service: service, from: end - 60, to: end, symptom: .together)
        return try await store.tallies(query).reduce(0) { $0 + $1.reporters }
    }

    private func lastHour(of service: Service.ID, before end: Minute) async throws(StoreError) -> [Tally] {
        var tallies: [Tally] = []
        for filter in [TallyQuery.SymptomFilter.together, .each] {
            tallies += try await store.tallies(
                TallyQuery(service: service, from: end - 60, to: end, symptom: filter))
        }
        return tallies
    }
}
