import OutcryFeeds
import OutcryModel

/// Whoever is told of every feed that a poll has read: that is how hubs are found, and how it is noticed that one has
/// gone quiet.
protocol FeedWitness: Sendable {
    /// A poll has read `feed` at `url`, which is the address that answered, and found so many entries that nobody had
    /// seen before.
    ///
    /// Quick, and it never fails: what follows from it happens elsewhere.
    func saw(_ feed: Feed, of source: Source, at url: String, new: Int) async

    /// These sources are no longer polled, or not at the address they had: what was subscribed to for them ends.
    ///
    /// Quick, and it never fails: what follows from it happens elsewhere.
    func lost(_ sources: Set<Source.ID>)

    /// From now on, what hubs push goes to `taker`, which is not kept alive by it, and hubs are asked in turns taken at
    /// `gate`, where polls take theirs: a site may be its own hub. Whoever polls says so of itself once, when it is made.
    func hand(pushesTo taker: any PushTaker, gate: HostGate)
}
