import OutcryCollect
import OutcryModel

/// Keeps what it is given, and can be told to refuse it.
actor RecordingSink: CollectSink {
    struct Refusal: Error, CustomStringConvertible {
        let description = "The disk is full."
    }

    struct Delivery: Equatable {
        let source: Source.ID
        let ids: [String]
        let texts: [String?]
        let service: Service.ID?
        var links: [String?] = []
    }

    private(set) var deliveries: [Delivery] = []
    private(set) var saved: [SourceHealth] = []
    /// How many healths were saved at a time.
    private(set) var batches: [Int] = []
    private var seen: Set<String> = []
    private var healthBySource: [Source.ID: SourceHealth] = [:]
    private(set) var subscriptionBySource: [Source.ID: HubSubscription] = [:]
    /// How often a subscription was saved.
    private(set) var subscriptionsSaved = 0
    private var refusesEntries = false
    private var refusesHealth = false
    /// How often it has refused healths.
    private(set) var refusals = 0
    private let announce: AsyncStream<SourceHealth>.Continuation
    /// Each health saved, as it is saved.
    nonisolated let saves: AsyncStream<SourceHealth>

    init(health: [SourceHealth] = []) {
        (saves, announce) = AsyncStream.makeStream()
        healthBySource = Dictionary(uniqueKeysWithValues: health.map { ($0.source, $0) })
    }

    func refuse(entries: Bool = false, health: Bool = false) {
        refusesEntries = entries
        refusesHealth = health
    }

    func deliver(_ entries: [FeedEntry], from source: Source) throws -> Int {
        if refusesEntries { throw Refusal() }
        deliveries.append(
            Delivery(
                source: source.id, ids: entries.map(\.id), texts: entries.map(\.text), service: source.service,
                links: entries.map(\.link)))
        return entries.count { seen.insert("\(source.id) \($0.id)").inserted }
    }

    func save(_ healths: [SourceHealth]) throws {
        if refusesHealth {
            refusals += 1
            throw Refusal()
        }
        batches.append(healths.count)
        for health in healths {
            healthBySource[health.source] = health
            saved.append(health)
            announce.yield(health)
        }
    }

    func health() throws -> [SourceHealth] {
        healthBySource.values.sorted { $0.source < $1.source }
    }

    func subscriptions() -> [HubSubscription] {
        subscriptionBySource.values.sorted { $0.source < $1.source }
    }

    func save(_ subscription: HubSubscription) {
        subscriptionsSaved += 1
        subscriptionBySource[subscription.source] = subscription
    }

    func removeSubscription(of source: Source.ID) {
        subscriptionBySource[source] = nil
    }
}
