public import Logging
import OutcryFeeds
public import OutcryModel
public import ServiceLifecycle
import Synchronization

/// Subscribes to the hubs that feeds name, so that what is new is pushed here (WebSub, W3C Recommendation of 2018).
///
/// It hears from the collector which feeds have hubs, asks those hubs, answers when they verify, and hands what they
/// push to the collector. As long as a hub keeps its promise the collector polls rarely; when it goes quiet, as before.
public final class HubSubscriber: ServiceLifecycle.Service, Sendable {
    /// How long after the sink has failed to tell the subscriptions it is asked again.
    private static let pauseAfterFailure = Duration.seconds(60)

    struct State {
        var book: HubBook
        var isLoaded = false
        weak var taker: (any PushTaker)?
        /// Where turns at hosts are taken; that of whoever polls, once there is one.
        var gate: HostGate
        /// Sources that were lost before the subscriptions were read.
        var lost: Set<Source.ID> = []
        /// Sources of which something is to be saved that came about where nobody could wait for it.
        var unsaved: Set<Source.ID> = []
        /// Pushes with a wrong signature since the last good one.
        var ignored: [Source.ID: Int] = [:]

        mutating func drop(_ sources: Set<Source.ID>, at now: Timestamp) {
            for source in sources where book.record(.dropped(), for: source, at: now).isWorthSaving {
                unsaved.insert(source)
            }
        }

        mutating func takeUnsaved() -> Set<Source.ID> {
            defer { unsaved = [] }
            return unsaved
        }
    }

    let state: Mutex<State>
    let sink: any CollectSink
    let time: any TimeSource
    let settings: CollectSettings
    let logger: Logger
    private let callback: CallbackAddress
    private let client: HubClient
    private let bell = Bell()
    private let loading = Turnstile(width: 1)
    private let saving = Turnstile(width: 1)

    /// A subscriber to whom hubs call back below a public base address; `nil` when hubs could not reach it, because it
    /// is no web address or not a public one. An address of https is best: then nobody on the way can read the tokens.
    ///
    /// - Parameters:
    ///   - callbacks: the public base address, whose path `hubs/` leads to `verify` and `receive`.
    ///   - sink: where subscriptions are kept.
    ///   - time: the clock by which hubs are asked.
    ///   - settings: how hubs are treated; the same as for servers of feeds.
    ///   - logger: where it is told which hubs push, and which do not; never a token or a secret.
    public convenience init?(
        callbacks: String, sink: any CollectSink, time: any TimeSource, settings: CollectSettings = CollectSettings(),
        logger: Logger
    ) {
        self.init(
            callbacks: callbacks, sink: sink, time: time, settings: settings, logger: logger,
            resolver: SystemResolver())
    }

    init?(
        callbacks: String, sink: any CollectSink, time: any TimeSource, settings: CollectSettings, logger: Logger,
        resolver: any HostResolver
    ) {
        guard let callback = CallbackAddress(base: callbacks, allowLoopback: settings.allowLoopback) else {
            return nil
        }
        self.callback = callback
        self.sink = sink
        self.time = time
        self.settings = settings
        self.logger = logger
        client = HubClient(settings: settings, time: time, resolver: resolver)
        state = Mutex(
            State(book: HubBook(callbacks: callback.base), gate: HostGate(settings: settings, time: time)))
    }

    /// Asks hubs when it is time, until shut down.
    public func run() async throws {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.keepAsking() }
            // Ends on a graceful shutdown and on cancellation alike. A request cut short is made again after the start.
            try? await gracefulShutdown()
            group.cancelAll()
        }
    }

    private func keepAsking() async {
        await withDiscardingTaskGroup { group in
            while !Task.isCancelled {
                let now = time.now()
                guard await isReady() else {
                    await pause(until: now + Self.pauseAfterFailure)
                    continue
                }
                for source in state.withLock({ $0.takeUnsaved() }) { await settle(source) }
                let (actions, next) = state.withLock { $0.book.advance(to: now) }
                for action in actions {
                    group.addTask { await self.perform(action) }
                }
                await pause(until: next)
            }
        }
    }

    /// Waits for an instant, or for the bell.
    private func pause(until instant: Timestamp?) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.bell.wait() }
            if let instant {
                group.addTask { try? await self.time.sleep(until: instant) }
            }
            await group.next()
            group.cancelAll()
        }
    }

    /// Reads the subscriptions saved before, once. `false` when that fails.
    func isReady() async -> Bool {
        let outcome = try? await loading.pass {
            if state.withLock({ $0.isLoaded }) { return true }
            do {
                let trusted = try await sink.health().map { ($0.source, $0.cursor.pushTrustedUntil) }
                let subscriptions = try await sink.subscriptions()
                var lost: Set<Source.ID> = []
                for one in subscriptions where await !isPolled(one) { lost.insert(one.source) }
                let now = time.now()
                let book = HubBook(
                    subscriptions, trustedUntil: Dictionary(trusted) { $1 }.compactMapValues { $0 },
                    callbacks: callback.base, at: now)
                state.withLock { state in
                    state.book = book
                    state.unsaved = book.unsaved
                    state.drop(state.lost.union(lost), at: now)
                    state.lost = []
                    state.isLoaded = true
                }
                return true
            } catch {
                logger.error("The subscriptions to hubs could not be read.", metadata: ["error": "\(error)"])
                return false
            }
        }
        return outcome ?? false
    }

    /// Takes in what happened to a source; saves, tells and wakes as far as that changes anything.
    func note(_ event: HubEvent, of source: Source.ID) async {
        let now = time.now()
        let change = state.withLock { $0.book.record(event, for: source, at: now) }
        if change.isWorthSaving { await settle(source) }
        if change.isSooner { bell.ring() }
    }

    /// Whether the source of a subscription is still polled, at the address at which it was subscribed to.
    func isPolled(_ subscription: HubSubscription) async -> Bool {
        guard let taker = state.withLock({ $0.taker }) else { return true }
        return await taker.polls(subscription.source, at: subscription.addressDigest)
    }

    /// Saves the subscription of a source and tells the poller of the trust in it, as they are by then: of several who
    /// settle at once, each writes the newest.
    private func settle(_ source: Source.ID) async {
        try? await saving.pass {
            let (schedule, taker) = state.withLock { ($0.book[source], $0.taker) }
            do {
                if let subscription = schedule?.subscription {
                    try await sink.save(subscription)
                } else {
                    try await sink.removeSubscription(of: source)
                }
            } catch {
                logger.error(
                    "A subscription to a hub could not be saved.",
                    metadata: ["source": "\(source)", "error": "\(error)"])
            }
            await taker?.trustPush(of: source, until: schedule?.trust.until)
        }
    }

    private func perform(_ action: HubAction) async {
        switch action {
        case .wait:
            return
        case .unsubscribe(let subscription):
            try? await send(.unsubscribe, for: subscription)
        case .subscribe(let subscription):
            let source = subscription.source
            guard await isPolled(subscription) else {
                return await note(.dropped(token: subscription.token), of: source)
            }
            // Whoever is asked may call back at once, and perhaps after a restart.
            await settle(source)
            do {
                try await send(.subscribe, for: subscription)
                await note(.accepted(token: subscription.token), of: source)
            } catch {
                guard !Task.isCancelled else { return }
                await tellFailure(error, of: subscription)
            }
        }
    }

    private func send(_ mode: HubRequest.Mode, for subscription: HubSubscription) async throws {
        let request = HubRequest(
            mode: mode, subscription: subscription,
            callback: CallbackAddress.url(subscription.token, below: subscription.callbacks ?? callback.base),
            lease: HubPolicy().askedLease)
        logger.debug("A hub is asked.", metadata: metadata(subscription, ["mode": "\(mode.rawValue)"]))
        try await client.send(request, through: state.withLock { $0.gate })
    }

    private func tellFailure(_ error: any Error, of subscription: HubSubscription) async {
        let error = error as? CollectError
        var retryAt: Timestamp?
        if case .status(_, let instant) = error { retryAt = instant }
        logger.log(
            level: subscription.failures == 0 ? .warning : .info, "A hub could not be asked; its source is polled.",
            metadata: metadata(subscription, ["error": "\(error.map(\.description) ?? "unknown")"]))
        await note(.failed(token: subscription.token, retryAt: retryAt), of: subscription.source)
    }

    /// What may be told of a subscription: the source and the hub's host, neither token nor secret.
    func metadata(_ subscription: HubSubscription, _ more: Logger.Metadata = [:]) -> Logger.Metadata {
        let host = (try? WebAddress(subscription.hub))?.host ?? "unknown"
        return more.merging(["source": "\(subscription.source)", "hub": "\(host)"]) { $1 }
    }
}

extension HubSubscriber: FeedWitness {
    func saw(_ feed: Feed, of source: Source, at url: String, new: Int) async {
        guard await isReady() else { return }
        let digest = source.url.map(SourceAddress.digest)
        await note(.read(HubOffer(feed, at: url), addressDigest: digest, new: new), of: source.id)
    }

    func lost(_ sources: Set<Source.ID>) {
        let now = time.now()
        state.withLock { state in
            if state.isLoaded { state.drop(sources, at: now) } else { state.lost.formUnion(sources) }
        }
        bell.ring()
    }

    func hand(pushesTo taker: any PushTaker, gate: HostGate) {
        state.withLock { state in
            state.taker = taker
            state.gate = gate
        }
    }
}
