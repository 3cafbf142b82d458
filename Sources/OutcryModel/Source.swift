/// Where reports come from.
public struct Source: Codable, Hashable, Sendable {
    /// The name of a source, such as `github/status`.
    public typealias ID = Identifier<Source>

    /// The name, unique in the catalogue.
    public let id: ID
    /// The kind of source.
    public let kind: SourceKind
    /// The address of its feed; `nil` for the report endpoint and imports.
    public let url: String?
    /// The service all its entries are about, if it is about one.
    public let service: Service.ID?
    /// The language most of its entries are in, as BCP 47.
    public let language: String?
    /// The region most of its authors are in.
    public let region: Region.ID?
    /// How often to look, at the most.
    public let interval: Duration

    /// A source from its parts.
    public init(
        id: ID, kind: SourceKind, url: String?, service: Service.ID? = nil, language: String? = nil,
        region: Region.ID? = nil, interval: Duration = .seconds(600)
    ) {
        self.id = id
        self.kind = kind
        self.url = url
        self.service = service
        self.language = language
        self.region = region
        self.interval = interval
    }

    /// The report endpoint of this instance.
    public static let endpoint = Source(id: "endpoint", kind: .submission, url: nil)
}

extension Source: CustomStringConvertible {
    /// The name alone: an address may hold a secret, and whatever holds a source may be printed.
    public var description: String { id.rawValue }
}
