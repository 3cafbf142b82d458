/// Why a recording or a change of settings cannot be used, in words for whoever gave it.
public enum BacktestError: Error, Hashable, Sendable {
    /// A file cannot be opened or read.
    case unreadable(path: String, reason: String)
    /// The description of a world says something impossible.
    case badWorld(reason: String)
    /// A line of the events, counted from 1, cannot be read.
    case badEvent(line: Int, reason: String)
    /// No setting has this name.
    case unknownSetting(name: String, known: [String])
    /// A setting cannot have this value.
    case badValue(name: String, value: String, expected: String)
    /// A change is not of the form name=value.
    case badChange(String)
}

extension BacktestError: CustomStringConvertible {
    /// What is wrong, and where.
    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)."
        case .badWorld(let reason): "The description of the world cannot be used: \(reason)."
        case .badEvent(let line, let reason): "Line \(line) of the events: \(reason)."
        case .unknownSetting(let name, let known):
            "There is no setting \(name). The settings are \(known.joined(separator: ", "))."
        case .badValue(let name, let value, let expected): "\(name) cannot be \(value); \(expected) was expected."
        case .badChange(let text): "\(text) is not of the form name=value."
        }
    }
}
