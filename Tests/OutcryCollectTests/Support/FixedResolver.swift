import Synchronization

@testable import OutcryCollect

/// Resolves names from a table, and counts how often it is asked.
final class FixedResolver: HostResolver {
    private let table: [String: [String]]
    private let asked = Mutex<[String]>([])

    init(_ table: [String: [String]]) {
        self.table = table
    }

    /// The names asked for, in order.
    var names: [String] { asked.withLock { $0 } }

    func addresses(of host: String) async throws -> [NetworkAddress] {
        asked.withLock { $0.append(host) }
        guard let found = table[host] else {
            throw CollectError.unresolved(host: host, reason: "Name or service not known")
        }
        return found.compactMap { NetworkAddress($0) }
    }
}
