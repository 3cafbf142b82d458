public import OutcryModel

/// The webhooks, and the keys that sign what they send. What an administrator does is kept together with its entry in the
/// audit log, or neither is.
public protocol WebhookStore: Sendable {
    /// Every webhook, the one added first first.
    func webhooks() async throws(StoreError) -> [Webhook]

    /// One webhook.
    func webhook(_ id: Webhook.ID) async throws(StoreError) -> Webhook?

    /// Adds a webhook with the 32 bytes of its key, unless there are `most` already; returns whether it was added.
    func add(_ webhook: Webhook, key: [UInt8], most: Int, act: AdminAct) async throws(StoreError) -> Bool

    /// Changes a webhook as it is when its turn comes, and returns what it is then; `nil` when there is none. An act that
    /// changes nothing is noted as repeated; what the program does by itself has none.
    func update(
        _ webhook: Webhook.ID, act: AdminAct?, _ change: @escaping @Sendable (inout Webhook) -> Void
    ) async throws(StoreError) -> Webhook?

    /// The same, and gives it another key; the last one is kept beside it, the one before that is destroyed.
    func update(
        _ webhook: Webhook.ID, key: [UInt8], act: AdminAct, _ change: @escaping @Sendable (inout Webhook) -> Void
    ) async throws(StoreError) -> Webhook?

    /// Forgets a webhook and its keys; returns whether there was one.
    func remove(_ webhook: Webhook.ID, act: AdminAct) async throws(StoreError) -> Bool

    /// The keys of a webhook.
    func keys(of webhook: Webhook.ID) async throws(StoreError) -> WebhookKeys?
}
