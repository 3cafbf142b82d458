/// What kind of place a source is; it decides how much its reports corroborate one another.
public enum SourceKind: String, CaseIterable, Codable, CodingKeyRepresentable, Hashable, Sendable {
    /// A forum.
    case forum
    /// A social network.
    case social
    /// An operator's status page.
    case status
    /// Press.
    case news
    /// The report page and endpoint of this instance.
    case submission
    /// Reports brought in from elsewhere in bulk.
    case `import`
}
