import OutcryModel

/// One line that `outcry classify` reads.
public struct WireRequest: Codable, Hashable, Sendable {
    /// What the answer is to be known by.
    public var id: String
    /// The message.
    public var text: String
    /// The language, where it is known.
    public var lang: String?
    /// The slug of the service it is about, where it is known.
    public var service: String?
    /// The region its author is in, where it is known.
    public var region: String?

    /// A request from its parts.
    public init(id: String, text: String, lang: String? = nil, service: String? = nil, region: String? = nil) {
        self.id = id
        self.text = text
        self.lang = lang
        self.service = service
        self.region = region
    }

    /// What it says beside the message.
    public var hints: ClassifierHints {
        ClassifierHints(language: lang, service: service.map { Service.ID($0) }, region: region.map { Region.ID($0) })
    }
}
