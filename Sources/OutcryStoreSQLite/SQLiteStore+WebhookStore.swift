public import OutcryModel
public import OutcryStore

extension SQLiteStore: WebhookStore {
    /// Every webhook, the one added first first.
    public func webhooks() async throws(StoreError) -> [Webhook] {
        try Document.decodeAll(try await read { db in try WebhookTable.documents(db) })
    }

    /// One webhook.
    public func webhook(_ id: Webhook.ID) async throws(StoreError) -> Webhook? {
        try Document.decode(try await read { db in try WebhookTable.document(db, id) })
    }

    /// Adds a webhook with its key, unless there are as many as can be.
    public func add(
        _ webhook: Webhook, key: [UInt8], most: Int, act: AdminAct
    ) async throws(StoreError) -> Bool {
        try await writing().transact { db in
            let isAdded = try WebhookTable.add(db, webhook, key: key, most: most)
            try AuditTable.append(db, act.withoutNUL, outcome: isAdded ? .done : .refused)
            return isAdded
        }
    }

    /// Changes a webhook as it is when its turn comes.
    public func update(
        _ webhook: Webhook.ID, act: AdminAct?, _ change: @escaping @Sendable (inout Webhook) -> Void
    ) async throws(StoreError) -> Webhook? {
        try await writing().transact { db in
            let found = try WebhookTable.update(db, webhook, change)
            if let act {
                let outcome: AdminAct.Outcome = found.map { $0.isChanged ? .done : .repeated } ?? .refused
                try AuditTable.append(db, act.withoutNUL, outcome: outcome)
            }
            return found?.webhook
        }
    }

    /// The same, and gives it another key. The one before the last is overwritten in the file at once.
    public func update(
        _ webhook: Webhook.ID, key: [UInt8], act: AdminAct, _ change: @escaping @Sendable (inout Webhook) -> Void
    ) async throws(StoreError) -> Webhook? {
        try await writing().transact { db in
            let found = try WebhookTable.update(db, webhook, change)
            if found != nil { try WebhookTable.rotate(db, webhook, to: key) }
            try AuditTable.append(db, act.withoutNUL, outcome: found == nil ? .refused : .done)
            return found?.webhook
        }
    }

    /// Forgets a webhook and its keys.
    public func remove(_ webhook: Webhook.ID, act: AdminAct) async throws(StoreError) -> Bool {
        try await writing().transact { db in
            let isRemoved = try WebhookTable.remove(db, webhook)
            try AuditTable.append(db, act.withoutNUL, outcome: isRemoved ? .done : .refused)
            return isRemoved
        }
    }

    /// The keys of a webhook.
    public func keys(of webhook: Webhook.ID) async throws(StoreError) -> WebhookKeys? {
        try await read { db in try WebhookTable.keys(db, of: webhook) }
    }
}
