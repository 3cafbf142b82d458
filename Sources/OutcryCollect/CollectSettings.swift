/// How the collector behaves towards the servers it asks.
public struct CollectSettings: Sendable {
    /// The `User-Agent` of every request.
    public var userAgent: String
    /// The most bytes a feed may have, after decompression.
    public var bodyCap = 15 * 1024 * 1024
    /// The most times a feed may be larger than it was on the wire.
    public var inflationCap = 100
    /// The time a feed may take from the first connection to its last byte, waiting for one's turn not counted.
    public var timeout = Duration.seconds(30)
    /// The most redirects that are followed in a row.
    public var maxRedirects = 5
    /// The most connections at once, to all hosts together. One host never has more than one.
    public var connections = 16
    /// The least time between the end of one request to a host and the start of the next.
    public var spacing = Duration.seconds(1)
    /// Hosts that ask for more patience, with all hosts below them, such as `reddit.com` for `www.reddit.com`.
    public var slowHosts: [String: Duration] = ["reddit.com": .seconds(65)]
    /// Whether feeds may be fetched from this machine itself, at any port and without spacing: for rehearsals and
    /// tests only. Other addresses that are not public stay refused.
    public var allowLoopback = false

    /// The usual settings.
    ///
    /// - Parameter contact: the address of a page (or a `mailto:`) where an operator of a server can reach whoever runs
    ///   this instance. Many servers refuse clients that give none.
    public init(contact: String? = nil) {
        userAgent = "Outcry/0.1" + (contact.map { " (+\($0))" } ?? "")
    }
}
