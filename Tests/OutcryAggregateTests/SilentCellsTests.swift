import Foundation
import Testing

@testable import OutcryAggregate

struct SilentCellsTests {
    @Test(arguments: [1.0, 30, 90, 4000], [0.0, 0.003])
    func `the logarithm of the product is the sum of the logarithms`(multiple: Double, stray: Double) {
        // Those of the second home come between those of the first.
        let usual = (1...401).map { 0.008 * Double($0 % 50) + 1e-7 }
        let homes = usual.indices.map { Int32($0 % 7 == 0 ? 1 : $0 % 7 == 1 ? -1 : 0) }
        let silent = SilentCells(homes: homes, usual: usual, count: 3)
        for home in 0..<2 {
            let own = usual.indices.filter { homes[$0] == home }
            let sum = own.reduce(0) { $0 + log1p((multiple * usual[$1] + stray) / 8) }
            let product = silent.logarithms(of: home, times: multiple, stray: stray, size: 8)
            #expect(abs(product - sum) < 1e-11 * max(1, sum))
        }
        #expect(silent.logarithms(of: 2, times: multiple, stray: stray, size: 8) == 0)
    }

    @Test func `no product overflows`() {
        let usual = [Double](repeating: 1e6, count: 1000)
        let silent = SilentCells(homes: usual.map { _ in 0 }, usual: usual, count: 1)
        let sum = silent.logarithms(of: 0, times: 5000, stray: 0, size: 8)
        #expect(abs(sum / (1000 * log1p(5e9 / 8)) - 1) < 1e-12)
    }
}
