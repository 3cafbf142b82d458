/// Why a corpus cannot be read.
public enum CorpusError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A file does not begin with the names of its columns.
    case header(file: String, expected: String)
    /// A line is not as it should be.
    case line(file: String, line: Int, reason: String)

    /// The error in words.
    public var description: String {
        switch self {
        case .header(let file, let expected): "\(file) does not begin with the line “\(expected)”."
        case .line(let file, let line, let reason): "\(file), line \(line): \(reason)."
        }
    }
}
