import OutcryModel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The regions a cut decides about: those with reports and those above them. What lies below them and has no reports is
/// never worth its price, and counts only as silent against what holds it.
struct ScopeCells {
    /// Their numbers in the tree, parents before children.
    let regions: [Int32]
    /// The place of the parent among them; -1 for the root.
    let parents: [Int32]
    /// What it costs to name each.
    let prices: [Double]
    /// The usual number of the places in each.
    let people: [Double]

    /// Those that hold all places of the region above them, unless they are smaller than a country.
    private let likeParent: [Int]
    private let cells: [Cell]
    private let silent: SilentCells
    /// What the likelihood of the silence below each region has in common for all ratios, when it is not affected.
    private let silentConstants: [Double]
    private let during: Double
    private let stray: Double

    private struct Cell {
        let count: Double
        let usual: Double
        /// What the gain has in common for all ratios.
        let constant: Double
    }

    /// How many there are.
    var count: Int { regions.count }

    init(
        counts: [Double], usual: [Double], isPlace: [Bool], excess: Double, dispersion: Double, tree: ServiceTree,
        settings: DetectionSettings
    ) {
        // Some reports name a wrong place: a gateway's, or the one they speak of.
        let places = isPlace.reduce(0) { $0 + ($1 ? 1 : 0) }
        let stray = settings.strayShare * max(0, excess) / Double(max(1, places))
        let without = dispersion
        let during = settings.dispersionDuring
        var isHeard = [Bool](repeating: false, count: counts.count)
        var heard = 0
        for region in counts.indices where counts[region] > 0 || region == 0 {
            for above in tree.path(from: Int32(region)) {
                if isHeard[Int(above)] { break }
                isHeard[Int(above)] = true
                heard += 1
            }
        }
        var regions: [Int32] = []
        regions.reserveCapacity(heard)
        var parents: [Int32] = []
        parents.reserveCapacity(heard)
        var people = [Double](repeating: 0, count: heard)
        // For each region the place among the cells of the nearest one that is heard; and of the silent ones alone.
        var homes = [Int32](repeating: -1, count: counts.count)
        var silentHomes = homes
        for region in counts.indices {
            let home = region > 0 ? homes[Int(tree.parents[region])] : -1
            if isHeard[region] {
                homes[region] = Int32(regions.count)
                parents.append(home)
                regions.append(Int32(region))
            } else {
                homes[region] = home
                silentHomes[region] = home
            }
            if isPlace[region] { people[Int(homes[region])] += usual[region] }
        }
        silent = SilentCells(homes: silentHomes, usual: usual, count: heard)
        for region in stride(from: regions.count - 1, to: 0, by: -1) { people[Int(parents[region])] += people[region] }
        let levelPrices = tree.regionsInLevel.map { settings.cutPenalty + log(Double(max(1, $0))) }
        prices = regions.map { levelPrices[Int(tree.levels[Int($0)])] }
        let duringGamma: Double = lgamma(during)
        let withoutGamma: Double = lgamma(without)
        // Most regions have one of a few numbers of reports.
        var gammas = [Double](repeating: .nan, count: 32)
        cells = regions.map { region in
            let (count, usual) = (counts[Int(region)], usual[Int(region)])
            let mean = usual + stray
            var constant = without * logOnePlus(mean / without)
            if count > 0 {
                let isFew = count < 32 && count == count.rounded()
                var gamma = isFew ? gammas[Int(count)] : .nan
                if gamma.isNaN {
                    let (more, fewer): (Double, Double) = (lgamma(count + during), lgamma(count + without))
                    gamma = more - duringGamma - fewer + withoutGamma
                    if isFew { gammas[Int(count)] = gamma }
                }
                constant += gamma - count * log(mean / (without + mean))
            }
            return Cell(count: count, usual: usual, constant: constant)
        }
        let country = UInt8(RegionLevel.allCases.firstIndex(of: .country) ?? 0)
        likeParent = regions.indices.dropFirst().filter { region in
            let parent = Int(parents[region])
            return tree.levels[Int(regions[region])] <= country && people[region] >= people[parent] * (1 - 1e-9)
        }
        self.regions = regions
        self.parents = parents
        self.people = people
        self.during = during
        self.stray = stray
        let silent = silent
        silentConstants = regions.indices.map {
            without * silent.logarithms(of: $0, times: 1, stray: stray, size: without)
        }
    }

    /// The smallest region that holds the same places as one, but for parts of countries: a service that is used in one
    /// country is not down all over the world.
    func smallest(like region: Int) -> Int {
        var region = region
        for child in likeParent where Int(parents[child]) == region { region = child }
        return region
    }

    /// How much better a multiple of the usual explains what tells exactly a region than the usual does.
    func gain(of region: Int, times multiple: Double) -> Double {
        let cell = cells[region]
        let mean = multiple * cell.usual + stray
        let gain = cell.constant - during * logOnePlus(mean / during)
        return cell.count > 0 ? gain + cell.count * log(mean / (during + mean)) : gain
    }

    /// The same of the silence below a region that no smaller one of them holds.
    func gainOfSilent(below region: Int, times multiple: Double) -> Double {
        silentConstants[region] - during * silent.logarithms(of: region, times: multiple, stray: stray, size: during)
    }
}

/// ln(1 + x) for x ≥ 0, fast where x is small: most regions expect next to nothing.
///
/// Twice the inverse hyperbolic tangent of x / (2 + x), by its series; to 12 digits below a tenth.
private func logOnePlus(_ x: Double) -> Double {
    guard x < 0.1 else { return log1p(x) }
    let ratio = x / (2 + x)
    let square = ratio * ratio
    return 2 * ratio * (1 + square * (1.0 / 3 + square * (0.2 + square * (1.0 / 7 + square * (1.0 / 9)))))
}
