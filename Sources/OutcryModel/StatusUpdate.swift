/// One update that an operator published about an incident or planned work, as read out of the feed of a status page.
public struct StatusUpdate: Codable, Hashable, Sendable {
    /// The stage its label states; `nil` for a mere “Update”, which states none.
    public var stage: OfficialStage?
    /// When the operator says to have said it; `nil` when the feed does not tell.
    public var saidAt: Timestamp?
    /// What it says, plain, without its date and label.
    public var text: String
    /// The parts of the service that it names as affected, as the operator calls them.
    public var components: [String]
    /// When planned work begins.
    public var plannedFrom: Timestamp?
    /// When planned work ends.
    public var plannedUntil: Timestamp?

    /// An update from its parts.
    public init(
        stage: OfficialStage? = nil, saidAt: Timestamp? = nil, text: String, components: [String] = [],
        plannedFrom: Timestamp? = nil, plannedUntil: Timestamp? = nil
    ) {
        self.stage = stage
        self.saidAt = saidAt
        self.text = text
        self.components = components
        self.plannedFrom = plannedFrom
        self.plannedUntil = plannedUntil
    }
}
