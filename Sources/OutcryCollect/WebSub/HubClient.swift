import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import OutcryModel

/// Asks hubs, as carefully as servers are asked for feeds: only at addresses that have been checked, at each redirect
/// anew, one request to a host at a time, and within bounds of time.
struct HubClient: Sendable {
    /// A hub may send on to another one, and that one to a third.
    private static let mostRedirects = 3

    private let settings: CollectSettings
    private let time: any TimeSource
    private let client: PinnedClient

    init(settings: CollectSettings, time: any TimeSource, resolver: any HostResolver) {
        self.settings = settings
        self.time = time
        client = PinnedClient(settings: settings, resolver: resolver)
    }

    /// Sends a request, in turns taken at `gate`, and returns when a hub has accepted it. Throws `CollectError`, or
    /// `CancellationError`.
    func send(_ request: HubRequest, through gate: HostGate) async throws {
        var trail = RedirectTrail(from: try WebAddress(request.subscription.hub), limit: Self.mostRedirects)
        while true {
            let address = trail.current
            let timeout = CollectError.timeout(host: address.host, after: settings.timeout)
            let redirect = try await gate.pass(address.host) { turn in
                do {
                    return try await givingUp(after: settings.timeout, with: timeout) {
                        // What the hub says besides is for people, and not read.
                        try await client.ask(address, outgoing(request, to: address)) { try self.redirect(of: $0) }
                    }
                } catch let error as CollectError {
                    gate.noteRefusal(error, by: address, of: turn)
                    throw error
                }
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

    private struct Redirect: Sendable {
        let status: Int
        let location: String?
    }

    private func outgoing(_ request: HubRequest, to address: WebAddress) -> HTTPClientRequest {
        var outgoing = HTTPClientRequest(url: address.text)
        outgoing.method = .POST
        outgoing.headers.add(name: "User-Agent", value: settings.userAgent)
        outgoing.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        outgoing.body = .bytes(ByteBuffer(string: request.form))
        return outgoing
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
