public import OutcryAggregate
public import OutcryModel

/// The fold over a recording, minute by minute: a report counts from the minute of its arrival on.
public struct Playback {
    /// How many reports were folded.
    public private(set) var reports = 0
    private let world: RecordedWorld
    private let aggregator: Aggregator
    private var state = AggregateState()
    private var latest: [Incident.ID: Incident] = [:]

    /// The fold over a world by some settings.
    public init(of world: RecordedWorld, settings: DetectionSettings = .standard) {
        self.world = world
        aggregator = world.aggregator(settings: settings)
    }

    /// The incidents of the recording in a file, the one confirmed first first, then those never confirmed.
    ///
    /// Throws `BacktestError` for a file that cannot be used.
    public mutating func incidents(ofEventsAt path: String) throws -> [Incident] {
        try RecordedEvents.reading(path, of: world) { events in
            for minute in 0..<world.minutes { fold(try events.arrivals(in: minute), at: minute) }
        }
        return latest.values.sorted {
            ($0.confirmedAt ?? .distantFuture, $0.openedAt, $0.id) < (
                $1.confirmedAt ?? .distantFuture, $1.openedAt, $1.id
            )
        }
    }

    private mutating func fold(_ arrivals: [Arrival], at minute: Int) {
        reports += arrivals.count
        for case .incident(let incident) in aggregator.fold(
            &state, minute: world.start + minute, arrivals: arrivals)
        {
            latest[incident.id] = incident
        }
    }
}

extension Minute {
    fileprivate static let distantFuture = Minute(.max)
}
