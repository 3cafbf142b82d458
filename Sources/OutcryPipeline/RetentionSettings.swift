/// How long what people said is kept.
public struct RetentionSettings: Hashable, Sendable {
    /// How long the words of reports are kept, and the links to where they were said.
    public var words: Duration = .seconds(30 * 86_400)
    /// How long the hashes are kept that tell reporters and networks of a day apart: as long as the words, so that a replay
    /// repeats all of that time. The keys they were made under are destroyed long before.
    public var hashes: Duration = .seconds(30 * 86_400)

    /// The usual settings.
    public init() {}
}
