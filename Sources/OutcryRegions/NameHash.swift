/// A running hash of bytes (FNV-1a, 64 bits), whose halves are mixed at the end. Names of places are known by it.
struct NameHash: Sendable {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    /// The hash of some bytes.
    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte) }
    }

    /// Takes one more byte in.
    @inline(__always)
    mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    /// The hash of the bytes so far.
    @inline(__always)
    var value: UInt64 { (state ^ state >> 29) &* 0x9E37_79B9_7F4A_7C15 }
}
