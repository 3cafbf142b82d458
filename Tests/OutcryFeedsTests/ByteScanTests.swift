import Testing

@testable import OutcryFeeds

@Suite struct ByteScanTests {
    private static let letters: [UInt8] = [
        0x00, 0x01, 0x08, 0x09, 0x0A, 0x0D, 0x0E, 0x1F, 0x20, 0x20, 0x20, 0x21, 0x26, 0x27, 0x3B, 0x3C, 0x3D, 0x3E,
        0x61,
        0x61,
        0x61, 0x61, 0x61, 0x61, 0x7E, 0x7F, 0x80, 0xA0, 0xC1, 0xC2, 0xC3, 0xE1, 0xE2, 0xE3, 0xEE, 0xEF, 0xF0, 0xFF,
    ]

    /// Texts of all lengths about that of a step, mostly of ordinary letters.
    private static func texts() -> [[UInt8]] {
        var state: UInt64 = 3
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        return (0..<3000).map { round in
            (0..<(round % 40)).map { _ in next(3) == 0 ? letters[next(letters.count)] : UInt8(ascii: "a") }
        }
    }

    @Test func `the next markup is where a look at each byte finds it`() {
        for text in Self.texts() {
            text.withUnsafeBufferPointer { bytes in
                for start in 0...bytes.count {
                    let found = bytes[start...].firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
                    #expect(ByteScan.markup(in: bytes, from: start) == found ?? bytes.count)
                }
            }
        }
    }

    @Test func `words end where a look at each byte finds it`() {
        for text in Self.texts() where text.count > 1 {
            text.withUnsafeBufferPointer { bytes in
                let end = (1..<bytes.count).first { place in
                    let byte = bytes[place]
                    return byte < 0x20 || [0x7F, 0xC2, 0xE2, 0xEF].contains(byte)
                        || (byte == 0x20 && bytes[place - 1] == 0x20)
                }
                #expect(ByteScan.endOfWords(in: bytes, from: 1) == end ?? bytes.count)
            }
        }
    }

    @Test func `what text may not simply hold is where a look at each byte finds it`() {
        for text in Self.texts() {
            text.withUnsafeBufferPointer { bytes in
                for start in 0...bytes.count {
                    let found = bytes[start...].firstIndex {
                        ($0 < 0x20 && $0 != 0x0A) || [UInt8(ascii: "&"), UInt8(ascii: ">"), 0xEF].contains($0)
                    }
                    #expect(ByteScan.endOfLiteral(in: bytes, from: start) == found ?? bytes.count)
                }
            }
        }
    }

    @Test func `control characters are counted, but no zeros, tabs and line breaks`() {
        for text in Self.texts() {
            let count = text.count { (0x01..<0x09).contains($0) || (0x0E..<0x20).contains($0) }
            #expect(text.withUnsafeBufferPointer { ByteScan.controls(in: $0) } == count)
        }
    }
}
