import OutcryModel
import Synchronization

@testable import OutcryCollect

/// Takes pushes in as the poller does, and keeps them for the test to look at.
final class PushRecorder: PushTaker {
    struct Trusted: Equatable {
        let source: Source.ID
        let until: Timestamp?
    }

    private struct State {
        var taken: [[UInt8]] = []
        var trusted: [Trusted] = []
        var hurried: [Source.ID] = []
        var failure: (any Error)?
        var polls = true
    }

    private let state = Mutex(State())

    /// The bodies taken in so far.
    var taken: [[UInt8]] { state.withLock { $0.taken } }
    /// What was said of trust last.
    var trusted: Trusted? { state.withLock { $0.trusted.last } }
    /// The sources that were to be polled soon.
    var hurried: [Source.ID] { state.withLock { $0.hurried } }

    /// Makes every further push fail.
    func fail(with failure: (any Error)?) {
        state.withLock { $0.failure = failure }
    }

    /// Polls nothing any more.
    func stopPolling() {
        state.withLock { $0.polls = false }
    }

    func take(pushed bytes: [UInt8], contentType: String?, for source: Source.ID) async throws -> Int {
        try state.withLock { state in
            if let failure = state.failure { throw failure }
            state.taken.append(bytes)
            return 1
        }
    }

    func trustPush(of source: Source.ID, until: Timestamp?) async {
        state.withLock { $0.trusted.append(Trusted(source: source, until: until)) }
    }

    func pollSoon(_ source: Source.ID) async {
        state.withLock { $0.hurried.append(source) }
    }

    func polls(_ source: Source.ID, at addressDigest: String?) async -> Bool {
        state.withLock { $0.polls }
    }
}
