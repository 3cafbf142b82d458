import OutcryModel

/// What happens to a subscription.
enum HubEvent: Hashable, Sendable {
    /// A poll has read the feed of the source's address. It offers to be pushed, or does not, and held so many entries not
    /// seen before.
    case read(HubOffer?, addressDigest: String? = nil, new: Int)
    /// The hub was asked for the subscription of this token, and will see whether that was meant.
    case accepted(token: String)
    /// The hub was asked for the subscription of this token, in vain; perhaps it said when to come again.
    case failed(token: String, retryAt: Timestamp?)
    /// The hub has verified that it was asked for the subscription of this token, and grants a lease.
    case verified(token: String, lease: Duration?)
    /// The hub has verified that the subscription of this token is to end.
    case released(token: String)
    /// The hub refuses the subscription of this token.
    case denied(token: String)
    /// The hub has pushed under this token, signed as it should be: a feed, or something that only says that there is news.
    case pushed(token: String, isFeed: Bool)
    /// The source is no longer polled, or no longer at the address it had.
    /// With a token, only that subscription of it ends.
    case dropped(token: String? = nil)
}
