import Logging
import OutcryModel
import Synchronization

// MARK: Saving what was learned

extension PollDispatcher {
    /// After a failure the next attempt waits for so many times the usual pause.
    private static let pausesAfterFailure = 30

    /// Saves what has changed, again and again, until it is cancelled.
    func keepSaving() async {
        var isFailing = false
        while !Task.isCancelled {
            await unsaved.wait()
            // What comes within this time is saved in the same transaction.
            let pause = isFailing ? saveEvery * Self.pausesAfterFailure : saveEvery
            guard (try? await Task.sleep(for: pause)) != nil else { return }
            isFailing = await saveHealths() != nil
            // What was put back waits for no other poll.
            if isFailing { unsaved.ring() }
        }
    }

    /// Saves what has changed; returns why it could not be saved and is kept for the next time.
    func saveHealths() async -> (any Error)? {
        let healths = state.withLock { $0.ledger.takeAll() }
        guard !healths.isEmpty else { return nil }
        do {
            try await poller.sink.save(healths)
            return nil
        } catch {
            state.withLock { $0.ledger.putBack(healths) }
            logger.error(
                "The health of sources could not be saved.",
                metadata: ["sources": "\(healths.count)", "error": "\(error)"])
            return error
        }
    }
}
