import Foundation
import OutcryModel
import OutcryPublish
import OutcryStore

/// Where administrators see webhooks and change them.
struct WebhookOffice: WebhookDesk {
    /// The most webhooks that there can be.
    static let most = 32
    /// How long what is sent is signed with the secret before the last as well.
    static let overlap: Duration = .seconds(24 * 3600)

    let store: WebhookService.Engine
    let sender: WebhookSender
    let publisher: Publisher
    let poster: any WebhookPoster
    let time: any TimeSource
    /// Called when something may be there to be sent.
    let onChange: @Sendable () -> Void

    func webhooks() async throws(StoreError) -> [Webhook] {
        try await store.webhooks().map(shown)
    }

    func webhook(_ id: Webhook.ID) async throws(StoreError) -> Webhook? {
        try await store.webhook(id).map(shown)
    }

    func add(
        _ address: String, for interest: Webhook.Interest, by who: String, because reason: String?
    ) async throws(StoreError) -> WebhookOutcome {
        if let fault = await poster.fault(of: address) { return .unfitAddress(reason: fault) }
        let now = time.now()
        let webhook = Webhook(
            id: Self.newID(), address: address, interest: interest, createdAt: now,
            place: try await present(at: now))
        let key = WebhookSecret.key()
        let words = Self.host(of: address) + interest.words
        let act = act(who, .add, webhook.id, because: Self.joined(words, reason))
        guard try await store.add(webhook, key: key, most: Self.most, act: act) else {
            return .tooMany(most: Self.most)
        }
        onChange()
        return .done(shown(webhook), secret: WebhookSecret.text(key))
    }

    func change(
        _ webhook: Webhook.ID, to change: WebhookChange, by who: String, because reason: String?
    ) async throws(StoreError) -> WebhookOutcome {
        if let address = change.address, let fault = await poster.fault(of: address) {
            return .unfitAddress(reason: fault)
        }
        let present = try await present(at: time.now())
        let words = [change.address.map(Self.host), change.words].compactMap(\.self).joined(separator: " ")
        let found = try await store.update(
            webhook, act: act(who, .change, webhook, because: Self.joined(words, reason))
        ) {
            // What it was not for before is in the past.
            let interest = change.interest(insteadOf: $0.interest)
            if interest != $0.interest { ($0.interest, $0.place) = (interest, max($0.place, present)) }
            guard let address = change.address, address != $0.address else { return }
            $0.address = address
            $0.forgetFailures()
        }
        return outcome(found)
    }

    func setPaused(
        _ isPaused: Bool, _ webhook: Webhook.ID, by who: String, because reason: String?
    ) async throws(StoreError) -> WebhookOutcome {
        let now = time.now()
        let found = try await store.update(
            webhook, act: act(who, isPaused ? .pause : .resume, webhook, because: reason)
        ) {
            switch (isPaused, $0.condition) {
            case (true, .active): $0.condition = .paused(since: now)
            // What was disabled sends nothing anyway, and its reason stays to be seen.
            case (true, _), (false, .active): break
            case (false, _):
                $0.condition = .active
                $0.forgetFailures()
            }
        }
        return outcome(found)
    }

    func rotateSecret(
        of webhook: Webhook.ID, by who: String, because reason: String?
    ) async throws(StoreError) -> WebhookOutcome {
        let (key, until) = (WebhookSecret.key(), time.now() + Self.overlap)
        let found = try await store.update(webhook, key: key, act: act(who, .rotate, webhook, because: reason)) {
            $0.oldKeyUntil = until
        }
        return outcome(found, secret: WebhookSecret.text(key))
    }

    func remove(_ webhook: Webhook.ID, by who: String, because reason: String?) async throws(StoreError) -> Bool {
        try await store.remove(webhook, act: act(who, .remove, webhook, because: reason))
    }

    func test(
        _ webhook: Webhook.ID, by who: String, because reason: String?
    ) async throws(StoreError) -> WebhookTest? {
        let begun = act(who, .test, webhook, because: reason)
        guard let found = try await store.webhook(webhook) else {
            _ = try await store.note(begun, outcome: .refused)
            return nil
        }
        // What goes out cannot be taken back, so that it is begun is on record before.
        _ = try await store.note(begun, outcome: .begun)
        let now = time.now()
        let id = WebhookSigner.id("test", webhook.rawValue, String(now.milliseconds))
        let body = publisher.cloudEvent(testing: webhook.rawValue, id: id, at: now)
        guard let answer = try await sender.send(body, id: id, by: found) else { return nil }
        _ = try await store.note(act(who, .test, webhook, because: "it came back: \(answer.words)"), outcome: .done)
        return WebhookTest(event: id, isTaken: answer.isTaken, attempt: answer.attempt(at: now))
    }

    /// The place behind all that can be read now: what was folded last, or, where nothing was, what is over.
    private func present(at now: Timestamp) async throws(StoreError) -> EventPlace {
        EventPlace(endOf: try await store.progress()?.through ?? now.minute - 1)
    }

    private func outcome(_ webhook: Webhook?, secret: String? = nil) -> WebhookOutcome {
        guard let webhook else { return .unknown }
        onChange()
        return .done(shown(webhook), secret: secret)
    }

    private func shown(_ webhook: Webhook) -> Webhook {
        var webhook = webhook
        webhook.address = poster.shown(webhook.address)
        return webhook
    }

    private func act(
        _ who: String, _ action: AdminAct.Action, _ webhook: Webhook.ID, because reason: String?
    ) -> AdminAct {
        AdminAct(who: who, action: action, subject: webhook.rawValue, reason: reason, at: time.now())
    }

    private static func joined(_ words: String, _ reason: String?) -> String? {
        let parts = [words, reason ?? ""].filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: ": ")
    }

    /// Where to, for the audit log: what stands behind the host may be secret.
    private static func host(of address: String) -> String {
        "to " + (URLComponents(string: address)?.host ?? "an address")
    }

    private static func newID() -> Webhook.ID {
        var random = SystemRandomNumberGenerator()
        let digits = (0..<12).map { _ in
            let byte = UInt8.random(in: .min ... .max, using: &random)
            return (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return Webhook.ID("wh_" + digits.joined())
    }
}

extension Webhook.Interest {
    /// What is sent, for the audit log; empty for everything.
    fileprivate var words: String {
        (service.map { " \($0)" } ?? "") + (region.map { " in \($0)" } ?? "")
            + (states.isEmpty ? "" : " when " + states.map(\.rawValue).joined(separator: ", "))
    }
}

extension WebhookChange {
    /// What is to be sent from now on, for the audit log; `nil` when nothing is said of it.
    fileprivate var words: String? {
        let parts = [
            service.map { $0?.rawValue ?? "every service" }, region.map { "in " + ($0?.rawValue ?? "every region") },
            states.map { "when " + ($0.isEmpty ? "in any state" : $0.map(\.rawValue).joined(separator: ", ")) },
        ].compactMap(\.self)
        return parts.isEmpty ? nil : "for " + parts.joined(separator: " ")
    }
}
