import Foundation
import Testing

@testable import OutcryAggregate

struct MinorCellsTests {
    @Test(arguments: [1.0, 30, 90, 4000], [0.0, 0.003])
    func `the logarithm of the product is the sum of the logarithms`(multiple: Double, stray: Double) {
        // Those of the second home come between those of the first.
        let usual = (1...401).map { 0.008 * Double($0 % 50) + 1e-7 }
        let homes = usual.indices.map { Int32($0 % 7 == 0 ? 1 : $0 % 7 == 1 ? -1 : 0) }
        let reports = usual.indices.map { Double($0 % 3) }
        let minor = MinorCells(homes: homes, reports: reports, usual: usual, count: 3)
        let gains = minor.gains(times: multiple, stray: stray, size: 8)
        for home in 0..<2 {
            let own = usual.indices.filter { homes[$0] == home }
            let sum = own.reduce(0) { sum, region in
                let mean = multiple * usual[region] + stray
                return sum + reports[region] * log(mean / (8 + mean)) - 8 * log1p(mean / 8)
            }
            #expect(abs(gains[home] - sum) < 1e-11 * max(1, abs(sum)))
        }
        #expect(gains[2] == 0)
    }

    @Test func `no product overflows`() {
        let usual = [Double](repeating: 1e6, count: 1000)
        let minor = MinorCells(
            homes: usual.map { _ in 0 }, reports: usual.map { _ in 0 }, usual: usual, count: 1)
        let sum = minor.gains(times: 5000, stray: 0, size: 8)[0]
        #expect(abs(sum / (-8000 * log1p(5e9 / 8)) - 1) < 1e-12)
    }

    @Test(arguments: [1e-7, 1e6])
    func `no product of reports overflows or vanishes`(usual: Double) {
        let minor = MinorCells(
            homes: [0, 0], reports: [1000, 1000], usual: [usual, usual], count: 1)
        let sum = minor.gains(times: 2, stray: 0, size: 8)[0]
        let expected = 2000 * log(2 * usual / (8 + 2 * usual)) - 16 * log1p(2 * usual / 8)
        #expect(abs(sum / expected - 1) < 1e-9)
    }
}
