public import OutcryModel
public import OutcryStore

extension MemoryStore: WebhookStore {
    /// Every webhook, the one added first first.
    public func webhooks() throws(StoreError) -> [Webhook] {
        try check()
        return webhooksKept.map(\.webhook)
    }

    /// One webhook.
    public func webhook(_ id: Webhook.ID) throws(StoreError) -> Webhook? {
        try check()
        return webhooksKept.first { $0.webhook.id == id }?.webhook
    }

    /// Adds a webhook with its key, unless there are as many as can be.
    public func add(_ webhook: Webhook, key: [UInt8], most: Int, act: AdminAct) throws(StoreError) -> Bool {
        try check()
        let isAdded = webhooksKept.count < most
        if isAdded { webhooksKept.append((webhook, WebhookKeys(current: key, old: nil))) }
        _ = moderation.note(act, outcome: isAdded ? .done : .refused)
        return isAdded
    }

    /// Changes a webhook.
    public func update(
        _ webhook: Webhook.ID, act: AdminAct?, _ change: @Sendable (inout Webhook) -> Void
    ) throws(StoreError) -> Webhook? {
        try check()
        let place = webhooksKept.firstIndex { $0.webhook.id == webhook }
        var outcome = AdminAct.Outcome.refused
        if let place {
            let before = webhooksKept[place].webhook
            change(&webhooksKept[place].webhook)
            outcome = webhooksKept[place].webhook == before ? .repeated : .done
        }
        if let act { _ = moderation.note(act, outcome: outcome) }
        return place.map { webhooksKept[$0].webhook }
    }

    /// Changes a webhook and gives it another key.
    public func update(
        _ webhook: Webhook.ID, key: [UInt8], act: AdminAct, _ change: @Sendable (inout Webhook) -> Void
    ) throws(StoreError) -> Webhook? {
        try check()
        let place = webhooksKept.firstIndex { $0.webhook.id == webhook }
        if let place {
            change(&webhooksKept[place].webhook)
            webhooksKept[place].keys = WebhookKeys(current: key, old: webhooksKept[place].keys.current)
        }
        _ = moderation.note(act, outcome: place == nil ? .refused : .done)
        return place.map { webhooksKept[$0].webhook }
    }

    /// Forgets a webhook and its keys.
    public func remove(_ webhook: Webhook.ID, act: AdminAct) throws(StoreError) -> Bool {
        try check()
        let place = webhooksKept.firstIndex { $0.webhook.id == webhook }
        if let place { webhooksKept.remove(at: place) }
        _ = moderation.note(act, outcome: place == nil ? .refused : .done)
        return place != nil
    }

    /// The keys of a webhook.
    public func keys(of webhook: Webhook.ID) throws(StoreError) -> WebhookKeys? {
        try check()
        return webhooksKept.first { $0.webhook.id == webhook }?.keys
    }
}
