import OutcryModel
import OutcryRegions

/// One minute of one service.
struct ServiceFold {
    let service: Service
    let regions: RegionTree
    let minute: Minute
    var state: ServiceState

    /// What is told of a minute's complaints.
    private var touched: Set<CellKey> = []
    var complaints: [(region: Region.ID, arrival: Arrival)] = []
    var recoveries: [Region.ID] = []
    /// Where words were repeated that have counted.
    var echoes: [Region.ID] = []
    var isIncidentChanged = false

    private struct CellKey: Hashable {
        let minute: Minute
        let region: Region.ID
    }

    init(service: Service, regions: RegionTree, minute: Minute, state: ServiceState) {
        self.service = service
        self.regions = regions
        self.minute = minute
        self.state = state
    }

    var estimate: ScopeEstimate {
        ScopeEstimate(service: service, regions: regions, baseline: state.baseline)
    }

    mutating func run(_ arrivals: [Arrival]) -> [AggregateEvent] {
        for arrival in arrivals { take(arrival) }
        var events = tallies().map(AggregateEvent.tally)
        forgetClosed()
        if state.open != nil {
            follow()
        } else {
            gatherEvidence()
            openIfAlarmed()
        }
        if isIncidentChanged, let incident = (state.open ?? state.closed)?.incident {
            events.append(.incident(incident))
        }
        return events
    }

    private mutating func take(_ arrival: Arrival) {
        if let statement = arrival.official {
            hear(statement)
            return
        }
        let told = arrival.region.flatMap { regions[$0] == nil ? nil : $0 } ?? regions.root
        if arrival.isRecovery, state.recovered.take(arrival, at: minute) == .new {
            recoveries.append(told)
        }
        let happened = min(arrival.occurredAt.minute, minute)
        guard arrival.isComplaint, minute - happened <= Rules.tallyDelay else { return }
        switch state.reporters.take(arrival, at: minute) {
        case .new: break
        case .again: return
        case .echo:
            state.recent.countEcho(in: told, at: happened)
            if minute - happened <= Rules.promptDelay { echoes.append(told) }
            return
        }
        if state.observedFrom == nil {
            state.observedFrom = Minute((minute.sinceEpoch + 59) / 60 * 60)
        }
        let arrival = withCountableWords(arrival)
        state.recent.count(arrival, in: told, at: happened)
        touched.insert(CellKey(minute: happened, region: told))
        if minute - happened <= Rules.promptDelay { complaints.append((told, arrival)) }
    }

    /// The arrival, without its words if this person's have counted: to complain again after an hour is to be counted
    /// again, and still to be one person.
    private mutating func withCountableWords(_ arrival: Arrival) -> Arrival {
        guard !arrival.words.isEmpty else { return arrival }
        var speakers = state.speakers ?? RecentReporters()
        state.speakers = nil
        var arrival = arrival
        if !speakers.takeWords(arrival, at: minute) { arrival.words = [] }
        state.speakers = speakers
        return arrival
    }

    /// The operator's words belong to the incident that goes on, or to the one just ended, unless they are older: the
    /// first look at a status page brings its whole past, of which only what may still matter is remembered.
    private mutating func hear(_ statement: OfficialStatement) {
        if statement.matters(at: minute) { _ = OfficialTimeline.add(statement, to: &state.official) }
        if state.open?.incident.take(statement, at: minute) == true { isIncidentChanged = true }
        if state.open == nil, state.closed?.incident.take(statement, at: minute) == true { isIncidentChanged = true }
    }

    /// The new values of the tallies touched. Reports without a region are kept at the root and told as `nil`.
    private func tallies() -> [Tally] {
        var tallies: [Tally] = []
        for key in touched.sorted(by: { ($0.minute, $0.region) < ($1.minute, $1.region) }) {
            let cells = state.recent.cells(from: key.minute, to: key.minute.next)
            guard let counts = cells[key.region] else { continue }
            let symptoms: [Symptom?] = [nil] + counts.symptoms.keys.sorted()
            for symptom in symptoms {
                let reporters = counts.reporters(symptom)
                tallies.append(
                    Tally(
                        service: service.id, region: key.region == regions.root ? nil : key.region, symptom: symptom,
                        minute: key.minute, reporters: reporters.values.reduce(0, +), bySource: reporters))
            }
        }
        return tallies
    }

    /// An ended incident is remembered for six hours.
    private mutating func forgetClosed() {
        if let ended = state.closed?.incident.updatedAt, minute - ended > Rules.tallyDelay { state.closed = nil }
    }
}
