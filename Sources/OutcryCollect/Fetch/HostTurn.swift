/// The permission to send one request to a host.
struct HostTurn: Hashable, Sendable {
    /// The host, or the slow host above it.
    let host: String
    /// Its registrable domain.
    let domain: String
    /// How long the host rests after the request.
    let spacing: Duration
    /// Whether it is this machine, which needs no rest.
    let isOwnMachine: Bool
}
