import OutcryModel

/// Who may ask which host when; pure. A host has one request at a time and rests after each, a registrable domain has
/// few at a time, and both have a token bucket.
struct HostTurns: Sendable {
    /// Whether a host may be asked now.
    enum Answer: Hashable, Sendable {
        /// Now; the turn is taken and is to be given back.
        case go(HostTurn)
        /// Not before an instant.
        case notBefore(Timestamp)
        /// When somebody gives back a turn of this registrable domain.
        case whenFree(domain: String)
        /// When somebody gives back any turn.
        case whenAnyFree
    }

    private struct Host: Sendable {
        var isAsked = false
        var rest: (from: Timestamp, until: Timestamp)?
        var bucket: TokenBucket
        /// Which addresses have asked for patience lately, and until when they are remembered.
        var refusals: [String: Timestamp] = [:]
    }

    private struct Domain: Sendable {
        var asked = 0
        var bucket: TokenBucket
    }

    private let settings: CollectSettings
    private var hosts: [String: Host] = [:]
    private var domains: [String: Domain] = [:]
    private var asked = 0
    private var mostKept = 1024

    init(settings: CollectSettings) {
        self.settings = settings
    }

    /// How many hosts something is remembered of.
    var hostsKept: Int { hosts.count }

    /// Takes a turn at a host if it has one.
    mutating func take(_ host: String, at now: Timestamp) -> Answer {
        let turn = turn(at: host)
        var place = hosts[turn.host] ?? Host(bucket: TokenBucket(settings.hostBucket, at: now))
        var domain = domains[turn.domain] ?? Domain(bucket: TokenBucket(settings.domainBucket, at: now))
        if place.isAsked { return .whenFree(domain: turn.domain) }
        if let rest = place.rest, rest.from <= now, rest.until > now { return .notBefore(rest.until) }
        if let rest = place.rest, rest.from > now {
            // The clock has been set back: the rest keeps its length, and does not last until its old end.
            place.rest = (now, now + (rest.until - rest.from))
            hosts[turn.host] = place
            return .notBefore(now + (rest.until - rest.from))
        }
        if !turn.isOwnMachine {
            if domain.asked >= settings.connectionsPerDomain { return .whenFree(domain: turn.domain) }
            let ready = max(place.bucket.ready(at: now), domain.bucket.ready(at: now))
            if ready > now { return .notBefore(ready) }
        }
        if asked >= max(1, settings.connections) { return .whenAnyFree }
        place.isAsked = true
        place.bucket.take(at: now)
        domain.asked += 1
        domain.bucket.take(at: now)
        hosts[turn.host] = place
        domains[turn.domain] = domain
        asked += 1
        return .go(turn)
    }

    /// Gives a turn back; the host rests.
    mutating func giveBack(_ turn: HostTurn, at now: Timestamp) {
        asked -= 1
        domains[turn.domain]?.asked -= 1
        hosts[turn.host]?.isAsked = false
        rest(turn.host, for: turn.spacing, at: now)
        forgetIdle(at: now)
    }

    /// Takes in that an address has asked for patience, until an instant if it named one. What one address says is a
    /// matter of that address; when others of the host say so too, or the same says so again, the whole host rests.
    mutating func noteRefusal(by address: String, of turn: HostTurn, until: Timestamp?, at now: Timestamp) {
        guard !turn.isOwnMachine else { return }
        let end = min(until ?? now, now + settings.longestHostRest)
        let known = (hosts[turn.host]?.refusals ?? [:]).filter { $0.value > now }
        hosts[turn.host]?.refusals = known
        hosts[turn.host]?.refusals[address] = max(end, now) + settings.refusalMemory
        guard !known.isEmpty else { return }
        rest(turn.host, for: max(settings.hostLull, end - now), at: now)
    }

    /// Under which names a host is counted, and how long it rests between two requests.
    private func turn(at host: String) -> HostTurn {
        if settings.allowLoopback, host == "localhost" || NetworkAddress(host)?.isLoopback == true {
            return HostTurn(host: host, domain: host, spacing: .zero, isOwnMachine: true)
        }
        for (name, spacing) in settings.slowHosts where host == name || host.hasSuffix("." + name) {
            return HostTurn(host: name, domain: name, spacing: spacing, isOwnMachine: false)
        }
        return HostTurn(
            host: host, domain: RegistrableDomain.of(host), spacing: settings.spacing, isOwnMachine: false)
    }

    private mutating func rest(_ host: String, for pause: Duration, at now: Timestamp) {
        guard pause > .zero else { return }
        let end = hosts[host]?.rest.map { $0.from <= now ? max($0.until, now + pause) : now + pause }
        hosts[host]?.rest = (now, end ?? now + pause)
    }

    /// Redirects may lead to any number of hosts over the years: those of which nothing is remembered go.
    private mutating func forgetIdle(at now: Timestamp) {
        guard hosts.count + domains.count > mostKept else { return }
        hosts = hosts.filter { _, host in
            host.isAsked || (host.rest?.until ?? now) > now || !host.bucket.isFull(at: now)
                || host.refusals.contains { $0.value > now }
        }
        domains = domains.filter { $0.value.asked > 0 || !$0.value.bucket.isFull(at: now) }
        mostKept = max(1024, 2 * (hosts.count + domains.count))
    }
}
