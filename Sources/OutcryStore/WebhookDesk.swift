public import OutcryModel

/// Where administrators see webhooks and change them. Whoever answers them asks it; whoever sends is it.
///
/// Every act is kept in the audit log, whether or not it changed anything; an address that nothing can be sent to is
/// refused before it comes to one. Of the address of a webhook that is handed out, the values of the query are left out.
public protocol WebhookDesk: Sendable {
    /// Every webhook, the one added first first.
    func webhooks() async throws(StoreError) -> [Webhook]

    /// One webhook.
    func webhook(_ id: Webhook.ID) async throws(StoreError) -> Webhook?

    /// Adds a webhook, which is sent what changes from now on.
    func add(
        _ address: String, for interest: Webhook.Interest, by who: String, because reason: String?
    ) async throws(StoreError) -> WebhookOutcome

    /// Changes where to send, or what, or both, of the webhook as it is when its turn comes.
    func change(
        _ webhook: Webhook.ID, to change: WebhookChange, by who: String, because reason: String?
    ) async throws(StoreError) -> WebhookOutcome

    /// Sends nothing for now, or goes on from where it was; the latter also for one that was disabled.
    func setPaused(
        _ isPaused: Bool, _ webhook: Webhook.ID, by who: String, because reason: String?
    ) async throws(StoreError) -> WebhookOutcome

    /// Gives a webhook another secret; the one before signs beside it for a day.
    func rotateSecret(
        of webhook: Webhook.ID, by who: String, because reason: String?
    ) async throws(StoreError) -> WebhookOutcome

    /// Forgets a webhook; returns whether there was one.
    func remove(_ webhook: Webhook.ID, by who: String, because reason: String?) async throws(StoreError) -> Bool

    /// Sends something that tells of no incident, and returns what came back; `nil` when there is no such webhook.
    func test(
        _ webhook: Webhook.ID, by who: String, because reason: String?
    ) async throws(StoreError) -> WebhookTest?
}

/// What became of an act about a webhook.
public enum WebhookOutcome: Hashable, Sendable {
    /// It is so; the webhook as it is now, and its secret if that is new.
    case done(Webhook, secret: String?)
    /// Nothing can be sent to the address, for a reason in words.
    case unfitAddress(reason: String)
    /// There are as many as can be.
    case tooMany(most: Int)
    /// There is none of this name.
    case unknown
}

/// What came back from a test.
public struct WebhookTest: Hashable, Sendable {
    /// The id of the event that was sent.
    public let event: String
    /// Whether the receiver took it.
    public let isTaken: Bool
    /// The attempt.
    public let attempt: Webhook.Attempt

    /// A test from its parts.
    public init(event: String, isTaken: Bool, attempt: Webhook.Attempt) {
        self.event = event
        self.isTaken = isTaken
        self.attempt = attempt
    }
}
