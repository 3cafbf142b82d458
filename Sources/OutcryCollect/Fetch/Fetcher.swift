import OutcryModel

/// Fetches feeds: conditionally, politely, within bounds, and from the public internet only.
struct Fetcher: Sendable {
    /// At most so many addresses of one host are tried, when there is no connection to the first.
    private static let mostCandidates = 3

    private let settings: CollectSettings
    private let time: any TimeSource
    /// Where turns at hosts are taken.
    let gate: HostGate
    private let guardian: AddressGuard

    init(settings: CollectSettings, time: any TimeSource, resolver: any HostResolver = SystemResolver()) {
        self.settings = settings
        self.time = time
        gate = HostGate(settings: settings, time: time)
        guardian = AddressGuard(resolver: resolver, allowLoopback: settings.allowLoopback)
    }

    /// Fetches what is asked for, following redirects. Throws `CollectError`, or `CancellationError`.
    ///
    /// - Parameters:
    ///   - request: what to ask for.
    ///   - turn: a turn at the host of the address, taken at the gate; without one it is waited for. It is given back.
    ///   - onDeparture: called when the first request is about to leave.
    func fetch(
        _ request: PollRequest, turn: HostTurn? = nil, onDeparture: (@Sendable () -> Void)? = nil
    ) async throws -> Fetched {
        var turn = turn
        // Given back here only when it was never used.
        defer { if let turn { gate.giveBack(turn) } }
        var trail = RedirectTrail(from: try WebAddress(request.url), limit: settings.maxRedirects)
        var onDeparture = onDeparture
        var timeLeft = settings.timeout
        while true {
            let address = trail.current
            let exchange = Exchange(
                settings: settings, address: address, request: request, credentials: trail.credentials)
            let timeout = CollectError.timeout(host: address.host, after: settings.timeout)
            let limit = timeLeft
            let isPermanent = trail.isPermanent
            let (taken, leaving) = (turn, onDeparture)
            (turn, onDeparture) = (nil, nil)
            let (answer, spent) = try await gate.pass(address.host, with: taken) { turn in
                let start = ContinuousClock.now
                do {
                    let answer = try await givingUp(after: limit, with: timeout) {
                        try await ask(exchange, onDeparture: leaving)
                    }
                    return (answer, ContinuousClock.now - start)
                } catch CollectError.status(let status, let retryAt) where status == 429 || status == 503 {
                    // An overloaded server that names no time is not counted: each of its addresses backs off.
                    if status == 429 || retryAt != nil {
                        gate.noteRefusal(by: address.text, of: turn, until: retryAt)
                    }
                    throw CollectError.status(status, retryAt: retryAt)
                } catch CollectError.gone where !isPermanent {
                    // Only the address asked for, or one that stands for it, can say that it is gone for good.
                    throw CollectError.status(410, retryAt: nil)
                }
            }
            timeLeft -= spent
            switch answer {
            case .redirect(let status, let location):
                try trail.follow(location, status: status)
            case .document(let document, let freshFor):
                return fetched(.document(document), by: trail, freshFor: freshFor)
            case .notModified(let freshFor):
                return fetched(.notModified, by: trail, freshFor: freshFor)
            }
        }
    }

    /// Checks the host's addresses and asks at the first that can be connected to.
    private func ask(_ exchange: Exchange, onDeparture: (@Sendable () -> Void)?) async throws -> Exchange.Answer {
        let candidates = try await guardian.addresses(for: exchange.address).prefix(Self.mostCandidates)
        var failure = CollectError.unresolved(host: exchange.address.host, reason: "it has no address")
        onDeparture?()
        for candidate in candidates {
            do {
                return try await exchange.answer(of: candidate) { time.now() }
            } catch let error as CollectError {
                guard case .unreachable = error else { throw error }
                failure = error
            }
        }
        throw failure
    }

    private func fetched(_ content: Fetched.Content, by trail: RedirectTrail, freshFor: Duration?) -> Fetched {
        Fetched(content: content, url: trail.current.text, movedTo: trail.movedTo?.text, freshFor: freshFor)
    }
}
