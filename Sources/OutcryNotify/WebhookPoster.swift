public import OutcryModel
import OutcryStore

/// What sends. Whoever reaches out into the internet is it, and sees to it that nothing is reached but that: neither the
/// network this program runs in, nor whatever an answer redirects to.
public protocol WebhookPoster: Sendable {
    /// Sends, and returns what came back within 20 seconds.
    func post(_ post: WebhookPost) async -> WebhookAnswer

    /// Why nothing can be sent to an address, in a sentence; `nil` when nothing speaks against it.
    func fault(of address: String) async -> String?

    /// An address as it may be shown: without what may be secret in it.
    func shown(_ address: String) -> String
}

/// What is to be sent.
public struct WebhookPost: Sendable {
    /// Where to.
    public let address: String
    /// The header fields.
    public let fields: [(name: String, value: String)]
    /// The body.
    public let body: [UInt8]
}

/// What came back.
public enum WebhookAnswer: Hashable, Sendable {
    /// A status, and when to come again if that was said.
    case status(Int, retryAt: Timestamp? = nil)
    /// Nothing, for a reason in a stable word such as `timeout`.
    case failure(String)

    /// Whether the receiver took what was sent: any 2xx. A redirect is a refusal.
    var isTaken: Bool {
        guard case .status(let status, _) = self else { return false }
        return (200...299).contains(status)
    }

    /// The attempt of an instant.
    func attempt(at now: Timestamp) -> Webhook.Attempt {
        switch self {
        case .status(let status, _): Webhook.Attempt(at: now, status: status, failure: nil)
        case .failure(let word): Webhook.Attempt(at: now, status: nil, failure: word)
        }
    }
}
