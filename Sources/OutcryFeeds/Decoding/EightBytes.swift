/// Eight bytes of UTF-8 looked at together; the first of them is the lowest.
struct EightBytes {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    private let bytes: UInt64

    @inline(__always)
    init(_ bytes: UInt64) {
        self.bytes = bytes
    }

    /// The bytes up to the last whole sequence, where all sequences are valid and of one or two bytes: as many as are
    /// taken, those outside ASCII, and the sequences of two. `nil` where anything else is among them.
    @inline(__always)
    var shortSequences: (bytes: Int, highBytes: Int, sequences: Int)? {
        let high = bytes & Self.highs
        if high == 0 { return (8, 0, 0) }
        // Three bits set begin a longer sequence, two bits one of two bytes.
        let leads = high & bytes << 1
        guard leads & bytes << 2 == 0, high & ~leads == leads << 8 else { return nil }
        // A lead of 0xC0 or 0xC1 is none.
        let values = (bytes & (Self.ones &* 0x1E)) &+ Self.ones &* 0x7E
        guard leads & ~values == 0 else { return nil }
        let open = Int(truncatingIfNeeded: leads >> 63)
        return (8 - open, Self.count(high) - open, Self.count(leads) - open)
    }

    /// Whether the first six are two valid sequences of three bytes, of which any second byte is allowed.
    @inline(__always)
    var isTwoLongSequences: Bool {
        guard bytes & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0 else { return false }
        return Self.allowsAnySecond(bytes & 0xFF) && Self.allowsAnySecond(bytes >> 24 & 0xFF)
    }

    /// How many bytes of ASCII come first.
    @inline(__always)
    var leadingASCII: Int {
        let high = bytes & Self.highs
        return high == 0 ? 8 : high.trailingZeroBitCount / 8
    }

    @inline(__always)
    private static func allowsAnySecond(_ lead: UInt64) -> Bool { lead != 0xE0 && lead != 0xED }

    /// How many high bits are set.
    @inline(__always)
    private static func count(_ highBits: UInt64) -> Int {
        Int(truncatingIfNeeded: ((highBits >> 7) &* ones) >> 56)
    }
}
