/// What became of a push.
public enum PushReceipt: Hashable, Sendable {
    /// Its entries have been taken in, or, where it held none, a poll will fetch them.
    case taken
    /// It is not signed as it should be, and nothing was done with it. The sender is told nothing of that.
    case ignored
    /// Nothing has been subscribed to under this token, or no longer.
    case unknown
    /// It is larger than a feed may be.
    case tooLarge
    /// Its entries could not be stored; it should come again.
    case failed
}
