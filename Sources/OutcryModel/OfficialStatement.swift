/// One thing an operator said about a fault of its service, in its own words.
public struct OfficialStatement: Codable, Hashable, Sendable {
    /// The source through which we learned of it.
    public let source: Source.ID
    /// The stage it states, where it states one.
    public let stage: OfficialStage?
    /// The cause it states, where it states one.
    public let cause: Cause?
    /// When the operator said it.
    public let saidAt: Timestamp
    /// When we learned of it.
    public let learnedAt: Timestamp
    /// The text, plain, at most 500 characters.
    public let text: String
    /// Where it can be read.
    public let link: String?

    /// A statement from its parts.
    public init(
        source: Source.ID, stage: OfficialStage?, cause: Cause?, saidAt: Timestamp, learnedAt: Timestamp, text: String,
        link: String?
    ) {
        self.source = source
        self.stage = stage
        self.cause = cause
        self.saidAt = saidAt
        self.learnedAt = learnedAt
        self.text = text
        self.link = link
    }
}
