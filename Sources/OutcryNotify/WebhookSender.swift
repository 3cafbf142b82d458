import OutcryModel
import OutcryStore

/// Signs what is to be sent and has it sent.
struct WebhookSender: Sendable {
    let store: any WebhookStore
    let poster: any WebhookPoster
    let time: any TimeSource

    /// Sends an event; `nil` when the webhook has been forgotten meanwhile.
    func send(_ body: [UInt8], id: String, by webhook: Webhook) async throws(StoreError) -> WebhookAnswer? {
        guard let keys = try await store.keys(of: webhook.id) else { return nil }
        let now = time.now()
        let old = webhook.oldKeyUntil.flatMap { now < $0 ? keys.old : nil }
        let fields =
            [("Content-Type", "application/cloudevents+json; charset=utf-8")]
            + WebhookSigner.fields(id: id, at: now, body: body, keys: [keys.current] + (old.map { [$0] } ?? []))
        return await poster.post(WebhookPost(address: webhook.address, fields: fields, body: body))
    }
}
