/// What can go wrong on the road itself; what the store throws passes through.
public enum PipelineError: Error, Hashable, Sendable {
    /// The kept state of the fold cannot be read; it is made anew from the log.
    case unreadableSnapshot(reason: String)
    /// The folder to replay into is not empty.
    case notEmpty
}

extension PipelineError: CustomStringConvertible {
    /// What happened, and what helps.
    public var description: String {
        switch self {
        case .unreadableSnapshot(let reason):
            "The kept state cannot be read (\(reason)). It is made anew from the reports, from the first on."
        case .notEmpty:
            "The folder to replay into already holds reports. Choose an empty one."
        }
    }
}
