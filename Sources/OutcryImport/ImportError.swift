/// What keeps a whole file from being read.
public enum ImportError: Error, Hashable, Sendable {
    /// It is not UTF-8 but UTF-16, as spreadsheets write it.
    case utf16
    /// Its first line cannot be read as headings.
    case noHeadings(reason: String)
    /// No column tells a service or has words.
    case nothingToRead(headings: [String])
    /// A column that was named is not there.
    case noColumn(String, headings: [String])
}

extension ImportError: CustomStringConvertible {
    /// What is wrong with the file, and what helps.
    public var description: String {
        switch self {
        case .utf16: "It is UTF-16. Save it as UTF-8."
        case .noHeadings(let reason): "Its first line has to name the columns: \(reason)"
        case .nothingToRead(let headings):
            "No column is named “service” or “text”. It has \(Self.list(headings)); say which is which, as in "
                + "--map service=\(headings.first ?? "name")."
        case .noColumn(let name, let headings): "It has no column “\(name)”. It has \(Self.list(headings))."
        }
    }

    private static func list(_ headings: [String]) -> String {
        headings.isEmpty ? "none" : headings.prefix(30).map { "“\($0.prefix(60))”" }.joined(separator: ", ")
    }
}
