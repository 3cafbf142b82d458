public import Logging
public import OutcryModel
public import OutcryPublish
public import OutcryStore
public import ServiceLifecycle
import Synchronization

/// Sends changes of incidents to the addresses that administrators have registered: at least once, each webhook's in the
/// order of the stream, one after the other, and signed.
///
/// A webhook keeps its place in the stream and nothing else, and the place is written once the receiver has answered with
/// a 2xx. So whatever fails, is cut off or starts again goes on from there, and what is sent after an hour of failing is
/// how each incident is now.
public final class WebhookService: ServiceLifecycle.Service {
    /// A store with the incidents, the webhooks and the audit log.
    public typealias Engine = any ReportStore & WebhookStore & ModerationStore

    /// The most webhooks that send at once.
    static let width = 8
    /// The most changes sent in one turn, so that receivers that take their time leave the others theirs.
    static let turn = 10
    /// How far back a webhook that has sent nothing for long goes on from, in minutes.
    static let longest = 7 * 1440
    /// How long it takes until what the store could not do is tried again.
    static let pause: Duration = .seconds(60)

    private struct State {
        /// The last minute whose changes are there.
        var through: Minute?
        /// Those that send now.
        var sending: Set<Webhook.ID> = []
        /// Up to where nothing is left to be sent, changes of no interest included.
        var reached: [Webhook.ID: EventPlace] = [:]
        /// Before when one is not begun with, as the store failed.
        var resting: [Webhook.ID: Timestamp] = [:]
    }

    private let store: Engine
    private let foldedMinutes: @Sendable () -> AsyncStream<Minute>
    private let publisher: Publisher
    private let reader: ChangeReader
    private let sender: WebhookSender
    private let time: any TimeSource
    private let logger: Logger
    private let chance: @Sendable () -> Double
    private let state = Mutex(State())
    private let wakes: AsyncStream<Void>
    private let wake: AsyncStream<Void>.Continuation

    /// Where administrators see webhooks and change them.
    public let desk: any WebhookDesk

    /// A service that has not begun.
    ///
    /// - Parameters:
    ///   - store: where incidents, webhooks and their keys are.
    ///   - foldedMinutes: the last minute whose changes are kept, and again whenever more is kept.
    ///   - publisher: what makes events of incidents, and withholds small numbers.
    ///   - poster: what sends.
    ///   - time: the clock.
    ///   - logger: where failures are noted, without addresses.
    ///   - chance: from 0 up to 1, for how much longer than planned to wait.
    public init(
        store: Engine, foldedMinutes: @escaping @Sendable () -> AsyncStream<Minute>, publisher: Publisher,
        poster: any WebhookPoster, time: any TimeSource, logger: Logger,
        chance: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
    ) {
        self.store = store
        self.foldedMinutes = foldedMinutes
        self.publisher = publisher
        self.time = time
        self.logger = logger
        self.chance = chance
        reader = ChangeReader(store: store, publisher: publisher)
        sender = WebhookSender(store: store, poster: poster, time: time)
        let (wakes, wake) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        (self.wakes, self.wake) = (wakes, wake)
        desk = WebhookOffice(
            store: store, sender: sender, publisher: publisher, poster: poster, time: time, onChange: { wake.yield() })
    }

    /// Sends until it is told to stop. What is on its way then is sent again after the next start, under the same id.
    public func run() async throws {
        await cancelWhenGracefulShutdown { [self] in
            await withDiscardingTaskGroup { group in
                group.addTask { await self.listen() }
                // By itself, as a child of the group could not be woken alone when there is something to do before.
                var sleeper: Task<Void, Never>?
                for await _ in wakes {
                    let (due, next) = await round()
                    for webhook in due { group.addTask { await self.work(for: webhook) } }
                    sleeper?.cancel()
                    sleeper = next.map { next in Task { await self.sleep(until: next) } }
                }
                sleeper?.cancel()
                group.cancelAll()
            }
        }
    }

    private func listen() async {
        for await minute in foldedMinutes() {
            state.withLock { $0.through = max(minute, $0.through ?? minute) }
            wake.yield()
        }
    }

    private func sleep(until alarm: Timestamp) async {
        guard (try? await time.sleep(until: alarm)) != nil else { return }
        wake.yield()
    }

    /// The webhooks to send now, which count as sending from here on, and when to look again.
    private func round() async -> (due: [Webhook], next: Timestamp?) {
        do {
            let webhooks = try await store.webhooks()
            let now = time.now()
            return state.withLock { state in
                let ids = Set(webhooks.map(\.id))
                state.reached = state.reached.filter { ids.contains($0.key) }
                state.resting = state.resting.filter { ids.contains($0.key) }
                guard let through = state.through else { return ([], nil) }
                var (due, next): ([Webhook], Timestamp?) = ([], nil)
                // The one that has waited longest first.
                for webhook in webhooks.sorted(by: { $0.waitsLonger(than: $1) }) {
                    guard webhook.isActive, !state.sending.contains(webhook.id) else { continue }
                    if let start = [webhook.nextAttempt, state.resting[webhook.id]].compactMap(\.self).max(),
                        start > now
                    {
                        next = min(next ?? start, start)
                        continue
                    }
                    guard state.sending.count < Self.width, state.reached[webhook.id] != EventPlace(endOf: through)
                    else { continue }
                    state.sending.insert(webhook.id)
                    due.append(webhook)
                }
                return (due, next)
            }
        } catch {
            logger.error("The webhooks cannot be read.", metadata: ["error": "\(error)"])
            return ([], time.now() + Self.pause)
        }
    }

    /// Sends what a webhook has yet to send, and lets whoever waits have the turn.
    private func work(for webhook: Webhook) async {
        do {
            try await send(webhook)
            state.withLock { _ = $0.resting.removeValue(forKey: webhook.id) }
        } catch {
            logger.error(
                "A webhook waits for the store.", metadata: ["webhook": "\(webhook.id)", "error": "\(error)"])
            state.withLock { $0.resting[webhook.id] = time.now() + Self.pause }
        }
        state.withLock { _ = $0.sending.remove(webhook.id) }
        wake.yield()
    }

    private func send(_ found: Webhook) async throws(StoreError) {
        let (through, reached) = state.withLock { ($0.through, $0.reached[found.id]) }
        guard let through else { return }
        let oldest = EventPlace(endOf: time.now().minute - Self.longest)
        let start = max(found.place, oldest, reached ?? oldest)
        let places = try await reader.places(after: start, through: through, for: found.interest)
        for place in places.prefix(Self.turn) {
            // As it is now: an administrator may have changed it.
            guard !Task.isCancelled, let webhook = try await store.webhook(found.id), webhook.isActive else { return }
            guard let incident = try await reader.incident(at: place), webhook.interest.takes(incident, publisher)
            else {
                continue
            }
            guard try await send(incident, at: place, by: webhook) else { return }
        }
        let end =
            places.count <= Self.turn && places.count < ChangeReader.most
            ? EventPlace(endOf: through) : places.prefix(Self.turn).last
        state.withLock { $0.reached[found.id] = end }
    }

    /// Sends one change, keeps what became of it, and returns whether the next one may follow.
    private func send(_ incident: Incident, at place: EventPlace, by webhook: Webhook) async throws(StoreError) -> Bool
    {
        let id = webhook.messageID(of: place)
        let body = publisher.cloudEvent(of: incident, id: id)
        guard let answer = try await sender.send(body, id: id, by: webhook) else { return false }
        // Who is told to stop has not been refused.
        if Task.isCancelled, !answer.isTaken { return false }
        let (now, chance) = (time.now(), chance())
        let kept = try await store.update(webhook.id, act: nil) {
            $0.note(answer, of: place, from: webhook.address, at: now, chance: chance)
        }
        tell(answer, by: kept)
        return answer.isTaken
    }

    private func tell(_ answer: WebhookAnswer, by webhook: Webhook?) {
        guard let webhook, !answer.isTaken else { return }
        var details: Logger.Metadata = ["webhook": "\(webhook.id)", "answer": "\(answer.words)"]
        if case .disabled(let reason, _) = webhook.condition {
            details["reason"] = "\(reason)"
            logger.warning("A webhook sends no more.", metadata: details)
        } else {
            details["failures"] = "\(webhook.failures)"
            details["next"] = webhook.nextAttempt.map { "\($0)" }
            logger.notice("A webhook was not taken.", metadata: details)
        }
    }
}

extension Webhook {
    /// Whether it has been sent to less lately than another.
    fileprivate func waitsLonger(than other: Webhook) -> Bool {
        guard let last = other.lastAttempt?.at else { return false }
        return lastAttempt.map { $0.at < last } ?? true
    }
}
