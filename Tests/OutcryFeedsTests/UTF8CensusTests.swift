import Testing

@testable import OutcryFeeds

@Suite struct UTF8CensusTests {
    @Test func `what is valid, and how many characters are outside ASCII, is as the standard library has it`() {
        let pieces: [[UInt8]] = [
            Array("a".utf8), Array("plain".utf8), Array("é".utf8), Array("ж".utf8), Array("связь".utf8),
            Array("“".utf8),
            Array("नेटवर्क".utf8), Array("한국어".utf8), Array("障害".utf8), Array("😱".utf8), Array("\u{7FF}\u{800}".utf8),
            Array("\u{D7FF}\u{E000}\u{FFFF}\u{10FFFF}".utf8), [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3],
            [0xE0, 0x80, 0x80],
            [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xE2, 0x80], [0xFF],
        ]
        var state: UInt64 = 5
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var valid = 0
        for round in 0..<6000 {
            // One in two has nothing wrong in it.
            let choice = round % 2 == 0 ? 12 : pieces.count
            let bytes = (0..<(1 + round % 14)).flatMap { _ in pieces[next(choice)] }
            let census = UTF8Census(bytes[...])
            let text = String(validating: bytes, as: UTF8.self)
            #expect(census.isValid == (text != nil), "\(bytes)")
            guard let text else { continue }
            valid += 1
            #expect(census.highBytes == bytes.count { $0 >= 0x80 }, "\(bytes)")
            #expect(census.sequences == text.unicodeScalars.count { $0.value >= 0x80 }, "\(bytes)")
        }
        #expect(valid >= 3000)
    }
}
