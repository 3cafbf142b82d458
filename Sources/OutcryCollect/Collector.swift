public import Logging
import OutcryFeeds
public import OutcryModel
public import ServiceLifecycle
import Synchronization

/// Polls the sources that have an address: asks each when it is time, hands what is new to a sink, and keeps account of
/// how each is doing. What happens to one source never disturbs another.
public final class Collector: ServiceLifecycle.Service, Sendable {
    private struct Wishes {
        var sources: [Source]
        var attended: Set<OutcryModel.Service.ID> = []
        var dispatcher: PollDispatcher?
    }

    private let wishes: Mutex<Wishes>
    private let settings: CollectSettings
    private let poller: SourcePoller
    private let saveEvery: Duration
    private let onDeparture: (@Sendable (Source.ID, Duration) -> Void)?
    private let logger: Logger

    /// A collector of the sources that have an address.
    ///
    /// - Parameters:
    ///   - sources: the sources; those without an address are left aside.
    ///   - sink: where entries and health go.
    ///   - time: the clock by which polls are planned.
    ///   - settings: how servers are treated.
    ///   - hubs: who subscribes to the hubs that feeds name; what those push comes in here.
    ///   - logger: where failures and recoveries are told, without addresses.
    public convenience init(
        sources: [Source], sink: any CollectSink, time: any TimeSource, settings: CollectSettings = CollectSettings(),
        hubs: HubSubscriber? = nil, logger: Logger
    ) {
        self.init(
            sources: sources, sink: sink, time: time, settings: settings, logger: logger, witness: hubs,
            resolver: SystemResolver())
    }

    /// A collector whose names are resolved by `resolver`, and which tells how late, against its plan, each request
    /// leaves: for measurements.
    package convenience init(
        sources: [Source], sink: any CollectSink, time: any TimeSource, settings: CollectSettings, logger: Logger,
        resolver: any HostResolver, onDeparture: @escaping @Sendable (Source.ID, Duration) -> Void
    ) {
        self.init(
            sources: sources, sink: sink, time: time, settings: settings, logger: logger, witness: nil,
            resolver: resolver, onDeparture: onDeparture)
    }

    /// A collector from all its parts. `witness` is told of every feed that a poll has read, and healths are gathered
    /// for `saveEvery`, in real time, before they are saved together.
    init(
        sources: [Source], sink: any CollectSink, time: any TimeSource, settings: CollectSettings, logger: Logger,
        witness: (any FeedWitness)?, resolver: any HostResolver, saveEvery: Duration = .seconds(1),
        onDeparture: (@Sendable (Source.ID, Duration) -> Void)? = nil
    ) {
        wishes = Mutex(Wishes(sources: sources))
        self.settings = settings
        self.saveEvery = saveEvery
        self.onDeparture = onDeparture
        self.logger = logger
        poller = SourcePoller(
            sink: sink, fetcher: Fetcher(settings: settings, time: time, resolver: resolver),
            reader: FeedReader(limits: FeedLimits(bytes: settings.bodyCap)), time: time, witness: witness)
        witness?.hand(pushesTo: self, gate: poller.fetcher.gate)
    }

    /// Polls until shut down. Throws what the sink throws when the health saved before cannot be read.
    public func run() async throws {
        let dispatcher = try await lasting()
        await withDiscardingTaskGroup { group in
            group.addTask { await dispatcher.run() }
            // Ends on a graceful shutdown and on cancellation alike. A poll cut short is made again after the start.
            try? await gracefulShutdown()
            group.cancelAll()
        }
    }

    /// Polls each source once, due or not, but for those that are gone for good. Returns how each is doing, in the order
    /// of the sources; hosts are given their time between two requests, so this may take a while.
    ///
    /// Throws what the sink throws when the health saved before cannot be read, or what was learned cannot be saved, and
    /// `CancellationError`.
    public func pollOnce() async throws -> [SourceHealth] {
        let sources = wishes.withLock { $0.sources }.filter { $0.url != nil }
        var book = PollBook(healths: try await poller.sink.health(), isOnce: true)
        book.use(sources, at: poller.time.now())
        let dispatcher = dispatcher(of: book, isOnce: true)
        let failure = await dispatcher.run()
        try Task.checkCancellation()
        if let failure { throw failure }
        return dispatcher.read { book in sources.compactMap { book.health(of: $0.id) } }
    }

    /// From now on these are the sources: what is gone is dropped, what is new is asked soon, and a source whose address
    /// was edited starts afresh. What a poll under way finds at a source that is gone is dropped with it.
    public func use(_ sources: [Source]) {
        let addresses = Dictionary(sources.map { ($0.id, $0.url) }) { $1 }
        let (dispatcher, lost) = wishes.withLock { wishes in
            let lost = wishes.sources.filter { source in
                source.url.map { $0 != addresses[source.id] } ?? false
            }
            wishes.sources = sources
            return (wishes.dispatcher, Set(lost.map(\.id)))
        }
        dispatcher?.change { $0.use(sources, at: $1) }
        if !lost.isEmpty { poller.witness?.lost(lost) }
    }

    /// The sources as they are now.
    public var sources: [Source] {
        wishes.withLock { $0.sources }
    }

    /// From now on these services are elevated: their sources are asked more often until they no longer are.
    public func attend(to services: Set<OutcryModel.Service.ID>) {
        let dispatcher = wishes.withLock { wishes in
            wishes.attended = services
            return wishes.dispatcher
        }
        dispatcher?.change { $0.attend(to: services, at: $1) }
    }

    /// Waits until every poll that was due has been made: for tests, which turn the hands of the clock only then.
    package func settled() async {
        try? await lasting().settled()
    }

    /// The dispatcher that lasts as long as the collector, made when it is first needed.
    private func lasting() async throws -> PollDispatcher {
        if let dispatcher = wishes.withLock({ $0.dispatcher }) { return dispatcher }
        let saved = try await poller.sink.health()
        return wishes.withLock { wishes in
            if let dispatcher = wishes.dispatcher { return dispatcher }
            let healths = poller.witness == nil ? withoutTrust(saved, wishes.sources) : saved
            var book = PollBook(healths: healths)
            book.attend(to: wishes.attended, at: poller.time.now())
            book.use(wishes.sources, at: poller.time.now())
            let dispatcher = dispatcher(of: book, isOnce: false)
            wishes.dispatcher = dispatcher
            return dispatcher
        }
    }

    /// The healths as they are where nobody listens to hubs: none is trusted to push, whatever was so before, and polls
    /// that were put off for that are due when they would have been.
    private func withoutTrust(_ healths: [SourceHealth], _ sources: [Source]) -> [SourceHealth] {
        let byID = Dictionary(sources.map { ($0.id, $0) }) { $1 }
        let now = poller.time.now()
        return healths.map { health in
            guard health.cursor.pushTrustedUntil != nil else { return health }
            var health = health
            if let source = byID[health.source] {
                var schedule = PollSchedule(source: source, health: health)
                schedule.trustPush(until: nil, at: now)
                health = schedule.health
            }
            health.cursor.pushTrustedUntil = nil
            return health
        }
    }

    private func dispatcher(of book: PollBook, isOnce: Bool) -> PollDispatcher {
        PollDispatcher(
            book: book, poller: poller, connections: settings.connections, isOnce: isOnce, saveEvery: saveEvery,
            onDeparture: onDeparture, logger: logger)
    }
}

extension Collector: PushTaker {
    func take(pushed bytes: [UInt8], contentType: String?, for source: Source.ID) async throws -> Int {
        let dispatcher = try await lasting()
        guard let known = dispatcher.read({ $0.source(source) }) else { return 0 }
        let (new, habits) = try await poller.take(bytes, contentType: contentType, from: known)
        // The source may have been removed, or have another address by now: what was delivered stays, and its new
        // schedule knows nothing of it.
        dispatcher.change(source) { schedule, now in
            if schedule.source.url == known.url { schedule.recordPush(habits, new: new, at: now) }
        }
        return new
    }

    func trustPush(of source: Source.ID, until: Timestamp?) async {
        try? await lasting().change(source) { $0.trustPush(until: until, at: $1) }
    }

    func pollSoon(_ source: Source.ID) async {
        try? await lasting().change(source) { $0.hurry(at: $1) }
    }

    func polls(_ source: Source.ID, at addressDigest: String?) async -> Bool {
        let url = wishes.withLock { wishes in wishes.sources.first { $0.id == source }?.url }
        return url.map { SourceAddress.digest(of: $0) == addressDigest } ?? false
    }
}
