/// Who is on the other end of a request, for hashing at once; it is neither stored nor logged.
public struct Origin: Hashable, Sendable {
    /// The address prefix: /24 of IPv4, /48 of IPv6.
    public let prefix: String
    /// The user agent as sent.
    public let userAgent: String

    /// An origin from an address prefix and a user agent.
    public init(prefix: String, userAgent: String) {
        self.prefix = prefix
        self.userAgent = userAgent
    }
}
