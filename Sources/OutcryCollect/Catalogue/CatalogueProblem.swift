/// One thing wrong with a file of the catalogue.
public struct CatalogueProblem: Hashable, Sendable {
    /// The path of the file, or of the folder.
    public let file: String
    /// The line, from 1; `nil` when it is about the file as a whole.
    public let line: Int?
    /// What was found and what was expected.
    public let message: String

    /// A problem from its parts.
    public init(file: String, line: Int?, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }
}

extension CatalogueProblem: CustomStringConvertible {
    /// The form of compilers, which editors make a link of: `file:line: message`.
    public var description: String {
        guard let line else { return "\(file): \(message)" }
        return "\(file):\(line): \(message)"
    }
}

extension CatalogueProblem: Comparable {
    /// Orders by file, then line, then message.
    public static func < (left: Self, right: Self) -> Bool {
        (left.file, left.line ?? 0, left.message) < (right.file, right.line ?? 0, right.message)
    }
}
