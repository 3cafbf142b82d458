/// What keeps the web room from starting. What goes wrong later is answered to whoever asked.
public enum WebError: Error, Hashable, Sendable {
    /// A file the pages are made of is missing or cannot be read.
    case unreadable(resource: String, reason: String)
}

extension WebError: CustomStringConvertible {
    /// What happened, in a sentence.
    public var description: String {
        switch self {
        case .unreadable(let resource, let reason):
            "The web pages need \(resource), which cannot be used: \(reason)"
        }
    }
}
