import OutcryModel
import OutcryStore

/// The documents of `/api/v1/admin/webhooks`.
enum WebhookDocuments {
    struct List: Encodable {
        let webhooks: [Entry]
    }

    /// A webhook with all that operators may know: its secret is not among that.
    struct Entry: Encodable {
        let id: Webhook.ID
        let address: String
        let service: Service.ID?
        let region: Region.ID?
        let states: [IncidentState]
        let condition: String
        /// Why nothing is sent.
        let conditionReason: String?
        /// Since when nothing is sent.
        let conditionSince: Timestamp?
        let createdAt: Timestamp
        /// The minute of the last change that was taken, or before the first that will be sent.
        let through: Minute
        let failures: Int
        let nextAttempt: Timestamp?
        let lastAttempt: Attempt?
        let lastSuccess: Timestamp?
        let oldSecretUntil: Timestamp?

        init(_ webhook: Webhook) {
            id = webhook.id
            address = webhook.address
            service = webhook.interest.service
            region = webhook.interest.region
            states = webhook.interest.states
            switch webhook.condition {
            case .active: (condition, conditionReason, conditionSince) = ("active", nil, nil)
            case .paused(let since): (condition, conditionReason, conditionSince) = ("paused", nil, since)
            case .disabled(let reason, let since):
                (condition, conditionReason, conditionSince) = ("disabled", reason, since)
            }
            createdAt = webhook.createdAt
            through = webhook.place.minute
            failures = webhook.failures
            nextAttempt = webhook.nextAttempt
            lastAttempt = webhook.lastAttempt.map(Attempt.init)
            lastSuccess = webhook.lastSuccess
            oldSecretUntil = webhook.oldKeyUntil
        }
    }

    struct Attempt: Encodable {
        let at: Timestamp
        let status: Int?
        let failure: String?

        init(_ attempt: Webhook.Attempt) {
            at = attempt.at
            status = attempt.status
            failure = attempt.failure
        }
    }

    /// A webhook with its secret, which is told this once.
    struct Secret: Encodable {
        let webhook: Entry
        let secret: String
    }

    /// What came back from a test.
    struct Test: Encodable {
        let webhook: Webhook.ID
        let event: String
        let taken: Bool
        let attempt: Attempt
    }
}
