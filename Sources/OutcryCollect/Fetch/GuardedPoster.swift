import AsyncHTTPClient
import NIOCore
import NIOHTTP1
public import OutcryModel

/// Sends to addresses that others have given, as carefully as feeds are asked for: at addresses of the public internet
/// only, each checked right before it is connected to, over https, and within bounds of time.
///
/// A redirect is an answer like any other and never followed. What an answer says besides its status and `Retry-After` is
/// not read: nobody can use this to look into the network it runs in.
public struct GuardedPoster: Sendable {
    /// What came back.
    public struct Answer: Hashable, Sendable {
        /// The status.
        public let status: Int
        /// When the receiver wants to be sent to again; `nil` when it did not say.
        public let retryAt: Timestamp?
    }

    /// The longest address that is taken, in bytes.
    private static let longestAddress = 2048
    /// How long a name may take to be looked up when an address is only checked.
    private static let lookUp: Duration = .seconds(5)

    private let settings: CollectSettings
    private let time: any TimeSource
    private let guardian: AddressGuard
    private let client: PinnedClient

    /// A poster that behaves as `settings` say: the `User-Agent`, and whether this machine itself may be sent to, without
    /// TLS too. An answer may take `timeout`.
    public init(settings: CollectSettings, timeout: Duration, time: any TimeSource) {
        self.init(settings: settings, timeout: timeout, time: time, resolver: SystemResolver())
    }

    init(settings: CollectSettings, timeout: Duration, time: any TimeSource, resolver: any HostResolver) {
        var settings = settings
        settings.timeout = timeout
        self.settings = settings
        self.time = time
        guardian = AddressGuard(resolver: resolver, allowLoopback: settings.allowLoopback)
        client = PinnedClient(settings: settings, resolver: resolver)
    }

    /// Sends a body and returns what came back. Throws `CollectError`, or `CancellationError`.
    public func post(_ body: [UInt8], fields: [(name: String, value: String)], to url: String) async throws -> Answer {
        let address = try address(of: url)
        var request = HTTPClientRequest(url: address.text)
        request.method = .POST
        request.headers.add(name: "User-Agent", value: settings.userAgent)
        for (name, value) in fields { request.headers.add(name: name, value: value) }
        request.body = .bytes(ByteBuffer(bytes: body))
        let (outgoing, time) = (request, time)
        let timeout = CollectError.timeout(host: address.host, after: settings.timeout)
        return try await givingUp(after: settings.timeout, with: timeout) { [client] in
            try await client.ask(address, outgoing) { response in
                let retryAt = response.headers.first(name: "Retry-After")
                    .flatMap { RetryAfter.instant($0, receivedAt: time.now()) }
                return Answer(status: Int(response.status.code), retryAt: retryAt)
            }
        }
    }

    /// Why nothing could be sent to an address now, in a sentence; `nil` when nothing speaks against it. Whether a name
    /// leads nowhere or into a private network is not told apart.
    public func fault(of url: String) async -> String? {
        do {
            let address = try address(of: url)
            let timeout = CollectError.timeout(host: address.host, after: Self.lookUp)
            _ = try await givingUp(after: Self.lookUp, with: timeout) { [guardian] in
                try await guardian.addresses(for: address)
            }
            return nil
        } catch CollectError.badAddress(let reason) {
            return "Nothing can be sent there: \(reason)."
        } catch {
            return "Nothing can be sent there: its host is none of the public internet that can be reached at port 443."
        }
    }

    private func address(of url: String) throws(CollectError) -> WebAddress {
        guard url.utf8.count <= Self.longestAddress else {
            throw .badAddress(reason: "it is longer than \(Self.longestAddress) bytes")
        }
        guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw .badAddress(reason: "it is none in plain ASCII without spaces")
        }
        let address = try WebAddress(url)
        guard address.scheme == "https" || settings.allowLoopback else {
            throw .badAddress(reason: "only https is sent to")
        }
        guard address.credentials == nil else {
            throw .badAddress(reason: "it holds a user name or a password, and what is sent is signed instead")
        }
        return address
    }
}
