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
    /// The parts of the service that it names as affected, as the operator calls them.
    public let components: [String]
    /// When planned work begins, for an announcement of one.
    public let plannedFrom: Timestamp?
    /// When planned work ends.
    public let plannedUntil: Timestamp?

    /// A statement from its parts.
    public init(
        source: Source.ID, stage: OfficialStage?, cause: Cause?, saidAt: Timestamp, learnedAt: Timestamp, text: String,
        link: String?, components: [String] = [], plannedFrom: Timestamp? = nil, plannedUntil: Timestamp? = nil
    ) {
        self.source = source
        self.stage = stage
        self.cause = cause
        self.saidAt = saidAt
        self.learnedAt = learnedAt
        self.text = text
        self.link = link
        self.components = components
        self.plannedFrom = plannedFrom
        self.plannedUntil = plannedUntil
    }

    /// Reads a statement; one kept before components were read names none.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            source: try fields.decode(Source.ID.self, forKey: .source),
            stage: try fields.decodeIfPresent(OfficialStage.self, forKey: .stage),
            cause: try fields.decodeIfPresent(Cause.self, forKey: .cause),
            saidAt: try fields.decode(Timestamp.self, forKey: .saidAt),
            learnedAt: try fields.decode(Timestamp.self, forKey: .learnedAt),
            text: try fields.decode(String.self, forKey: .text),
            link: try fields.decodeIfPresent(String.self, forKey: .link),
            components: try fields.decodeIfPresent([String].self, forKey: .components) ?? [],
            plannedFrom: try fields.decodeIfPresent(Timestamp.self, forKey: .plannedFrom),
            plannedUntil: try fields.decodeIfPresent(Timestamp.self, forKey: .plannedUntil))
    }
}
