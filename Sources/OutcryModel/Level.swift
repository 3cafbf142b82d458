/// How the reports about a (service, region) compare with what is usual, now.
public enum Level: String, CaseIterable, Codable, Hashable, Sendable {
    /// Too few reports to say.
    case unknown
    /// As usual.
    case usual
    /// More than usual.
    case elevated
    /// Far more than usual.
    case high
}
