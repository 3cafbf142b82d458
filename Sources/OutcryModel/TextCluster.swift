/// The name of a set of texts that are near copies of one another: 64 bits made of the words of the first of them, alike
/// on every machine.
public struct TextCluster: HexadecimalBits {
    /// The bits.
    public let rawValue: UInt64

    /// Takes the bits as they are.
    public init(rawValue: UInt64) {
        self.rawValue = rawValue
    }
}
