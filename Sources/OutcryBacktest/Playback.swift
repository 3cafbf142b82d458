public import OutcryAggregate
public import OutcryModel

/// The fold over a recording, minute by minute: a report counts from the minute of its arrival on.
public struct Playback {
    /// How many reports were folded.
    public private(set) var reports = 0
    private let world: RecordedWorld
    private var run: FoldRun

    /// The fold over a world by some settings.
    public init(of world: RecordedWorld, settings: DetectionSettings = .standard) {
        self.world = world
        run = FoldRun(world.aggregator(settings: settings))
    }

    /// The incidents of the recording in a file, the one confirmed first first, then those never confirmed.
    ///
    /// Throws `BacktestError` for a file that cannot be used.
    public mutating func incidents(ofEventsAt path: String) throws -> [Incident] {
        try RecordedEvents.reading(path, of: world) { events in
            for minute in 0..<world.minutes {
                let arrivals = try events.arrivals(in: minute)
                reports += arrivals.count
                run.fold(arrivals, at: world.start + minute)
            }
        }
        let never = Minute(.max)
        return run.incidents.sorted {
            ($0.confirmedAt ?? never, $0.openedAt, $0.id) < ($1.confirmedAt ?? never, $1.openedAt, $1.id)
        }
    }
}
