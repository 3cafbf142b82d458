import Foundation
import OutcryModel
import OutcryStore
import Synchronization

@testable import OutcryNotify

/// A poster that reaches nobody: what comes back is up to the test.
final class FakePoster: WebhookPoster {
    typealias Answer = @Sendable (_ number: Int, _ post: WebhookPost) async -> WebhookAnswer

    /// What was sent.
    struct Sent: Sendable {
        let address: String
        let fields: [String: String]
        let body: [UInt8]

        var id: String { fields["webhook-id"] ?? "" }
        var json: [String: Any] {
            (try? JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]) ?? [:]
        }
        var subject: String { json["subject"] as? String ?? "" }
    }

    private struct State {
        var sent: [Sent] = []
        var onTheWay: [String: Int] = [:]
        var mostOnTheWay = 0
    }

    private let state = Mutex(State())
    private let answer: Answer

    /// A poster that gives an answer to each post; they are numbered from 0.
    init(_ answer: @escaping Answer = { _, _ in .status(204) }) {
        self.answer = answer
    }

    /// What was sent so far, in order.
    var sent: [Sent] { state.withLock { $0.sent } }

    /// The incidents that were told of so far.
    var subjects: [String] { sent.map(\.subject) }

    /// The most that were on their way to one address at once.
    var mostOnTheWay: Int { state.withLock { $0.mostOnTheWay } }

    func post(_ post: WebhookPost) async -> WebhookAnswer {
        let number = state.withLock { state in
            state.sent.append(
                Sent(
                    address: post.address, fields: Dictionary(post.fields.map { ($0.name, $0.value) }) { $1 },
                    body: post.body))
            state.onTheWay[post.address, default: 0] += 1
            state.mostOnTheWay = max(state.mostOnTheWay, state.onTheWay[post.address] ?? 0)
            return state.sent.count - 1
        }
        defer { state.withLock { $0.onTheWay[post.address, default: 0] -= 1 } }
        return await answer(number, post)
    }

    func fault(of address: String) async -> String? {
        address.contains("inside") ? "Nothing can be sent there." : nil
    }

    func shown(_ address: String) -> String {
        String(address.prefix { $0 != "?" })
    }
}
