import OutcryModel
import Testing

@testable import OutcryClassify

@Suite struct NearRangesTests {
    @Test(arguments: [0, 2, 9]) func `what is near is found as a look at all finds it`(reach: Int) {
        var random = SplitMix(seed: UInt64(reach) + 1)
        for _ in 0..<200 {
            let given = (0..<Int.random(in: 0...12, using: &random)).map { number in
                let start = Int.random(in: 0...60, using: &random)
                return (number, start..<start + Int.random(in: 0...20, using: &random))
            }
            let start = Int.random(in: 0...60, using: &random)
            let range = start..<start + Int.random(in: 0...10, using: &random)
            let ranges = NearRanges(given)
            let near = given.filter { _, other in
                other.lowerBound <= range.upperBound + reach && range.lowerBound <= other.upperBound + reach
            }
            for (number, _) in given {
                let isNear = near.contains { $0.0 == number }
                #expect(ranges.contains(near: range, within: reach) { value, _ in value == number } == isNear)
            }
        }
    }
}
