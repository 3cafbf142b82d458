import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import OutcryModel

/// Asks hubs, as carefully as servers are asked for feeds: only at addresses that have been checked, at each redirect
/// anew, one request to a host at a time, and within bounds of time.
struct HubClient: Sendable {
    /// A hub may send on to another one, and that one to a third.
    private static let mostRedirects = 3
    private static let mostCandidates = 3

    private let settings: CollectSettings
    private let time: any TimeSource
    private let gate: HostGate
    private let guardian: AddressGuard

    init(settings: CollectSettings, time: any TimeSource, resolver: any HostResolver) {
        self.settings = settings
        self.time = time
        gate = HostGate(settings: settings, time: time)
        guardian = AddressGuard(resolver: resolver, allowLoopback: settings.allowLoopback)
    }

    /// Sends a request, and returns when a hub has accepted it. Throws `CollectError`, or `CancellationError`.
    func send(_ request: HubRequest) async throws {
        var trail = RedirectTrail(from: try WebAddress(request.subscription.hub), limit: Self.mostRedirects)
        while true {
            let address = trail.current
            let timeout = CollectError.timeout(host: address.host, after: settings.timeout)
            let redirect = try await gate.pass(address.host) { _ in
                try await givingUp(after: settings.timeout, with: timeout) { try await post(request, to: address) }
            }
            guard let redirect else { return }
            try trail.follow(redirect.location, status: redirect.status)
            try Self.checkStep(from: address, to: trail.current, status: redirect.status)
        }
    }

    /// Throws when a redirect would have the secret, which went out under TLS so far, go out in the clear.
    static func checkStep(from: WebAddress, to: WebAddress, status: Int) throws(CollectError) {
        guard from.scheme == "http" || to.scheme == "https" else {
            throw .badRedirect(status: status, reason: "it leads from https to http")
        }
    }

    private struct Redirect {
        let status: Int
        let location: String?
    }

    /// Checks the host's addresses and asks at the first that can be connected to.
    private func post(_ request: HubRequest, to address: WebAddress) async throws -> Redirect? {
        var failure = CollectError.unresolved(host: address.host, reason: "it has no address")
        for candidate in try await guardian.addresses(for: address).prefix(Self.mostCandidates) {
            do {
                return try await answer(to: request, of: address, at: candidate)
            } catch let error as CollectError {
                guard case .unreachable = error else { throw error }
                failure = error
            }
        }
        throw failure
    }

    private func answer(
        to request: HubRequest, of address: WebAddress, at candidate: NetworkAddress
    ) async throws -> Redirect? {
        do {
            return try await HTTPClient.withHTTPClient(configuration: configuration(address, candidate)) { client in
                var outgoing = HTTPClientRequest(url: address.text)
                outgoing.method = .POST
                outgoing.headers.add(name: "User-Agent", value: settings.userAgent)
                outgoing.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
                outgoing.body = .bytes(ByteBuffer(string: request.form))
                let limit = TimeAmount.milliseconds(settings.timeout.inMilliseconds)
                // What the hub says besides is for people, and not read.
                return try redirect(of: try await client.execute(outgoing, deadline: .now() + limit))
            }
        } catch {
            try Task.checkCancellation()
            throw TransferFailure.explain(error, host: address.host, settings: settings)
        }
    }

    /// A client for this request alone, pinned to an address that has been checked.
    private func configuration(_ address: WebAddress, _ candidate: NetworkAddress) -> HTTPClient.Configuration {
        let patience = min(settings.timeout, .seconds(10))
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: .init(connect: .milliseconds(patience.inMilliseconds)), decompression: .disabled)
        configuration.httpVersion = .http1Only
        configuration.dnsOverride = [address.host: candidate.description]
        configuration.connectionPool.retryConnectionEstablishment = false
        return configuration
    }

    /// `nil` when the hub has accepted; 202 is what it should say, and some say 204 or 200.
    private func redirect(of response: HTTPClientResponse) throws(CollectError) -> Redirect? {
        let status = Int(response.status.code)
        switch status {
        case 200...299:
            return nil
        case 307, 308:
            return Redirect(status: status, location: response.headers.first(name: "Location"))
        default:
            let retryAt = response.headers.first(name: "Retry-After")
                .flatMap { RetryAfter.instant($0, receivedAt: time.now()) }
            throw .status(status, retryAt: retryAt)
        }
    }
}
