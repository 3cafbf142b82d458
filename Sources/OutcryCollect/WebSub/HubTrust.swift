import OutcryModel

/// Whether a hub is trusted to push what is new, so that polls may be rare. Pure.
///
/// A poll that finds what a trusted hub did not push ends the trust at once; from then on only a push can restore it,
/// as a hub that verifies well and pushes nothing would otherwise keep its source late.
struct HubTrust: Hashable, Sendable {
    /// Until when; `nil` when the hub is not trusted.
    private(set) var until: Timestamp?

    private let policy: HubPolicy
    private var mustPush = false
    private var misses = 0
    private var expectsNews = false

    /// Trust as it was before a restart.
    init(until: Timestamp?, policy: HubPolicy) {
        self.until = until
        self.policy = policy
    }

    /// The hub has verified a subscription.
    mutating func verified(leaseEnds: Timestamp, at now: Timestamp) {
        guard !mustPush else { return }
        until = min(leaseEnds, now + policy.trust)
    }

    /// The hub has pushed: a feed, or no more than that there is news, which the next poll is then to find.
    mutating func pushed(isFeed: Bool, leaseEnds: Timestamp?, at now: Timestamp) {
        mustPush = false
        misses = 0
        expectsNews = !isFeed
        until = leaseEnds.map { min($0, now + policy.trust) }
    }

    /// A poll has found entries that had not been seen before. Returns whether the hub should be asked anew.
    mutating func pollFoundNews(at now: Timestamp) -> Bool {
        if expectsNews {
            expectsNews = false
            return false
        }
        let isTrusted = until.map { $0 > now } ?? false
        guard isTrusted || mustPush else { return false }
        end()
        mustPush = true
        misses += 1
        guard misses >= policy.missesToAskAnew else { return false }
        misses = 0
        return true
    }

    /// The subscription has ended, or the trust in it.
    mutating func end() {
        until = nil
        expectsNews = false
    }
}
