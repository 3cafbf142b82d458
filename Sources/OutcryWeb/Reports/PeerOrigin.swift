import HTTPTypes
import Hummingbird
import NIOCore
import OutcryModel

/// Tells who is on the other end as coarsely as counting distinct reporters allows.
enum PeerOrigin {
    /// The longest user agent taken into account, in bytes.
    private static let longestUserAgent = 512

    /// The origin of a request: the /24 or /48 prefix of the peer's address and its user agent.
    ///
    /// Forwarding headers are not believed: anyone can send them.
    static func of(_ request: Request, context: WebContext) -> Origin {
        let agent = request.headers[.userAgent] ?? ""
        return Origin(
            prefix: prefix(of: context.peer),
            userAgent: String(decoding: agent.utf8.prefix(longestUserAgent), as: UTF8.self))
    }

    /// The prefix of an address as text, such as `192.0.2.0/24` or `2001:db8:1::/48`.
    static func prefix(of address: SocketAddress?) -> String {
        switch address {
        case .v4(let address):
            // A socket address has its family and port in four bytes, then the address (RFC 3493, section 3.3).
            return v4(withUnsafeBytes(of: address.address) { Array($0[4..<8]) })
        case .v6(let address):
            // Here four bytes of flow information stand before the address.
            let bytes = withUnsafeBytes(of: address.address) { Array($0[8..<24]) }
            // An IPv4 client of a socket that serves both families (RFC 4291, section 2.5.5.2).
            if bytes[..<10].allSatisfy({ $0 == 0 }), bytes[10] == 0xFF, bytes[11] == 0xFF {
                return v4(Array(bytes[12...]))
            }
            let groups = stride(from: 0, to: 6, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
            return groups.map { String($0, radix: 16) }.joined(separator: ":") + "::/48"
        case .unixDomainSocket: return "unix"
        case nil: return "unknown"
        }
    }

    private static func v4(_ bytes: [UInt8]) -> String {
        "\(bytes[0]).\(bytes[1]).\(bytes[2]).0/24"
    }
}
