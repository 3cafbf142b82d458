/// What keeps a row from being taken in. The rows around it are not harmed.
public struct ImportFault: Error, Hashable, Sendable {
    /// The line of the file on which the row begins, from 1.
    public let line: Int
    /// What is wrong, in a sentence.
    public let reason: String

    /// A fault of a row.
    public init(line: Int, reason: String) {
        self.line = line
        self.reason = reason
    }
}
