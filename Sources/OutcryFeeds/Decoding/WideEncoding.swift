/// UTF-16 or UTF-32, told by a byte order mark or by where the zeros are.
struct WideEncoding {
    let unitBytes: Int
    let bigEndian: Bool

    /// The wide encoding of a document and the length of its mark; `nil` when it is in bytes.
    static func detect(_ bytes: [UInt8]) -> (WideEncoding, skip: Int)? {
        guard bytes.count >= 4 else { return nil }
        switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
        case (0xFF, 0xFE, 0, 0): return (WideEncoding(unitBytes: 4, bigEndian: false), 4)
        case (0, 0, 0xFE, 0xFF): return (WideEncoding(unitBytes: 4, bigEndian: true), 4)
        case (0xFF, 0xFE, _, _): return (WideEncoding(unitBytes: 2, bigEndian: false), 2)
        case (0xFE, 0xFF, _, _): return (WideEncoding(unitBytes: 2, bigEndian: true), 2)
        case (1..., 0, 0, 0): return (WideEncoding(unitBytes: 4, bigEndian: false), 0)
        case (0, 0, 0, 1...): return (WideEncoding(unitBytes: 4, bigEndian: true), 0)
        case (1..., 0, 1..., 0): return (WideEncoding(unitBytes: 2, bigEndian: false), 0)
        case (0, 1..., 0, 1...): return (WideEncoding(unitBytes: 2, bigEndian: true), 0)
        default: return nil
        }
    }

    /// The bytes as UTF-8; what is no character becomes U+FFFD, an incomplete unit at the end is dropped.
    func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var units = stride(from: bytes.startIndex, to: bytes.endIndex - (unitBytes - 1), by: unitBytes).makeIterator()
        var high: UInt32?
        while let start = units.next() {
            let value = unit(bytes, at: start)
            if let lead = high {
                high = nil
                if (0xDC00..<0xE000).contains(value) {
                    output.append(Unicode.Scalar(0x10000 + (lead - 0xD800) << 10 + (value - 0xDC00)) ?? "\u{FFFD}")
                    continue
                }
                output.append("\u{FFFD}" as Unicode.Scalar)
            }
            if (0xD800..<0xDC00).contains(value), unitBytes == 2 {
                high = value
            } else {
                output.append(Unicode.Scalar(value) ?? "\u{FFFD}")
            }
        }
        return output
    }

    private func unit(_ bytes: ArraySlice<UInt8>, at start: Int) -> UInt32 {
        var value: UInt32 = 0
        for place in 0..<unitBytes {
            value = value << 8 | UInt32(bytes[start + (bigEndian ? place : unitBytes - 1 - place)])
        }
        return value
    }
}
