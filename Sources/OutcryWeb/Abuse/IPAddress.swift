import Foundation
import NIOCore

/// An address of the internet, of either family, as 128 bits: an IPv4 address is the mapped one of IPv6 (RFC 4291,
/// section 2.5.5.2), so that one client is one address whatever the socket speaks.
struct IPAddress: Hashable, Sendable {
    /// The first 64 bits.
    let high: UInt64
    /// The last 64 bits.
    let low: UInt64

    private static let mapped: UInt64 = 0xFFFF << 32

    /// Whether it is an address of IPv4.
    var isIPv4: Bool { high == 0 && low >> 32 == 0xFFFF }

    init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The four bytes of an address of IPv4 as a number.
    init(v4: UInt32) {
        self.init(high: 0, low: Self.mapped | UInt64(v4))
    }

    /// The sixteen bytes of an address of IPv6, the first highest.
    private init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        self.init(
            high: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)),
            low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)))
    }

    /// The address of a socket; `nil` for one of another family.
    init?(_ socket: SocketAddress?) {
        switch socket {
        case .v4(let address):
            // A socket address has its family and port in four bytes, then the address (RFC 3493, section 3.3).
            self.init(
                v4: withUnsafeBytes(of: address.address) {
                    UInt32(bigEndian: $0.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
                })
        case .v6(let address):
            // Here four bytes of flow information stand before the address.
            self = withUnsafeBytes(of: address.address) { Self($0, at: 8) }
        case .unixDomainSocket, nil: return nil
        }
    }

    /// Reads an address as text, without port, brackets or zone; `nil` for anything else.
    init?(_ text: some StringProtocol) {
        // The longest text of an address has 45 characters.
        guard (2...45).contains(text.utf8.count) else { return nil }
        if text.utf8.contains(UInt8(ascii: ":")) {
            var address = in6_addr()
            guard inet_pton(AF_INET6, String(text), &address) == 1 else { return nil }
            self = withUnsafeBytes(of: address) { Self($0, at: 0) }
        } else {
            var address = in_addr()
            guard inet_pton(AF_INET, String(text), &address) == 1 else { return nil }
            self.init(v4: withUnsafeBytes(of: address) { UInt32(bigEndian: $0.loadUnaligned(as: UInt32.self)) })
        }
    }

    /// Reads the address of a node as proxies write it: with or without a port, an address of IPv6 in brackets where it
    /// has one (RFC 7239, section 6). `nil` for what hides the address (`unknown`, `_name`) and for anything else.
    init?(node: some StringProtocol) {
        if node.utf8.first == UInt8(ascii: "[") {
            guard let end = node.firstIndex(of: "]"), Self.isPort(node[node.index(after: end)...]) else { return nil }
            let inner = node[node.index(after: node.startIndex)..<end]
            guard inner.utf8.contains(UInt8(ascii: ":")) else { return nil }
            self.init(inner)
        } else if let colon = node.firstIndex(of: ":"), node.lastIndex(of: ":") == colon {
            guard Self.isPort(node[colon...]) else { return nil }
            self.init(node[..<colon])
        } else {
            self.init(node)
        }
    }

    /// Whether a text is nothing, or a colon with a port, which may be hidden, too.
    private static func isPort(_ text: some StringProtocol) -> Bool {
        guard !text.isEmpty else { return true }
        let port = text.dropFirst().utf8
        guard text.first == ":", let first = port.first else { return false }
        if first == UInt8(ascii: "_") {
            return port.count > 1
                && port.dropFirst().allSatisfy { byte in
                    switch byte {
                    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
                        UInt8(ascii: "-"):
                        true
                    default: false
                    }
                }
        }
        return port.count <= 5 && port.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    /// The bits that tell its network: the first 24 of IPv4, the first 48 of IPv6.
    var network: UInt64 {
        isIPv4 ? Self.mapped | low & 0xFFFF_FF00 : high & ~0xFFFF
    }

    /// The network as text, such as `192.0.2.0/24` or `2001:db8:1::/48`.
    var networkName: String {
        if isIPv4 { return "\(low >> 24 & 0xFF).\(low >> 16 & 0xFF).\(low >> 8 & 0xFF).0/24" }
        let groups = [48, 32, 16].map { String(high >> UInt64($0) & 0xFFFF, radix: 16) }
        return groups.joined(separator: ":") + "::/48"
    }
}
