public import OutcryModel

/// What is known of a message before it is read. It acts where the message itself is silent.
public struct ClassifierHints: Hashable, Sendable {
    /// The language most messages of the source are in, as BCP 47.
    public var language: String?
    /// The service the source is about.
    public var service: Service.ID?
    /// The region most authors of the source are in.
    public var region: Region.ID?
    /// The kind of source.
    public var sourceKind: SourceKind?
    /// The update of a status page that the message is. The stage it states is not looked for in the words.
    public var official: StatusUpdate?

    /// Hints from their parts. A language without a name is none.
    public init(
        language: String? = nil, service: Service.ID? = nil, region: Region.ID? = nil, sourceKind: SourceKind? = nil,
        official: StatusUpdate? = nil
    ) {
        self.language = language?.isEmpty == true ? nil : language
        self.service = service
        self.region = region
        self.sourceKind = sourceKind
        self.official = official
    }
}
