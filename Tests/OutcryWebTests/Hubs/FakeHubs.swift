import OutcryStore
import Synchronization

/// Answers hubs as it is told, and keeps what they said.
final class FakeHubs: HubIntake {
    static let token = "5b1e7c0ffee"

    struct Question: Equatable {
        let token: String
        let mode: String
        let topic: String
        let leaseSeconds: Int?
        let reason: String?
    }

    struct Push: Equatable {
        let token: String
        let signature: String?
        let contentType: String?
        let body: [UInt8]
    }

    private struct State {
        var questions: [Question] = []
        var pushes: [Push] = []
        var receipt = HubReceipt.accepted
        var holds = false
        var held: [CheckedContinuation<Void, Never>] = []
        var watchers: [(count: Int, CheckedContinuation<Void, Never>)] = []
    }

    let pushCap: Int
    private let state = Mutex(State())

    init(pushCap: Int = 1_000_000) {
        self.pushCap = pushCap
    }

    /// What hubs asked so far.
    var questions: [Question] { state.withLock { $0.questions } }
    /// What hubs pushed so far.
    var pushes: [Push] { state.withLock { $0.pushes } }

    /// What every further push becomes.
    func answer(_ receipt: HubReceipt) {
        state.withLock { $0.receipt = receipt }
    }

    /// Holds further pushes until `release`.
    func hold() {
        state.withLock { $0.holds = true }
    }

    /// Lets the pushes held go on.
    func release() {
        let held = state.withLock { state in
            let held = state.held
            state.held = []
            state.holds = false
            return held
        }
        for continuation in held { continuation.resume() }
    }

    /// Waits until so many pushes are held.
    func waitUntilHolding(_ count: Int) async {
        await withCheckedContinuation { continuation in
            let isSo = state.withLock { state in
                if state.held.count >= count { return true }
                state.watchers.append((count, continuation))
                return false
            }
            if isSo { continuation.resume() }
        }
    }

    func knows(_ token: String) async -> Bool { token == Self.token }

    func verify(token: String, mode: String, topic: String, leaseSeconds: Int?, reason: String?) async -> Bool {
        let question = Question(token: token, mode: mode, topic: topic, leaseSeconds: leaseSeconds, reason: reason)
        state.withLock { $0.questions.append(question) }
        return token == Self.token
    }

    func receive(token: String, signature: String?, contentType: String?, body: [UInt8]) async -> HubReceipt {
        let push = Push(token: token, signature: signature, contentType: contentType, body: body)
        let receipt = state.withLock { state in
            state.pushes.append(push)
            return state.receipt
        }
        await withCheckedContinuation { continuation in
            let (passes, content) = state.withLock { state -> (Bool, [CheckedContinuation<Void, Never>]) in
                guard state.holds else { return (true, []) }
                state.held.append(continuation)
                let content = state.watchers.filter { $0.count <= state.held.count }.map(\.1)
                state.watchers.removeAll { $0.count <= state.held.count }
                return (false, content)
            }
            if passes { continuation.resume() }
            for watcher in content { watcher.resume() }
        }
        return receipt
    }
}
