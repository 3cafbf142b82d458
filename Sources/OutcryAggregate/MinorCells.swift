#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Regions that are never worth their price, by the region they count against: as thousands of them are asked for at
/// every ratio, a sum of logarithms is the logarithm of a product.
struct MinorCells {
    /// How many each home has.
    private let counts: [Int]
    /// The usual numbers by home, for each a multiple of four, the rest zeros; and where those of each home begin.
    private let usual: [Double]
    private let starts: [Int]
    /// The usual number of the region of each report by home, and where those of each home begin.
    private let reported: [Double]
    private let reportStarts: [Int]

    /// The whole number of reports and the usual number of each region whose home, a number below `count`, is not negative.
    init(homes: [Int32], reports: [Double], usual: [Double], count: Int) {
        // Those of one home stand side by side for the most part, and are counted and moved together.
        var runs: [(home: Int, regions: Range<Int>)] = []
        var told: [Int] = []
        var region = 0
        while region < homes.count {
            let (home, first) = (homes[region], region)
            repeat {
                if home >= 0, reports[region] > 0 { told.append(region) }
                region += 1
            } while region < homes.count && homes[region] == home
            if home >= 0 { runs.append((Int(home), first..<region)) }
        }
        var counts = [Int](repeating: 0, count: count)
        var reportCounts = counts
        for run in runs { counts[run.home] += run.regions.count }
        for region in told { reportCounts[Int(homes[region])] += Int(reports[region]) }
        starts = Self.starts(of: counts.map { ($0 + 3) / 4 * 4 })
        reportStarts = Self.starts(of: reportCounts)
        self.counts = counts
        var byHome = [Double](repeating: 0, count: starts[count])
        var reported = [Double](repeating: 0, count: reportStarts[count])
        var (next, nextReport) = (starts, reportStarts)
        byHome.withUnsafeMutableBufferPointer { byHome in
            for (home, regions) in runs {
                let end = next[home] + regions.count
                _ = byHome[next[home]..<end].update(fromContentsOf: usual[regions])
                next[home] = end
            }
        }
        for region in told {
            let home = Int(homes[region])
            for _ in 0..<Int(reports[region]) {
                reported[nextReport[home]] = usual[region]
                nextReport[home] += 1
            }
        }
        self.usual = byHome
        self.reported = reported
    }

    private static func starts(of lengths: [Int]) -> [Int] {
        var starts = [0]
        starts.reserveCapacity(lengths.count + 1)
        var sum = 0
        for length in lengths {
            sum += length
            starts.append(sum)
        }
        return starts
    }

    /// What a mean of `multiple` × usual + `stray` adds to the likelihood of the reports and the silence of each home, by
    /// negative binomials of a size: the sum of ln(mean / (`size` + mean)) over the reports, less `size` times that of
    /// ln(1 + mean / `size`) over the regions.
    func gains(times multiple: Double, stray: Double, size: Double) -> [Double] {
        let none = log1p(stray / size)
        let factor = multiple / (size + stray)
        return usual.withUnsafeBytes { usual in
            reported.withUnsafeBufferPointer { reported in
                counts.indices.map { home in
                    guard counts[home] > 0 else { return 0 }
                    let ofReports = Self.logarithms(
                        reported, from: reportStarts[home], to: reportStarts[home + 1], times: multiple, stray: stray,
                        size: size)
                    let ofAll = Self.logarithms(usual, from: starts[home], to: starts[home + 1], times: factor)
                    return ofReports - size * (Double(counts[home]) * none + ofAll)
                }
            }
        }
    }

    /// The sum of ln(1 + `factor` × usual) over the regions of a home.
    private static func logarithms(
        _ usual: UnsafeRawBufferPointer, from start: Int, to end: Int, times factor: Double
    ) -> Double {
        let width = MemoryLayout<SIMD4<Double>>.stride
        var (place, sum) = (start * MemoryLayout<Double>.stride, 0.0)
        let all = end * MemoryLayout<Double>.stride
        while place < all {
            // As many factors as do not overflow.
            let last = min(place + 8 * width, all)
            var product = SIMD4<Double>(repeating: 1)
            while place < last {
                product *= 1 + factor * usual.loadUnaligned(fromByteOffset: place, as: SIMD4<Double>.self)
                place += width
            }
            sum += log(product.x * product.y * (product.z * product.w))
        }
        return sum
    }

    /// The sum of ln(mean / (`size` + mean)) over the reports of a home.
    private static func logarithms(
        _ reported: UnsafeBufferPointer<Double>, from start: Int, to end: Int, times multiple: Double, stray: Double,
        size: Double
    ) -> Double {
        var (place, sum) = (start, 0.0)
        while place < end {
            // As many factors as neither overflow nor vanish.
            let last = min(place + 16, end)
            var (means, all) = (1.0, 1.0)
            while place < last {
                let mean = multiple * reported[place] + stray
                means *= mean
                all *= size + mean
                place += 1
            }
            sum += log(means / all)
        }
        return sum
    }
}
