import OutcryModel
import Synchronization

// MARK: Waiting until nothing is due

extension PollDispatcher {
    /// Waits until nothing that was due is still to be polled, or under way, or until the end. For tests, which turn the
    /// hands of the clock only then.
    func settled() async {
        await withCheckedContinuation { continuation in
            state.withLock { $0.settling.append(continuation) }
            settle()
        }
    }

    /// Resumes whoever waits, if nothing is due any more.
    func settle() {
        let now = poller.time.now()
        let settled = state.withLock { state -> [CheckedContinuation<Void, Never>] in
            let isDue = state.book.next.map { $0 <= now } ?? false
            // After the end nothing moves any more, whatever is parked or due.
            let isStill = state.book.underWay == 0 && state.parked.isEmpty && !isDue
            guard state.hasEnded || isStill else { return [] }
            defer { state.settling = [] }
            return state.settling
        }
        for continuation in settled { continuation.resume() }
    }
}
