import OutcryModel

/// Fetches feeds: conditionally, politely, within bounds, and from the public internet only.
struct Fetcher: Sendable {
    private let settings: CollectSettings
    private let time: any TimeSource
    /// Where turns at hosts are taken.
    let gate: HostGate
    private let client: PinnedClient

    init(settings: CollectSettings, time: any TimeSource, resolver: any HostResolver = SystemResolver()) {
        self.settings = settings
        self.time = time
        gate = HostGate(settings: settings, time: time)
        client = PinnedClient(settings: settings, resolver: resolver)
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
                        try await client.ask(address, exchange.outgoing, onDeparture: leaving) {
                            try await exchange.read($0, at: time.now())
                        }
                    }
                    return (answer, ContinuousClock.now - start)
                } catch CollectError.gone where !isPermanent {
                    // Only the address asked for, or one that stands for it, can say that it is gone for good.
                    throw CollectError.status(410, retryAt: nil)
                } catch let error as CollectError {
                    gate.noteRefusal(error, by: address, of: turn)
                    throw error
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

    private func fetched(_ content: Fetched.Content, by trail: RedirectTrail, freshFor: Duration?) -> Fetched {
        Fetched(content: content, url: trail.current.text, movedTo: trail.movedTo?.text, freshFor: freshFor)
    }
}
