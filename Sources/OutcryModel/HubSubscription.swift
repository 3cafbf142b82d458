/// A subscription to what a hub pushes (WebSub, W3C Recommendation of 2018), with all that is needed to go on after a
/// restart.
///
/// The secret proves that a push comes from the hub. It is stored, and never shown.
public struct HubSubscription: Codable, Hashable, Sendable {
    /// How far the subscription is.
    public enum State: String, Codable, Sendable {
        /// The hub has been asked and has not verified yet.
        case requested
        /// The hub has verified it; it pushes until the lease ends.
        case active
        /// The hub refused it, or could not be asked; it is tried again later.
        case failed
    }

    /// The source.
    public let source: Source.ID
    /// The hub.
    public let hub: String
    /// What is subscribed to: the feed's own address.
    public let topic: String
    /// The last part of the callback's path, which nobody can guess.
    public let token: String
    /// The key of the signatures of pushes.
    public let secret: String
    /// A digest of the source's own address when it was subscribed to: at another address the subscription is void.
    public var addressDigest: String?
    /// The public base address below which the hub was told to call.
    public var callbacks: String?
    /// How far it is.
    public var state: State
    /// When the lease ends, once verified.
    public var leaseEnds: Timestamp?
    /// When the hub is asked next: to subscribe, to try again or to renew.
    public var nextRequest: Timestamp?
    /// When the hub pushed last.
    public var lastPush: Timestamp?
    /// Requests that failed since the last verification.
    public var failures: Int

    /// A subscription not yet asked for.
    public init(source: Source.ID, hub: String, topic: String, token: String, secret: String) {
        self.source = source
        self.hub = hub
        self.topic = topic
        self.token = token
        self.secret = secret
        state = .requested
        failures = 0
    }
}
