/// The state of the fold at some point, from which it can go on after a restart.
public struct FoldSnapshot: Hashable, Sendable {
    /// The point.
    public let progress: FoldProgress
    /// The state, as the aggregator encodes it.
    public let state: [UInt8]

    /// A snapshot from its parts.
    public init(progress: FoldProgress, state: [UInt8]) {
        self.progress = progress
        self.state = state
    }
}
