public import OutcryModel

/// Where entries and the health of sources go. Whoever runs the collector is it.
public protocol CollectSink: Sendable {
    /// Takes in the entries of one reading, in the order of the feed, and returns how many of them were new.
    ///
    /// The same entry comes again for as long as its feed holds it, and a status page rewrites one entry for each
    /// update: the sink decides what is the same. When this throws, the feed is read in full again at the next poll,
    /// so nothing is lost.
    func deliver(_ entries: [FeedEntry], from source: Source) async throws -> Int

    /// Keeps the health of sources that were polled, all or none.
    func save(_ healths: [SourceHealth]) async throws

    /// The health of every source polled before, as last saved.
    func health() async throws -> [SourceHealth]

    /// The subscriptions to hubs, as last saved.
    func subscriptions() async throws -> [HubSubscription]

    /// Keeps a subscription in place of an earlier one of its source.
    func save(_ subscription: HubSubscription) async throws

    /// Forgets the subscription of a source.
    func removeSubscription(of source: Source.ID) async throws
}
