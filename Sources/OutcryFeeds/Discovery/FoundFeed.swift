/// A feed that a page points to.
public struct FoundFeed: Codable, Hashable, Sendable {
    /// Its address, absolute.
    public var url: String
    /// What the page calls it.
    public var title: String?
    /// The media type that the page gives it, in small letters and without parameters.
    public var type: String?

    /// A feed from its parts.
    public init(url: String, title: String? = nil, type: String? = nil) {
        self.url = url
        self.title = title
        self.type = type
    }
}
