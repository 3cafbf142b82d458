/// Why the classifier cannot begin its work.
public enum ClassifierError: Error, Hashable, Sendable, CustomStringConvertible {
    /// One of its files cannot be read.
    case unreadable(resource: String, reason: String)
    /// One of its files is not what it should be.
    case damaged(reason: String)

    /// The error in words.
    public var description: String {
        switch self {
        case .unreadable(let resource, let reason): "The classifier's \(resource) cannot be read: \(reason)"
        case .damaged(let reason): "A file of the classifier is damaged: \(reason)."
        }
    }
}
