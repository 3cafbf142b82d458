import HTTPTypes
import Hummingbird
import NIOCore
import OutcryModel

/// Tells whose request it is: the other end of the connection, or whom a trusted proxy speaks for.
struct ClientFinder: Sendable {
    /// The longest user agent taken into account, in bytes.
    private static let longestUserAgent = 512

    /// The proxies whose word is taken.
    let trusted: [AddressBlock]

    /// The address of the client.
    ///
    /// Forwarding fields are read only where the connection comes from a trusted proxy: anyone else can send them. A
    /// proxy that writes one of the two hands on what a client says in the other, so where both are there and tell of
    /// two clients neither is believed. What cannot be read leaves the proxy itself.
    func address(
        forwarded: @autoclosure () -> [String], forwardedFor: @autoclosure () -> [String], peer: IPAddress?
    ) -> IPAddress? {
        guard let peer else { return nil }
        guard !trusted.isEmpty, trusted.contains(where: { $0.contains(peer) }) else { return peer }
        let (forwarded, forwardedFor) = (forwarded(), forwardedFor())
        switch (forwarded.isEmpty, forwardedFor.isEmpty) {
        case (true, true): return peer
        case (false, true): return ForwardedChain(forwarded: forwarded).client(trusting: trusted) ?? peer
        case (true, false): return ForwardedChain(forwardedFor: forwardedFor).client(trusting: trusted) ?? peer
        case (false, false):
            let client = ForwardedChain(forwarded: forwarded).client(trusting: trusted)
            let other = ForwardedChain(forwardedFor: forwardedFor).client(trusting: trusted)
            return client == other ? client ?? peer : peer
        }
    }

    /// The same by the fields of a head.
    func address(_ headers: HTTPFields, peer: SocketAddress?) -> IPAddress? {
        address(
            forwarded: headers[values: .forwarded], forwardedFor: headers[values: .forwardedFor],
            peer: IPAddress(peer))
    }

    /// The address of whoever sent a request.
    func address(of request: Request, _ context: WebContext) -> IPAddress? {
        address(request.headers, peer: context.peer)
    }

    /// Who sent a request.
    func origin(of request: Request, _ context: WebContext) -> Origin {
        Self.origin(address(of: request, context), userAgent: request.headers[.userAgent])
    }

    /// Who is on the other end as coarsely as counting distinct reporters allows: the /24 or /48 prefix of the client's
    /// address and the user agent.
    static func origin(_ address: IPAddress?, userAgent: String?) -> Origin {
        let agent = userAgent ?? ""
        return Origin(
            prefix: address?.networkName ?? "unknown",
            userAgent: agent.utf8.count <= Self.longestUserAgent
                ? agent : String(decoding: agent.utf8.prefix(Self.longestUserAgent), as: UTF8.self))
    }
}

extension HTTPField.Name {
    /// Whom a proxy forwards a request for (RFC 7239).
    static let forwarded = literal("Forwarded")
    /// The same, in the form that was usual before.
    static let forwardedFor = literal("X-Forwarded-For")
}
