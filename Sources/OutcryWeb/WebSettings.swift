/// How the web room listens, what it calls itself, and how much it puts up with.
public struct WebSettings: Hashable, Sendable {
    /// The address or host name to listen on.
    public var host: String
    /// The port to listen on; 0 lets the system choose.
    public var port: Int
    /// The public base address, without a trailing slash. Every absolute link is made of it, never of a request.
    public var site: String
    /// The most bytes a request may have after its head.
    public var bodyCap = 64 * 1024
    /// The most bytes a batch of reports may have after its head.
    public var batchCap = 2 * 1024 * 1024
    /// The most bytes one header field may have.
    public var headerFieldCap = 8 * 1024
    /// The most bytes all header fields of a request may have together.
    public var headerListCap = 32 * 1024
    /// The most header fields a request may have.
    public var headerCount = 100
    /// The most connections served at once; further ones wait to be accepted.
    public var connections = 4096
    /// How long a connection may be silent between requests, or within a head.
    public var idleTimeout: Duration = .seconds(30)
    /// How long a request may take from its head to its last byte.
    public var requestDeadline: Duration = .seconds(20)
    /// How long a client may take to take an answer from its first byte to its last.
    public var responseDeadline: Duration = .seconds(60)
    /// How much one network may ask, and whose word on addresses is taken.
    public var abuse = AbuseSettings()
    /// The most streams of events held open at once.
    public var streams = 512
    /// The most streams of events that one network may hold.
    public var streamsPerNetwork = 32
    /// How often a stream without events gives a sign of life.
    public var heartbeat: Duration = .seconds(15)
    /// How long an answer that is the same for everybody is given to all who ask for it, instead of made anew; zero makes
    /// each anew.
    public var answersKept: Duration = .zero
    /// How long a shared cache may answer with a page, a feed or a query.
    public var freshness: Duration = .seconds(15)

    /// Settings for an address to listen on and a public base address; a trailing slash of the latter is dropped.
    public init(host: String = "127.0.0.1", port: Int = 8080, site: String = "http://127.0.0.1:8080") {
        self.host = host
        self.port = port
        self.site = site.hasSuffix("/") ? String(site.dropLast()) : site
    }
}
