import OutcryAggregate
import OutcryModel
import OutcryStore

/// Gathers what the fold gives for some minutes until it is written in one step.
struct StepBuilder {
    var verdicts: [ReportID: Verdict] = [:]
    private(set) var tallies: [Tally] = []
    private(set) var incidents: [Incident] = []

    mutating func take(_ events: [AggregateEvent]) {
        for event in events {
            switch event {
            case .tally(let tally): tallies.append(tally)
            case .incident(let incident): incidents.append(incident)
            }
        }
    }
}
