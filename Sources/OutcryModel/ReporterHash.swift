/// Tells reporters apart within a day: the first 64 bits of a hash under a key that is destroyed with the day.
public struct ReporterHash: HexadecimalBits {
    /// The bits of the hash.
    public let rawValue: UInt64

    /// Takes the bits of a keyed hash.
    public init(rawValue: UInt64) {
        self.rawValue = rawValue
    }
}
