/// Tells the networks that reports come from apart within a day: the first 64 bits of a hash of the address prefix (/24
/// of IPv4, /48 of IPv6) under a key that is destroyed with the day.
public struct NetworkHash: HexadecimalBits {
    /// The bits of the hash.
    public let rawValue: UInt64

    /// Takes the bits of a keyed hash.
    public init(rawValue: UInt64) {
        self.rawValue = rawValue
    }
}
