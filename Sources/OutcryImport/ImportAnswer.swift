/// What became of an item.
public enum ImportAnswer: Hashable, Sendable {
    /// It is new and on disk.
    case stored
    /// It had been taken in before.
    case known
    /// It was not taken in, for this reason.
    case refused(String)
}
