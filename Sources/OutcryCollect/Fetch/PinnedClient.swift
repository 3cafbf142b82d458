import AsyncHTTPClient
import NIOCore
import NIOHTTPCompression
import NIOSSL
import OutcryModel

/// Sends one request to one host: at an address that has just been checked, to which the connection is pinned, and to
/// nothing else. Every request of this room goes this way, those for feeds and those to hubs.
struct PinnedClient: Sendable {
    /// At most so many addresses of one host are tried, when there is no connection to the first.
    private static let mostCandidates = 3

    private let settings: CollectSettings
    private let guardian: AddressGuard

    init(settings: CollectSettings, resolver: any HostResolver) {
        self.settings = settings
        guardian = AddressGuard(resolver: resolver, allowLoopback: settings.allowLoopback)
    }

    /// Checks the host's addresses, asks at the first that can be connected to, and has the answer read. Redirects are
    /// handed back, not followed. Throws `CollectError`, or `CancellationError`.
    ///
    /// - Parameters:
    ///   - address: where to ask; the request is for the same.
    ///   - request: what to ask.
    ///   - onDeparture: called when the request is about to leave.
    ///   - read: reads the answer while the connection is there.
    func ask<Answer: Sendable>(
        _ address: WebAddress, _ request: HTTPClientRequest, onDeparture: (@Sendable () -> Void)? = nil,
        read: @Sendable (HTTPClientResponse) async throws -> Answer
    ) async throws -> Answer {
        let candidates = try await guardian.addresses(for: address).prefix(Self.mostCandidates)
        var failure = CollectError.unresolved(host: address.host, reason: "it has no address")
        onDeparture?()
        for candidate in candidates {
            do {
                return try await answer(of: candidate, address, request, read)
            } catch let error as CollectError {
                guard case .unreachable = error else { throw error }
                failure = error
            }
        }
        throw failure
    }

    private func answer<Answer: Sendable>(
        of candidate: NetworkAddress, _ address: WebAddress, _ request: HTTPClientRequest,
        _ read: @Sendable (HTTPClientResponse) async throws -> Answer
    ) async throws -> Answer {
        do {
            return try await HTTPClient.withHTTPClient(configuration: configuration(address, candidate)) { client in
                let limit = TimeAmount.milliseconds(settings.timeout.inMilliseconds)
                return try await read(client.execute(request, deadline: .now() + limit))
            }
        } catch {
            try Task.checkCancellation()
            throw TransferFailure.explain(error, host: address.host, settings: settings)
        }
    }

    /// A client for this request alone: the override that pins the connection belongs to a client, not to a request.
    /// Its event loops and trusted certificates are those of all; a connection kept from one poll for the next would
    /// seldom live that long.
    private func configuration(_ address: WebAddress, _ candidate: NetworkAddress) -> HTTPClient.Configuration {
        let patience = min(settings.timeout, .seconds(10))
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: .init(connect: .milliseconds(patience.inMilliseconds)),
            decompression: .enabled(limit: .ratio(settings.inflationCap)))
        var security = TLSConfiguration.makeClientConfiguration()
        security.trustRoots = TrustedRoots.system
        configuration.tlsConfiguration = security
        configuration.httpVersion = .http1Only
        configuration.dnsOverride = [address.host: candidate.description]
        configuration.connectionPool.retryConnectionEstablishment = false
        return configuration
    }
}
