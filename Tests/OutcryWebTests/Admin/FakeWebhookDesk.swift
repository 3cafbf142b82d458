import OutcryModel
import OutcryStore
import OutcryTesting
import Synchronization

/// A desk for webhooks that does as it is told, and keeps who did what.
final class FakeWebhookDesk: WebhookDesk {
    private struct State {
        var webhooks = [FakeWebhookDesk.sample]
        var outcome: WebhookOutcome?
        var acts: [String] = []
    }

    static let sample = Webhook(
        id: "wh_a", address: "https://hooks.example/x?key=…",
        interest: .init(service: "penlight", region: "DE", states: [.confirmed]), createdAt: Sample.noon,
        place: EventPlace(endOf: Sample.noon.minute - 1))
    static let secret = "whsec_AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="

    private let state = Mutex(State())

    /// What was done, as “who action subject … reason”.
    var acts: [String] { state.withLock { $0.acts } }

    func answer(_ outcome: WebhookOutcome) { state.withLock { $0.outcome = outcome } }
    func stand(_ webhooks: [Webhook]) { state.withLock { $0.webhooks = webhooks } }

    private func note(_ parts: String?...) {
        state.withLock { $0.acts.append(parts.map { $0 ?? "-" }.joined(separator: " ")) }
    }

    func webhooks() async throws(StoreError) -> [Webhook] { state.withLock { $0.webhooks } }

    func webhook(_ id: Webhook.ID) async throws(StoreError) -> Webhook? {
        state.withLock { $0.webhooks.first { $0.id == id } }
    }

    private func outcome(_ id: Webhook.ID, secret: String? = nil) -> WebhookOutcome {
        state.withLock { state in
            if let outcome = state.outcome { return outcome }
            guard let webhook = state.webhooks.first(where: { $0.id == id }) else { return .unknown }
            return .done(webhook, secret: secret)
        }
    }

    func add(
        _ address: String, for interest: Webhook.Interest, by who: String, because reason: String?
    ) async throws(StoreError) -> WebhookOutcome {
        note(who, "add", address, words(interest), reason)
        return outcome("wh_a", secret: Self.secret)
    }

    func change(
        _ webhook: Webhook.ID, to change: WebhookChange, by who: String, because reason: String?
    ) async throws(StoreError) -> WebhookOutcome {
        note(
            who, "change", webhook.rawValue, change.address, change.service.map { $0?.rawValue ?? "*" },
            change.region.map { $0?.rawValue ?? "*" }, change.states.map { "\($0.map(\.rawValue))" }, reason)
        return outcome(webhook)
    }

    func setPaused(
        _ isPaused: Bool, _ webhook: Webhook.ID, by who: String, because reason: String?
    ) async throws(StoreError) -> WebhookOutcome {
        note(who, isPaused ? "pause" : "resume", webhook.rawValue, reason)
        return outcome(webhook)
    }

    func rotateSecret(
        of webhook: Webhook.ID, by who: String, because reason: String?
    ) async throws(StoreError) -> WebhookOutcome {
        note(who, "rotate", webhook.rawValue, reason)
        return outcome(webhook, secret: Self.secret)
    }

    func remove(_ webhook: Webhook.ID, by who: String, because reason: String?) async throws(StoreError) -> Bool {
        note(who, "remove", webhook.rawValue, reason)
        return try await self.webhook(webhook) != nil
    }

    func test(
        _ webhook: Webhook.ID, by who: String, because reason: String?
    ) async throws(StoreError) -> WebhookTest? {
        note(who, "test", webhook.rawValue, reason)
        guard try await self.webhook(webhook) != nil else { return nil }
        return WebhookTest(
            event: "msg_1", isTaken: false, attempt: .init(at: Sample.noon, status: 503, failure: nil))
    }

    private func words(_ interest: Webhook.Interest) -> String {
        "\(interest.service?.rawValue ?? "*")/\(interest.region?.rawValue ?? "*")/"
            + interest.states.map(\.rawValue).joined(separator: ",")
    }
}
