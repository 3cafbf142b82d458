/// Writes gzip (RFC 1952) without compressing, or compressing beyond measure.
enum GzipSample {
    private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

    /// The bytes, stored.
    static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var out = header
        var rest = bytes[...]
        repeat {
            let block = rest.prefix(0xFFFF)
            rest = rest.dropFirst(0xFFFF)
            out.append(rest.isEmpty ? 1 : 0)
            out += littleEndian(UInt16(block.count)) + littleEndian(~UInt16(block.count)) + block
        } while !rest.isEmpty
        return out + littleEndian(checksum(bytes)) + littleEndian(UInt32(bytes.count))
    }

    /// About so many spaces, in about a 158th of the bytes: one literal, then “the byte before, 258 times” over and
    /// over, in the fixed code of RFC 1951, section 3.2.6. The check sum at the end is missing.
    static func bomb(unfoldingTo count: Int) -> [UInt8] {
        var bits = BitWriter()
        bits.write(0b011, count: 3)
        bits.write(reversed(0x30 + 0x20, count: 8), count: 8)
        for _ in 0..<(count / 258) {
            bits.write(reversed(0b1100_0101, count: 8), count: 8)
            bits.write(0, count: 5)
        }
        bits.write(0, count: 7)
        return header + bits.bytes
    }

    /// Huffman codes go into the stream from their highest bit, everything else from its lowest.
    private static func reversed(_ code: UInt32, count: UInt32) -> UInt32 {
        (0..<count).reduce(0) { $0 << 1 | (code >> $1 & 1) }
    }

    private static func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF as UInt32) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
        }
    }

    private struct BitWriter {
        private(set) var bytes: [UInt8] = []
        private var pending: UInt32 = 0
        private var filled: UInt32 = 0

        mutating func write(_ bits: UInt32, count: UInt32) {
            pending |= bits << filled
            filled += count
            while filled >= 8 {
                bytes.append(UInt8(truncatingIfNeeded: pending))
                pending >>= 8
                filled -= 8
            }
        }
    }
}
