public import OutcryAggregate
public import OutcryModel

/// A fold under way, with the latest of each incident.
public struct FoldRun: Sendable {
    private let aggregator: Aggregator
    private var state = AggregateState()
    private var latest: [Incident.ID: Incident] = [:]

    /// A run before its first minute.
    public init(_ aggregator: Aggregator) {
        self.aggregator = aggregator
    }

    /// Folds the arrivals of a minute. To be called for every minute in order.
    public mutating func fold(_ arrivals: [Arrival], at minute: Minute) {
        for case .incident(let incident) in aggregator.fold(&state, minute: minute, arrivals: arrivals) {
            latest[incident.id] = incident
        }
    }

    /// The incidents so far, in the order of their opening.
    public var incidents: [Incident] {
        latest.values.sorted { ($0.openedAt, $0.id) < ($1.openedAt, $1.id) }
    }
}
