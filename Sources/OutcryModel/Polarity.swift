/// What a message says of the state of a service.
public enum Polarity: String, CaseIterable, Codable, Hashable, Sendable {
    /// A fault exists now, or is asked about.
    case problem
    /// A fault existed and is over.
    case recovered
    /// The service works, without word of a fault just ended.
    case working
    /// Nothing about the state of a service.
    case unrelated
}
