/// Finds the addresses of a host.
package protocol HostResolver: Sendable {
    /// Every address of a host, the best to try first; throws `CollectError.unresolved` when there is none.
    func addresses(of host: String) async throws -> [NetworkAddress]
}
