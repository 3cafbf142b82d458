import Foundation
import Testing

@testable import OutcryAggregate

struct SilentRegionsTests {
    @Test(arguments: [1.0, 30, 90], [0.0, 0.003])
    func `the series is the sum of the logarithms`(multiple: Double, stray: Double) throws {
        let usual = (1...400).map { 0.008 / Double($0) }
        var silent = SilentRegions()
        for number in usual { silent.add(number) }
        let sum = usual.reduce(0) { $0 + log1p((multiple * $1 + stray) / 8) }
        let series = try #require(silent.logarithms(times: multiple, stray: stray, size: 8))
        #expect(abs(series - sum) < 1e-11 * max(1, sum))
    }

    @Test func `where the series is not enough it says so`() {
        var silent = SilentRegions()
        silent.add(0.008)
        #expect(silent.logarithms(times: 99, stray: 0, size: 8) != nil)
        #expect(silent.logarithms(times: 101, stray: 0, size: 8) == nil)
    }

    @Test func `none has none`() {
        #expect(SilentRegions().logarithms(times: 1e6, stray: 1, size: 8) == 0)
    }
}
