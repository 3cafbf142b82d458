import OutcryModel
import Synchronization

/// Keeps the collector polite: one request at a time to a host, some time between two, and not too many in all.
final class HostGate: Sendable {
    /// The least pause of a host that has said it is asked too often.
    static let lull = Duration.seconds(60)

    private struct Host {
        let turnstile = Turnstile(width: 1)
        var users = 0
        var freeFrom: Timestamp?
    }

    private let settings: CollectSettings
    private let time: any TimeSource
    private let everyone: Turnstile
    private let hosts = Mutex<[String: Host]>([:])

    init(settings: CollectSettings, time: any TimeSource) {
        self.settings = settings
        self.time = time
        everyone = Turnstile(width: settings.connections)
    }

    /// Waits until a host may be asked, then runs `body`, the only one for that host until it returns.
    func pass<Result: Sendable>(_ host: String, _ body: () async throws -> Result) async throws -> Result {
        let place = place(of: host)
        let turnstile = arrive(at: place.name)
        defer { depart(from: place.name) }
        return try await turnstile.pass {
            if let freeFrom = hosts.withLock({ $0[place.name]?.freeFrom }) {
                try await time.sleep(until: freeFrom)
            }
            defer { rest(place.name, for: place.spacing) }
            return try await everyone.pass(body)
        }
    }

    /// Gives a host that is asked too often a longer pause after the request that is under way.
    func slowDown(_ host: String) {
        let place = place(of: host)
        guard place.spacing > .zero else { return }
        rest(place.name, for: Self.lull)
    }

    /// Under which name a host is counted, and how long it rests between two requests.
    private func place(of host: String) -> (name: String, spacing: Duration) {
        if settings.allowLoopback, host == "localhost" || NetworkAddress(host)?.isLoopback == true {
            return (host, .zero)
        }
        for (name, spacing) in settings.slowHosts where host == name || host.hasSuffix("." + name) {
            return (name, spacing)
        }
        return (host, settings.spacing)
    }

    private func arrive(at name: String) -> Turnstile {
        hosts.withLock { hosts in
            let now = time.now()
            // Redirects may lead to any number of hosts over the years: those at rest are forgotten.
            hosts = hosts.filter { $0.value.users > 0 || ($0.value.freeFrom ?? now) > now }
            hosts[name, default: Host()].users += 1
            return hosts[name, default: Host()].turnstile
        }
    }

    private func depart(from name: String) {
        hosts.withLock { $0[name]?.users -= 1 }
    }

    private func rest(_ name: String, for pause: Duration) {
        guard pause > .zero else { return }
        hosts.withLock { hosts in
            let until = time.now() + pause
            let planned = hosts[name]?.freeFrom ?? until
            hosts[name]?.freeFrom = max(until, planned)
        }
    }
}
