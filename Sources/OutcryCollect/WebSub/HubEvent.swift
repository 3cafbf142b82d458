import OutcryModel

/// What happens to a subscription.
enum HubEvent: Hashable, Sendable {
    /// A poll has read the feed. It offers to be pushed, or does not, and held so many entries not seen before.
    case read(HubOffer?, new: Int)
    /// The hub was asked for the subscription of this token, and will see whether that was meant.
    case accepted(token: String)
    /// The hub was asked for the subscription of this token, in vain; perhaps it said when to come again.
    case failed(token: String, retryAt: Timestamp?)
    /// The hub has verified that it was asked, and grants a lease.
    case verified(lease: Duration?)
    /// The hub has verified that the subscription of this token is to end.
    case released(token: String)
    /// The hub refuses.
    case denied
    /// The hub has pushed, signed as it should be: a feed, or something that only says that there is news.
    case pushed(isFeed: Bool)
    /// The source is no longer polled.
    case dropped
}
