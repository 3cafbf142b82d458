/// How much one network, and all together, may ask of the web room, and whose word on addresses is taken.
public struct AbuseSettings: Hashable, Sendable {
    /// The proxies in front of this server; only they are believed when they say whom a request came from.
    public var trustedProxies: [AddressBlock] = []
    /// What one network (/24 of IPv4, /48 of IPv6) may report; `nil` for as much as it likes.
    public var reportsPerNetwork: RateLimit? = .usualPerNetwork
    /// What all networks together may report; `nil` for as much as they like, and then there is no flood.
    public var reportsOverall: RateLimit? = .usualOverall
    /// What one network may report during a flood and be counted without a proof of work.
    public var reportsWithoutProof: RateLimit = .usualShare
    /// What one network may read; `nil` for as much as it likes.
    public var readsPerNetwork: RateLimit?
    /// When reports need a proof of work.
    public var proof = ProofMode.flood
    /// The most numbers a challenge makes its solver try while nothing presses; under a flood it grows.
    public var easiestProof = 100_000
    /// How many connections one network may hold at once; `nil` for as many as there are. A trusted proxy holds as many
    /// as it needs.
    public var connectionsPerNetwork: Int? = 1024

    /// The usual settings.
    public init() {}
}
