/// Why a tag was given: the words of the message, or the choice of the reporter, and the rule.
public struct Evidence: Codable, Hashable, Sendable {
    /// The tag, such as `symptom:no_connectivity` or `region:DE-BE`.
    public let tag: String
    /// Where the words start in the message, in UTF-8 bytes; 0 for a rule that needs no words.
    public let start: Int
    /// Where they end, exclusive.
    public let end: Int
    /// The rule, such as `en/no-signal`, `chosen` or `source`.
    public let rule: String

    /// An item of evidence.
    public init(tag: String, start: Int, end: Int, rule: String) {
        self.tag = tag
        self.start = start
        self.end = end
        self.rule = rule
    }
}
