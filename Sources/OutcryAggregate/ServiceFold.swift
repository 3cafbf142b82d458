import OutcryModel
import OutcryRegions

/// One minute of one service. Not to be copied: what it remembers is large.
struct ServiceFold: ~Copyable {
    let context: Aggregator
    let settings: DetectionSettings
    let service: Service
    let minute: Minute
    var state: ServiceState

    /// The minute's arrivals, those of other services among them.
    let batch: ArrivalBatch
    /// What is usual in the minute.
    private(set) lazy var usualNow = state.baseline.window(from: now, to: now + 1)
    /// What the minute adds to the counts.
    private var added: [AddedCount] = []
    /// Prompt complaints, in order.
    var complaints: [Complaint] = []
    var recoveries: [Int32] = []
    /// Where words were repeated that have counted.
    var echoes: [Int32] = []
    var sightings: [Sighting] = []
    /// The regions and symptoms whose evidence the minute has changed.
    var touchedEvidence: [NodeEvidence.Key] = []
    /// The incidents that the minute has changed.
    var changed: Set<Incident.ID> = []

    struct Complaint {
        let told: ArrivalOrder
        let isCopy: Bool
        /// Whether this person's words count.
        let hasWords: Bool
    }

    private struct AddedCount {
        let minute: Minute
        let region: Int32
        let code: CountCode

        /// The order within a minute: by region, then by what is said.
        var rank: UInt64 { UInt64(UInt32(bitPattern: region)) << 16 | UInt64(code.rawValue) }
    }

    init(context: Aggregator, service: Service, minute: Minute, batch: ArrivalBatch, state: ServiceState) {
        self.context = context
        settings = context.settings
        self.service = service
        self.minute = minute
        self.batch = batch
        self.state = state
        if self.state.tree.count == 0 {
            _ = self.state.tree.number(of: nil, in: context.regions, clocks: context.clocks)
            self.state.tree.takeUsers(service.users, in: context.regions, clocks: context.clocks)
        }
    }

    var regions: RegionTree { context.regions }
    /// The minute since the epoch.
    var now: Int { minute.sinceEpoch }

    /// Folds the service's arrivals of the minute and adds what they change to `events`.
    mutating func run(decisions: [IncidentDecision] = [], telling events: inout [AggregateEvent]) {
        let orders = inOrder(batch.orders(of: service.id))
        complaints.reserveCapacity(orders.count)
        added.reserveCapacity(context.keepsTallies ? 2 * orders.count : 0)
        for told in orders { take(told) }
        tally(telling: &events)
        sightings = sightingsOfMinute()
        state.log.append(sightings)
        state.forget(at: minute, settings: settings)
        if !decisions.isEmpty || state.silences != nil { heed(decisions) }
        gatherEvidence()
        follow()
        heedAlarms()
        guard !changed.isEmpty else { return }
        for incidents in [state.closed, state.open] {
            for open in incidents where changed.contains(open.incident.id) { events.append(.incident(open.incident)) }
        }
    }

    /// The minute's arrivals with the regions they tell, in an order that does not depend on how they came.
    private mutating func inOrder(_ arrived: ArraySlice<ArrivalOrder>) -> [ArrivalOrder] {
        var orders = Array(arrived)
        var unheard: [Int] = []
        for index in orders.indices {
            let told = Int(orders[index].region)
            if told < 0 {
                orders[index].region = 0
            } else if let known = state.tree.number(of: batch.regions[told], hash: batch.hashes[told]) {
                orders[index].region = known
            } else {
                unheard.append(index)
            }
        }
        // New regions are numbered in the order of their names.
        let named = unheard.map { (index: $0, region: batch.regions[Int(orders[$0].region)]) }
        for (index, region) in named.sorted(by: { $0.region < $1.region }) {
            orders[index].region = state.tree.number(of: region, in: regions, clocks: context.clocks)
        }
        let arrivals = batch.arrivals
        orders.sort { $0.precedes($1, in: arrivals) }
        return orders
    }

    private mutating func take(_ told: ArrivalOrder) {
        if told.isOfficial, let statement = batch.arrivals[Int(told.place)].official {
            hear(statement)
            return
        }
        if told.isRecovery {
            switch state.recovered.take(
                told, at: minute, window: settings.reporterWindow, mostOfNetwork: settings.networkReporters)
            {
            case .new, .copy: recoveries.append(told.region)
            case .again, .echo: break
            }
        }
        let happened = min(told.happened, minute)
        guard told.isComplaint, minute - happened <= settings.tallyDelay else { return }
        let novelty = state.reporters.take(
            told, at: minute, window: settings.reporterWindow, mostOfNetwork: settings.networkReporters)
        switch novelty {
        case .new, .copy: break
        case .again: return
        case .echo:
            added.append(AddedCount(minute: happened, region: told.region, code: .echo))
            if minute - happened <= settings.promptDelay { echoes.append(told.region) }
            return
        }
        if state.observedFrom == nil { state.observedFrom = HourlyCounts.hour(of: now + 59) }
        let hasWords = !told.isPlain && countsWords(of: told)
        if context.keepsTallies { count(told, happened: happened, withWords: hasWords) }
        guard minute - happened <= settings.promptDelay else { return }
        complaints.append(Complaint(told: told, isCopy: novelty == .copy, hasWords: hasWords))
    }

    private mutating func count(_ told: ArrivalOrder, happened: Minute, withWords hasWords: Bool) {
        guard !told.isPlain else {
            CountCode.forEach(of: told) {
                added.append(AddedCount(minute: happened, region: told.region, code: $0))
            }
            return
        }
        let arrival = batch.arrivals[Int(told.place)]
        CountCode.forEach(of: arrival) { added.append(AddedCount(minute: happened, region: told.region, code: $0)) }
        if hasWords { state.recent.add(arrival.words, in: told.region, at: happened) }
    }

    /// Whether a person's words count: to complain again after an hour is to be counted again, and still to be one person.
    private mutating func countsWords(of told: ArrivalOrder) -> Bool {
        guard !batch.arrivals[Int(told.place)].words.isEmpty else { return false }
        var speakers = state.speakers ?? RecentReporters()
        state.speakers = nil
        defer { state.speakers = speakers }
        return speakers.takeWords(told, at: minute)
    }

    /// The operator's words belong to the incident that goes on, or to the one just ended, unless they are older: the
    /// first look at a status page brings its whole past, of which only what may still matter is remembered.
    private mutating func hear(_ statement: OfficialStatement) {
        if statement.matters(at: minute) { _ = OfficialTimeline.add(statement, to: &state.official) }
        for index in state.open.indices where state.open[index].incident.take(statement, at: minute) {
            changed.insert(state.open[index].incident.id)
        }
        guard state.open.isEmpty, let last = state.closed.indices.last else { return }
        if state.closed[last].incident.take(statement, at: minute) { changed.insert(state.closed[last].incident.id) }
    }

    /// Adds the minute's counts, and tells the new values of the tallies touched. Reports without a region are kept at the
    /// root and told as `nil`.
    private mutating func tally(telling events: inout [AggregateEvent]) {
        added.sort { $0.minute == $1.minute ? $0.rank < $1.rank : $0.minute < $1.minute }
        var start = 0
        while start < added.count {
            let happened = added[start].minute
            var (end, sums) = (start, [RecentCounts.Count]())
            while end < added.count, added[end].minute == happened {
                if let last = sums.last, last.region == added[end].region, last.code == added[end].code {
                    sums[sums.count - 1].reporters += 1
                } else {
                    sums.append(RecentCounts.Count(region: added[end].region, code: added[end].code, reporters: 1))
                }
                end += 1
            }
            start = end
            state.recent.add(sums[...], at: happened)
            guard let bucket = state.recent.bucket(at: happened) else { continue }
            var last: Int32 = -1
            for count in sums where count.region != last && count.code.isSource {
                last = count.region
                tell(bucket, last, in: &events)
            }
        }
    }

    private func tell(_ bucket: RecentCounts.Bucket, _ number: Int32, in events: inout [AggregateEvent]) {
        // The root has the number 0.
        let region = number == 0 ? nil : state.tree.ids[Int(number)]
        var place = bucket.place(of: number)
        while place < bucket.counts.count, bucket.counts[place].region == number {
            let code = bucket.counts[place].code
            guard let (symptom, kind) = code.tallied else {
                place += 1
                continue
            }
            var reporters = Int(bucket.counts[place].reporters)
            var bySource = reporters == 1 ? CountCode.one(through: kind) : [kind: reporters]
            place += 1
            // Those who say the same through other kinds of source stand right behind.
            while place < bucket.counts.count, bucket.counts[place].region == number,
                bucket.counts[place].code.isAlike(code), let (_, kind) = bucket.counts[place].code.tallied
            {
                bySource[kind] = Int(bucket.counts[place].reporters)
                reporters += Int(bucket.counts[place].reporters)
                place += 1
            }
            events.append(
                .tally(
                    Tally(
                        service: service.id, region: region, symptom: symptom, minute: bucket.minute,
                        reporters: reporters, bySource: bySource)))
        }
    }

    /// The minute's prompt complaints that say what is broken, alike ones together and in a fixed order.
    private mutating func sightingsOfMinute() -> [Sighting] {
        var single: [Sighting] = []
        single.reserveCapacity(complaints.count)
        for complaint in complaints where complaint.told.symptoms.isTelling {
            let told = complaint.told
            single.append(
                Sighting(
                    arrivedAt: Int32(now), happenedAt: Int32(min(told.happened.sinceEpoch, now)), region: told.region,
                    symptoms: told.symptoms, group: complaint.isCopy ? .copies : told.group, people: 1, weight: 1))
        }
        var found: [Sighting] = []
        found.reserveCapacity(single.count)
        // They are in order but for copies.
        if complaints.contains(where: \.isCopy) { single.sort(by: Sighting.precedes) }
        for sighting in single {
            if let last = found.last, last.isAlike(sighting) {
                found[found.count - 1].people += 1
            } else {
                found.append(sighting)
            }
        }
        if !found.isEmpty { state.endHour(at: now) }
        for sighting in found {
            state.counts.count(Int(sighting.people), in: sighting.region, at: now)
            state.runningHour.count(sighting, at: now)
        }
        guard !found.isEmpty else { return found }
        let window = state.baseline.window(from: now - settings.followUpMinutes, to: now)
        let shares = state.symptoms.shares
        let caution = 1 + settings.rateCaution / 2
        state.followUps.weigh(&found, at: now, settings: settings) { sighting in
            window.expected(ofCell: sighting.region) / caution
                * sighting.symptoms.telling.reduce(0) { $0 + shares[$1] }
        }
        return found
    }
}
