/// A name under which people speak of a service.
///
/// A name that is also a common word carries context rules: it counts only beside one of the words in `requires`
/// (or as a handle, hashtag or domain), and never inside one of the phrases in `excludes`.
public struct Alias: Codable, Hashable, Sendable {
    /// The name as people write it; compared without regard to case and accents.
    public let text: String
    /// Words of which at least one must be in the message; empty for a name that stands alone.
    public let requires: [String]
    /// Phrases that contain the name and mean something else.
    public let excludes: [String]

    /// A name with its context rules.
    public init(_ text: String, requires: [String] = [], excludes: [String] = []) {
        self.text = text
        self.requires = requires
        self.excludes = excludes
    }
}
