public import OutcryModel
public import OutcryRegions

/// The fold over the arrivals: tallies, what is usual, and incidents. Pure: no clock, no chance, no input but its
/// arguments.
public struct Aggregator: Sendable {
    /// The version of the rules, which every revision names.
    public static let rules = Rules.version

    let regions: RegionTree
    let services: [Service.ID: Service]

    /// A fold over a region tree, for the services of a catalogue; arrivals of others are passed over.
    public init(regions: RegionTree, services: [Service]) {
        self.regions = regions
        self.services = Dictionary(services.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Folds the reports received in one minute, in the order of the log, and returns what changed.
    ///
    /// To be called for every minute in order, the empty ones included. A minute costs what its arrivals and the open
    /// incidents cost; once an hour every service reported so far is looked at.
    public func fold(_ state: inout AggregateState, minute: Minute, arrivals: [Arrival]) -> [AggregateEvent] {
        var events: [AggregateEvent] = []
        if minute.sinceEpoch % 60 == Self.learningMinute {
            for id in state.services.keys.sorted() { learn(&state.services[id, default: ServiceState()], at: minute) }
        }
        var byService: [Service.ID: [Arrival]] = [:]
        for arrival in arrivals where services[arrival.service] != nil {
            byService[arrival.service, default: []].append(arrival)
        }
        let open = state.services.filter { $0.value.open != nil }.keys
        for id in Set(byService.keys).union(open).sorted() {
            guard let service = services[id] else {
                if let incident = state.services[id]?.withdraw(at: minute) { events.append(.incident(incident)) }
                continue
            }
            var fold = ServiceFold(
                service: service, regions: regions, minute: minute,
                state: state.services.removeValue(forKey: id) ?? ServiceState())
            events += fold.run(byService[id] ?? [])
            state.services[id] = fold.state
        }
        return events
    }

    /// An hour is learnt when it has been over for half an hour, as some sources are slow.
    private static let learningMinute = 30

    private func learn(_ state: inout ServiceState, at minute: Minute) {
        guard let observedFrom = state.observedFrom else { return }
        let end = minute - Self.learningMinute
        let start = end - 60
        if start >= observedFrom, !wasTroubled(state, from: start, to: end) {
            let cells = state.recent.cells(from: start, to: end)
            state.baseline.learn(cells, hourFrom: start, regions: regions)
            for kind in SourceKind.allCases {
                let count = cells.values.reduce(0) { $0 + ($1.sources[kind] ?? 0) }
                state.sourceReports[kind] =
                    (state.sourceReports[kind] ?? 0) * (1 - 1 / Rules.memoryInHours) + Double(count)
            }
        }
        state.recent.forget(before: minute - Rules.tallyDelay - 60)
        state.official.removeAll { !$0.matters(at: minute) }
        forgetEvidence(&state, at: minute)
    }

    private func wasTroubled(_ state: ServiceState, from: Minute, to: Minute) -> Bool {
        [state.open, state.closed].contains { incident in
            guard let incident = incident?.incident else { return false }
            return incident.onset.earliest < to && (incident.endedAt ?? to) >= from
        }
    }

    private func forgetEvidence(_ state: inout ServiceState, at minute: Minute) {
        for node in state.statistics.keys.sorted() {
            guard var statistic = state.statistics[node] else { continue }
            statistic.wait(
                until: minute, expected: state.baseline.expected(of: node, from: statistic.upTo, to: minute),
                share: state.baseline.share(of:))
            state.statistics[node] = statistic.isSpent ? nil : statistic
        }
    }
}
