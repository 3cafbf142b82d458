import Testing

@testable import OutcryClassify

@Suite struct PairSumTests {
    @Test func `both halves are summed apart, up to as many as there may be`() {
        var sum = PairSum()
        #expect(sum.lower == .zero && sum.upper == .zero)
        for _ in 0..<PairSum.most {
            sum.add([0xFFFF, 0x00FF, 0xFF00, 0x0102, 0, 0x8000, 0x0080, 0x7F01])
        }
        let most = UInt16(PairSum.most)
        #expect(sum.lower == [255 * most, 255 * most, 0, 2 * most, 0, 0, 128 * most, most])
        #expect(sum.upper == [255 * most, 0, 255 * most, most, 0, 128 * most, 0, 127 * most])
    }
}
