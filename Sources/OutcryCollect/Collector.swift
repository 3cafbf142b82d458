public import Logging
import OutcryFeeds
public import OutcryModel
public import ServiceLifecycle

/// Polls the sources that have an address: asks each when it is time, hands what is new to a sink, and keeps account of
/// how each is doing. What happens to one source never disturbs another.
public struct Collector: ServiceLifecycle.Service {
    private let sources: [Source]
    private let sink: any CollectSink
    private let time: any TimeSource
    private let logger: Logger
    private let fetcher: Fetcher
    private let reader: FeedReader

    /// A collector of the sources that have an address.
    ///
    /// - Parameters:
    ///   - sources: the sources; those without an address are left aside.
    ///   - sink: where entries and health go.
    ///   - time: the clock by which polls are planned.
    ///   - settings: how servers are treated.
    ///   - logger: where failures and recoveries are told, without addresses.
    public init(
        sources: [Source], sink: any CollectSink, time: any TimeSource, settings: CollectSettings = CollectSettings(),
        logger: Logger
    ) {
        self.init(
            sources: sources, sink: sink, time: time, settings: settings, logger: logger, resolver: SystemResolver())
    }

    init(
        sources: [Source], sink: any CollectSink, time: any TimeSource, settings: CollectSettings, logger: Logger,
        resolver: any HostResolver
    ) {
        self.sources = sources.filter { $0.url != nil }
        self.sink = sink
        self.time = time
        self.logger = logger
        reader = FeedReader(limits: FeedLimits(bytes: settings.bodyCap))
        fetcher = Fetcher(settings: settings, time: time, resolver: resolver)
    }

    /// Polls until shut down. Throws what the sink throws when the health saved before cannot be read.
    public func run() async throws {
        let health = try await savedHealth()
        await withDiscardingTaskGroup { group in
            for source in sources {
                group.addTask {
                    let schedule = PollSchedule(source: source, health: health[source.id])
                    await poller(of: source).keepPolling(from: schedule)
                }
            }
            // Ends on a graceful shutdown and on cancellation alike. A poll cut short is made again after the start.
            try? await gracefulShutdown()
            group.cancelAll()
        }
    }

    /// Polls each source once, due or not, but for those that are gone for good. Returns how each is doing, in the order
    /// of the sources; hosts are given their time between two requests, so this may take a while.
    ///
    /// Throws what the sink throws when the health saved before cannot be read, and `CancellationError`.
    public func pollOnce() async throws -> [SourceHealth] {
        let health = try await savedHealth()
        return try await withThrowingTaskGroup(of: (Int, SourceHealth).self) { group in
            for (place, source) in sources.enumerated() {
                group.addTask {
                    var schedule = PollSchedule(source: source, health: health[source.id])
                    if case .ask(let request, _) = schedule.action(at: time.now()) {
                        try await poller(of: source).poll(request, schedule: &schedule)
                    }
                    return (place, schedule.health)
                }
            }
            var polled: [(place: Int, health: SourceHealth)] = []
            for try await result in group { polled.append(result) }
            return polled.sorted { $0.place < $1.place }.map(\.health)
        }
    }

    private func savedHealth() async throws -> [Source.ID: SourceHealth] {
        Dictionary(try await sink.health().map { ($0.source, $0) }) { $1 }
    }

    private func poller(of source: Source) -> SourcePoller {
        SourcePoller(source: source, sink: sink, fetcher: fetcher, reader: reader, time: time, logger: logger)
    }
}
