import Logging
import OutcryModel
import OutcryStore
import Synchronization

/// Says that the store fails, once a minute for each reason: a full disk, on which the log may lie too, is not helped
/// by a line for every request.
final class FailureLog: Sendable {
    private static let pause: Duration = .seconds(60)
    /// The most reasons remembered; one that tells something different each time would fill the memory.
    private static let mostReasons = 20

    private struct Entry {
        var saidAt: Timestamp
        var unsaid = 0
    }

    private let entries = Mutex<[StoreError: Entry]>([:])

    /// Logs a failure, with how often it came since it was logged last, or counts it for the next time.
    func note(_ error: StoreError, at now: Timestamp, in logger: Logger) {
        let unsaid: Int? = entries.withLock { entries in
            if let entry = entries[error], entry.saidAt <= now, now < entry.saidAt + Self.pause {
                entries[error]?.unsaid += 1
                return nil
            }
            let unsaid = entries.removeValue(forKey: error)?.unsaid ?? 0
            if entries.count >= Self.mostReasons { entries.removeAll() }
            entries[error] = Entry(saidAt: now)
            return unsaid
        }
        guard let unsaid else { return }
        var metadata: Logger.Metadata = ["error": "\(error)"]
        if unsaid > 0 { metadata["repeated"] = "\(unsaid)" }
        logger.error("the store failed", metadata: metadata)
    }
}
