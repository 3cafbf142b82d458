/// Decides which addresses a request may connect to, so that no feed and no redirect can reach inside the network
/// that this program runs in.
struct AddressGuard: Sendable {
    let resolver: any HostResolver
    let allowLoopback: Bool

    /// The addresses of a host that may be connected to, the best first. If one of them is not public, all are
    /// refused: a name that points both outside and inside is made to mislead.
    func addresses(for address: WebAddress) async throws -> [NetworkAddress] {
        let found: [NetworkAddress]
        if let literal = NetworkAddress(address.host) {
            found = [literal]
        } else {
            found = try await resolver.addresses(of: address.host)
        }
        for candidate in found where !(allowLoopback && candidate.isLoopback) {
            if let reason = candidate.reasonNotGlobal {
                throw CollectError.refusedAddress(host: address.host, reason: "\(candidate) is \(reason)")
            }
            guard address.port == 80 || address.port == 443 else {
                throw CollectError.refusedAddress(
                    host: address.host, reason: "port \(address.port) is neither 80 nor 443")
            }
        }
        return found
    }
}
