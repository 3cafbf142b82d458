import OutcryCollect
import OutcryModel
import OutcryNotify

/// Sends what webhooks send by the guarded way out of the collector's room: it puts what the one says into the words of
/// the other.
struct WebhookMessenger: WebhookPoster {
    /// How long a receiver may take to answer.
    private static let patience: Duration = .seconds(20)

    private let poster: GuardedPoster

    /// A messenger that introduces itself as the collector does, and reaches no further than it.
    init(_ settings: CollectSettings, time: any TimeSource) {
        poster = GuardedPoster(settings: settings, timeout: Self.patience, time: time)
    }

    func post(_ post: WebhookPost) async -> WebhookAnswer {
        do {
            let answer = try await poster.post(post.body, fields: post.fields, to: post.address)
            return .status(answer.status, retryAt: answer.retryAt)
        } catch let error as CollectError {
            // A word of few: whoever can have something sent must not learn here what there is in this network.
            return .failure(error.kind)
        } catch {
            return .failure("interrupted")
        }
    }

    func fault(of address: String) async -> String? {
        await poster.fault(of: address)
    }

    func shown(_ address: String) -> String {
        SourceAddress.origin(of: address)
    }
}
