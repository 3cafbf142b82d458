import OutcryCollect
import OutcryModel

/// The hosts of the polling benchmark: names as in the world, all of them this machine.
struct PollBenchHosts: HostResolver {
    private static let hostsOfDomain = 5

    /// So many sources on as many hosts.
    static func sources(_ count: Int, port: Int, interval: Duration) -> [Source] {
        (0..<count).map { number in
            Source(
                id: Source.ID("bench/s\(number)"), kind: .forum,
                url: "http://s\(number).bench-\(number / hostsOfDomain).example:\(port)/feed.rss", interval: interval)
        }
    }

    func addresses(of host: String) async throws -> [NetworkAddress] {
        NetworkAddress("127.0.0.1").map { [$0] } ?? []
    }
}
