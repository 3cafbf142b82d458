/// A block of addresses in CIDR notation (RFC 4632), such as `192.0.2.0/24` or `2001:db8::/32`.
public struct AddressBlock: Hashable, Sendable {
    private let base: IPAddress
    /// How many of the 128 bits are given; an IPv4 block has 96 more than it is written with.
    private let bits: Int

    /// Reads a block; an address alone is a block of one. `nil` for anything else, and for a block with bits set behind
    /// its prefix, which is most often a slip.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let address = IPAddress(first) else { return nil }
        let written = first.utf8.contains(UInt8(ascii: ":")) ? 128 : 32
        var length = written
        if parts.count == 2 {
            guard !parts[1].isEmpty, parts[1].utf8.count <= 3,
                parts[1].utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
                let number = Int(parts[1]), number <= written
            else { return nil }
            length = number
        }
        base = address
        bits = 128 - written + length
        guard Self.cut(address, to: bits) == address else { return nil }
    }

    /// Whether an address lies in the block.
    func contains(_ address: IPAddress) -> Bool {
        Self.cut(address, to: bits) == base
    }

    private static func cut(_ address: IPAddress, to bits: Int) -> IPAddress {
        // A shift by as many bits as there are gives zero.
        IPAddress(
            high: address.high & ~(UInt64.max >> UInt64(min(bits, 64))),
            low: address.low & ~(UInt64.max >> UInt64(max(bits - 64, 0))))
    }
}
