#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Regions without reports, by the region they count against: as thousands of them are asked for at every ratio, a sum of
/// logarithms is the logarithm of a product.
struct SilentCells {
    /// The usual numbers by home, for each a multiple of four, the rest zeros; and where those of each home begin.
    private var usual: [Double]
    private var starts: [Int]
    /// How many each home has.
    private var counts: [Int]

    /// The usual number of each region whose home, a number below `count`, is not negative.
    init(homes: [Int32], usual all: [Double], count: Int) {
        counts = [Int](repeating: 0, count: count)
        for home in homes where home >= 0 { counts[Int(home)] += 1 }
        starts = [0]
        starts.reserveCapacity(count + 1)
        for number in counts { starts.append(starts[starts.count - 1] + (number + 3) / 4 * 4) }
        usual = [Double](repeating: 0, count: starts[count])
        var next = starts
        for (region, home) in homes.enumerated() where home >= 0 {
            usual[next[Int(home)]] = all[region]
            next[Int(home)] += 1
        }
    }

    /// The sum of ln(1 + (`multiple` × usual + `stray`) / `size`) over those of a home.
    func logarithms(of home: Int, times multiple: Double, stray: Double, size: Double) -> Double {
        guard counts[home] > 0 else { return 0 }
        let factor = multiple / (size + stray)
        var (place, sum) = (starts[home], 0.0)
        while place < starts[home + 1] {
            // As many factors as do not overflow.
            let end = min(place + 32, starts[home + 1])
            var product = SIMD4<Double>(repeating: 1)
            while place < end {
                product *= 1 + factor * SIMD4(usual[place], usual[place + 1], usual[place + 2], usual[place + 3])
                place += 4
            }
            sum += log(product.x * product.y * (product.z * product.w))
        }
        return Double(counts[home]) * log1p(stray / size) + sum
    }
}
