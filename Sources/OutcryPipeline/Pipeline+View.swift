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

    /// Where a service is affected in `[from, to)`, with the numbers as they are: for the operator, not for the public.
    public func scope(of service: Service.ID, from: Minute, to: Minute) async throws(StoreError) -> Scope {
        let tallies = try await store.tallies(TallyQuery(service: service, from: from, to: to, symptom: .together))
        return aggregator.scope(of: service, tallies: tallies, from: from, to: to, in: folded.state)
    }

    /// The picture of a service, or of one symptom of it, in the whole parts that `[from, to)` touches.
    public func picture(
        of service: Service.ID, symptom: Symptom?, from: Minute, to: Minute
    ) async throws(StoreError) -> ScopePicture {
        var tallies: [Tally] = []
        // Long parts are added up by the store, so that a month costs no more rows than a day.
        for stretch in CountGrid.stretches(from: from, to: to) {
            guard let first = stretch.first, let last = stretch.last else { continue }
            for filter in symptom.map({ [.one($0)] }) ?? [TallyQuery.SymptomFilter.together, .each] {
                tallies += try await store.tallies(
                    TallyQuery(
                        service: service, from: first.lowerBound, to: last.upperBound, symptom: filter,
                        step: first.upperBound - first.lowerBound))
            }
        }
        return aggregator.picture(
            of: service, symptom: symptom, tallies: tallies, from: CountGrid.floor(from), to: to, in: folded.state)
    }

    /// The pictures of every service in the hour up to the last minute folded, by id.
    public func pictures() async throws(StoreError) -> [ScopePicture] {
        let end = lastFolded.next
        if let known = picturesOfMinute, known.minute == end { return known.pictures }
        var pictures: [ScopePicture] = []
        for service in services {
            pictures.append(try await picture(of: service.id, symptom: nil, from: end - 60, to: end))
        }
        picturesOfMinute = (end, pictures)
        return pictures
    }

    /// Reports of a service within a region with a symptom in the aligned buckets that `[from, to)` touches.
    ///
    /// A reporter who comes again after the counting window counts again, so a bucket is a sum over its minutes.
    public func series(
        of service: Service.ID, region: Region.ID?, symptom: Symptom?, from: Minute, to: Minute, bucket: Int
    ) async throws(StoreError) -> [SeriesPoint] {
        let (start, end) = (CountGrid.floor(from, to: bucket), CountGrid.ceiling(to, to: bucket))
        // The longest part of time that buckets are made of.
        let step = [1440, 60, CountGrid.quarter].first { bucket.isMultiple(of: $0) } ?? bucket
        let tallies = try await store.tallies(
            TallyQuery(
                service: service, from: start, to: end, symptom: symptom.map { .one($0) } ?? .together, step: step))
        var counts = [Int](repeating: 0, count: max(0, (end - start) / step))
        for tally in tallies where lies(tally.region, in: region) {
            counts[(tally.minute - start) / step] += tally.reporters
        }
        return stride(from: start.sinceEpoch, to: end.sinceEpoch, by: bucket).map { time in
            let first = Minute(time)
            let parts =
                bucket < CountGrid.quarter ? [first..<first + bucket] : CountGrid.parts(from: first, to: first + bucket)
            let reporters = parts.map { part in
                counts[((part.lowerBound - start) / step)..<((part.upperBound - start) / step)].reduce(0, +)
            }
            let usual = aggregator.usual(
                of: service, region: region, symptom: symptom, from: first, to: first + bucket, in: folded.state)
            return SeriesPoint(
                at: first, observed: reporters.reduce(0, +), parts: reporters, expected: usual?.expected,
                low: usual?.low, high: usual?.high)
        }
    }

    /// Reporters of a service in each aligned bucket that `[from, to)` touches, of each region and symptom.
    public func counts(
        of service: Service.ID, from: Minute, to: Minute, bucket: Int
    ) async throws(StoreError) -> [RegionCount] {
        let (start, end) = (CountGrid.floor(from, to: bucket), CountGrid.ceiling(to, to: bucket))
        struct Cell: Hashable {
            let minute: Minute
            let region: Region.ID
            let symptom: Symptom?
        }
        var sums: [Cell: Int] = [:]
        for filter in [TallyQuery.SymptomFilter.together, .each] {
            let query = TallyQuery(service: service, from: start, to: end, symptom: filter, step: bucket)
            for tally in try await store.tallies(query) {
                let told = tally.region ?? regions.root
                let path = regions[told] == nil ? [regions.root] : [told] + regions.ancestors(of: told)
                for region in path {
                    sums[Cell(minute: tally.minute, region: region, symptom: tally.symptom), default: 0] +=
                        tally.reporters
                }
            }
        }
        let cells = sums.sorted { left, right in
            let (first, second) = (left.key, right.key)
            if first.minute != second.minute { return first.minute < second.minute }
            if first.region != second.region { return first.region < second.region }
            guard let other = second.symptom else { return false }
            return first.symptom.map { $0 < other } ?? true
        }
        return cells.map { cell, reporters in
            RegionCount(
                service: service, region: cell.region, symptom: cell.symptom,
                during: cell.minute..<cell.minute + bucket, reporters: reporters)
        }
    }

    /// The incidents that match, the one opened last first.
    public nonisolated func incidents(_ query: IncidentQuery) async throws(StoreError) -> [Incident] {
        try await store.incidents(query)
    }

    /// One incident.
    public nonisolated func incident(_ id: Incident.ID) async throws(StoreError) -> Incident? {
        try await store.incident(id)
    }

    /// The last minute folded and kept, at once where there is one, and again whenever more is.
    public nonisolated func foldedMinutes() -> AsyncStream<Minute> {
        bell.listen()
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
        if let through = bell.last, now.minute < through {
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

    /// The last minute whose tallies and incidents can be read.
    private nonisolated var lastFolded: Minute {
        max(bell.last ?? Minute(0), time.now().minute - 2)
    }

    /// Distinct reporters of a service in the last hour: without a turn of the road, which may be folding a long minute.
    nonisolated func countReporters(of service: Service.ID) async throws(StoreError) -> Int {
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
