import OutcryCollect
import OutcryModel
import Synchronization

/// Counts what the collector gives it, and keeps nothing.
final class PollBenchSink: CollectSink {
    private struct Counts {
        var deliveries = 0
        var entries = 0
        var batches = 0
        var saved = 0
    }

    private let counts = Mutex(Counts())

    var deliveries: Int { counts.withLock { $0.deliveries } }
    var entries: Int { counts.withLock { $0.entries } }
    var healths: (batches: Int, saved: Int) { counts.withLock { ($0.batches, $0.saved) } }

    func deliver(_ entries: [FeedEntry], from source: Source) async throws -> Int {
        counts.withLock { counts in
            counts.deliveries += 1
            counts.entries += entries.count
        }
        return entries.count
    }

    func save(_ healths: [SourceHealth]) async throws {
        counts.withLock { counts in
            counts.batches += 1
            counts.saved += healths.count
        }
    }

    func health() async throws -> [SourceHealth] { [] }

    func subscriptions() async throws -> [HubSubscription] { [] }

    func save(_ subscription: HubSubscription) async throws {}

    func removeSubscription(of source: Source.ID) async throws {}
}
