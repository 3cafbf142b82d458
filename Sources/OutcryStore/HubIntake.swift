/// Where hubs call back (WebSub). Whoever answers HTTP asks it; whoever subscribes is it.
public protocol HubIntake: Sendable {
    /// The most bytes that a push may have.
    var pushCap: Int { get }

    /// Whether there is a subscription under a token, so that it is worth reading a push to its end.
    func knows(_ token: String) async -> Bool

    /// A hub asks whether what it was asked for was meant (`subscribe`, `unsubscribe`), or says that it refuses
    /// (`denied`). Returns whether it was meant: only then is the hub's challenge sent back.
    ///
    /// - Parameters:
    ///   - token: the last part of the callback's path.
    ///   - mode: what the hub says it was asked for.
    ///   - topic: what the subscription is to.
    ///   - leaseSeconds: for how long the hub grants it.
    ///   - reason: why the hub refuses.
    func verify(token: String, mode: String, topic: String, leaseSeconds: Int?, reason: String?) async -> Bool

    /// A hub pushes; returns when what it pushed is durable.
    ///
    /// - Parameters:
    ///   - token: the last part of the callback's path.
    ///   - signature: the `X-Hub-Signature`.
    ///   - contentType: the `Content-Type`.
    ///   - body: the body as it came.
    func receive(token: String, signature: String?, contentType: String?, body: [UInt8]) async -> HubReceipt
}

/// What became of a push.
public enum HubReceipt: Hashable, Sendable {
    /// It was taken in, or, not being signed as it should be, ignored: its sender is not told which.
    case accepted
    /// Nothing has been subscribed to under this token, or no longer; the hub should stop.
    case unknown
    /// It is larger than is taken.
    case tooLarge
    /// It could not be stored; the hub should send it again.
    case unavailable
}
