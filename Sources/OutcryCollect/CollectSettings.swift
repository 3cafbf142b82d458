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
    public var connections = 64
    /// The most connections at once to all hosts of one registrable domain, such as `example.co.uk`.
    public var connectionsPerDomain = 2
    /// The least time between the end of one request to a host and the start of the next.
    public var spacing = Duration.seconds(1)
    /// Hosts that ask for more patience, with all hosts below them, such as `reddit.com` for `www.reddit.com`.
    public var slowHosts: [String: Duration] = ["reddit.com": .seconds(65)]
    /// How many requests in a row a host is sent, `spacing` apart, and how long it takes for one more after that.
    var hostBucket = TokenBucket.Size(burst: 12, refill: .seconds(5))
    /// How many requests in a row all hosts of a registrable domain are sent, and how long it takes for one more.
    var domainBucket = TokenBucket.Size(burst: 30, refill: .seconds(2))
    /// How long a host rests at the least when several of its addresses say that they are asked too often.
    var hostLull = Duration.seconds(60)
    /// How long it then rests at the most, whatever it asks for. The addresses themselves wait for longer.
    var longestHostRest = Duration.seconds(3600)
    /// For how long after the time it asked for it is remembered that an address asked for patience.
    var refusalMemory = Duration.seconds(1800)
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
