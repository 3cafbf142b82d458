import OutcryModel

/// Whoever takes in what hubs push, and plans polls by it.
protocol PushTaker: AnyObject, Sendable {
    /// Reads the body of a push as a feed of the source, hands its entries to the sink, and notes in the source's health
    /// how many were new and how old the newest is; when it was asked and answered stays a matter of polls. Returns how
    /// many entries were new.
    ///
    /// Throws `CollectError`: `.empty`, `.notAFeed` and the like when the body is no feed, `.notStored` when the sink
    /// failed and the push should come again.
    func take(pushed bytes: [UInt8], contentType: String?, for source: Source.ID) async throws -> Int

    /// Polls of the source may be rare until then; `nil` brings them back to what is usual at once.
    func trustPush(of source: Source.ID, until: Timestamp?) async

    /// Polls the source soon: a hub says that something is new, and does not say what.
    func pollSoon(_ source: Source.ID) async

    /// Whether the source is still polled, and at the address of this digest; where it is not, its subscription is given
    /// up.
    func polls(_ source: Source.ID, at addressDigest: String?) async -> Bool
}
