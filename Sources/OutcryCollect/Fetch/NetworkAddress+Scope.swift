extension NetworkAddress {
    /// Whether the address is this machine's own.
    var isLoopback: Bool {
        switch self {
        case .v4(let bits): bits >> 24 == 127
        case .v6(let upper, let lower): upper == 0 && lower == 1
        }
    }

    /// Why the address is none of the public internet; `nil` when it is one.
    ///
    /// After the special-purpose registries of IANA (RFC 6890 and its successors). Addresses that hold another address
    /// within them (IPv4-mapped, NAT64, 6to4, Teredo) are refused whatever they hold.
    var reasonNotGlobal: String? {
        switch self {
        case .v4(let bits):
            Self.specialV4.first { bits >> (32 - $0.length) == $0.prefix >> (32 - $0.length) }?.name
        case .v6(let upper, let lower):
            Self.reasonNotGlobal(upper, lower)
        }
    }

    private struct Block {
        let prefix: UInt32
        let length: UInt32
        let name: String

        init(_ a: UInt32, _ b: UInt32, _ c: UInt32, length: UInt32, _ name: String) {
            prefix = a << 24 | b << 16 | c << 8
            self.length = length
            self.name = name
        }
    }

    private static let specialV4 = [
        Block(0, 0, 0, length: 8, "an address of “this network”"),
        Block(10, 0, 0, length: 8, "a private address"),
        Block(100, 64, 0, length: 10, "a carrier's shared address"),
        Block(127, 0, 0, length: 8, "a loopback address"),
        Block(169, 254, 0, length: 16, "a link-local address"),
        Block(172, 16, 0, length: 12, "a private address"),
        Block(192, 0, 0, length: 24, "an address reserved for protocols"),
        Block(192, 0, 2, length: 24, "an address for documentation"),
        Block(192, 88, 99, length: 24, "an address reserved for relays"),
        Block(192, 168, 0, length: 16, "a private address"),
        Block(198, 18, 0, length: 15, "an address for benchmarks"),
        Block(198, 51, 100, length: 24, "an address for documentation"),
        Block(203, 0, 113, length: 24, "an address for documentation"),
        Block(224, 0, 0, length: 4, "a multicast address"),
        Block(240, 0, 0, length: 4, "a reserved address"),
    ]

    private static func reasonNotGlobal(_ upper: UInt64, _ lower: UInt64) -> String? {
        if upper == 0 {
            switch lower {
            case 0: return "the unspecified address"
            case 1: return "a loopback address"
            default: return lower >> 32 == 0xFFFF ? "an IPv4-mapped address" : "a reserved address"
            }
        }
        // NAT64 (RFC 6052, RFC 8215) would reach whatever IPv4 address is written into it.
        if upper == 0x0064_FF9B_0000_0000 || upper >> 16 == 0x0064_FF9B_0001 { return "a NAT64 address" }
        if upper >> 57 == 0xFC >> 1 { return "a unique local address" }
        if upper >> 54 == 0xFE80 >> 6 { return "a link-local address" }
        if upper >> 56 == 0xFF { return "a multicast address" }
        // Only 2000::/3 has been given out as global unicast.
        guard upper >> 61 == 0b001 else { return "a reserved address" }
        if upper >> 41 == 0x2001_0000 >> 9 { return "an address reserved for protocols" }
        if upper >> 32 == 0x2001_0DB8 { return "an address for documentation" }
        if upper >> 48 == 0x2002 { return "a 6to4 address" }
        if upper >> 44 == 0x3FFF0 { return "an address for documentation" }
        return nil
    }
}
