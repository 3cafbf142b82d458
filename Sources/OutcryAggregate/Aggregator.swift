public import OutcryModel
public import OutcryRegions

/// The fold over the arrivals: tallies, what is usual, and incidents. Pure: no clock, no chance, no input but its
/// arguments.
public struct Aggregator: Sendable {
    /// The version of the rules, which every revision names.
    public static let rules = Rules.version

    /// The version of the rules, and the settings that differ from those of the house.
    let rules: String
    let regions: RegionTree
    let clocks: RegionClocks
    let settings: DetectionSettings
    let steps: NodeEvidence.Steps
    let services: [Service.ID: Service]
    let keepsTallies: Bool
    /// The places of the services in the order of their names.
    private let ranks: [Service.ID: Int]
    private let propensities: [Service.ID: ReportPropensity]
    /// The services that learn at each minute of the day.
    private let learners: [[Service.ID]]

    /// A fold over a region tree, for the services of a catalogue; arrivals of others are passed over.
    ///
    /// `propensities` tells of single services how many people stand behind a report. Without tallies only incidents are
    /// told, and they lack words and causes: for measurements.
    public init(
        regions: RegionTree, services: [Service], clocks: RegionClocks = RegionClocks(),
        settings: DetectionSettings = .standard, propensities: [Service.ID: ReportPropensity] = [:],
        keepsTallies: Bool = true
    ) {
        self.regions = regions
        self.clocks = clocks
        self.settings = settings
        rules = settings.rules
        steps = NodeEvidence.Steps(settings)
        self.propensities = propensities
        self.keepsTallies = keepsTallies
        self.services = Dictionary(services.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var learners = [[Service.ID]](repeating: [], count: 1440)
        let names = self.services.keys.sorted()
        for id in names { learners[Self.turn(of: id)].append(id) }
        self.learners = learners
        ranks = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    }

    /// Folds the reports received in one minute and returns what changed. Their order among themselves decides only whose
    /// words and address count first.
    ///
    /// To be called for every minute in order, the empty ones included. A minute costs what its arrivals and the open
    /// incidents cost; each service learns what is usual once a day, at a minute of its own.
    ///
    /// `decisions` are what moderators decided in the minute, in order. They are heeded before the evidence of the minute's
    /// reports is.
    public func fold(
        _ state: inout AggregateState, minute: Minute, arrivals: [Arrival], decisions: [IncidentDecision] = []
    ) -> [AggregateEvent] {
        var events: [AggregateEvent] = []
        events.reserveCapacity(keepsTallies ? 2 * arrivals.count : 0)
        let minuteOfDay = ((minute.sinceEpoch % 1440) + 1440) % 1440
        for id in learners[minuteOfDay] {
            state.services[id]?.learn(at: minute.sinceEpoch, settings: settings, steps: steps)
        }
        let batch = ArrivalBatch(arrivals)
        let decided = Dictionary(grouping: decisions, by: \.service)
        for id in inOrder(state.following.union(batch.services).union(decided.keys)) {
            guard let service = services[id] else {
                events += (state.services[id]?.withdraw(at: minute) ?? []).map(AggregateEvent.incident)
                state.following.remove(id)
                continue
            }
            var fold = ServiceFold(
                context: self, service: service, minute: minute, batch: batch,
                state: state.services.removeValue(forKey: id) ?? ServiceState())
            fold.run(decisions: decided[id] ?? [], telling: &events)
            if fold.state.isFollowed { state.following.insert(id) } else { state.following.remove(id) }
            state.services[id] = fold.state
        }
        return events
    }

    /// Services in the order of their names, of which those of the catalogue are not compared again every minute.
    private func inOrder(_ ids: Set<Service.ID>) -> [Service.ID] {
        ids.map { (id: $0, rank: ranks[$0]) }.sorted { left, right in
            if let left = left.rank, let right = right.rank { left < right } else { left.id < right.id }
        }.map(\.id)
    }

    func propensity(of service: Service.ID) -> ReportPropensity {
        propensities[service]
            ?? ReportPropensity(usersPerReport: settings.usersPerReport, spread: settings.usersPerReportSpread)
    }

    /// A number made of a service's name, by which services take turns: not all are to learn, or to look at a scope, at once.
    static func turn(of service: Service.ID) -> Int {
        // FNV-1a, as Swift's own hashes differ from run to run.
        let hash = service.rawValue.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
        }
        return Int(hash % 1440)
    }
}
