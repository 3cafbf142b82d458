import OutcryModel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The regions a cut decides about: those with reports and those above them. What is never worth its price counts only for
/// or against what holds it: what has no reports, and parts of countries with so few that no ratio explains them well
/// enough.
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
    private let minor: MinorCells
    /// What the gain of the minor regions below each has in common for all ratios.
    private let minorConstants: [Double]
    private let likelihood: CellLikelihood
    private let stray: Double

    private struct Cell {
        let count: Double
        let usual: Double
        /// What the gain has in common for all ratios.
        let constant: Double
    }

    /// How many there are.
    var count: Int { regions.count }

    /// `told` are the regions with reports, in order; there is at least one region.
    init(
        counts: [Double], told: [Int], usual: [Double], excess: Double, dispersion: Double, tree: ServiceTree,
        settings: DetectionSettings
    ) {
        // Some reports name a wrong place: a gateway's, or the one they speak of.
        let stray = settings.strayShare * max(0, excess) / Double(max(1, tree.places))
        var likelihood = CellLikelihood(during: settings.dispersionDuring, without: dispersion)
        let levelPrices = tree.regionsInLevel.map { settings.cutPenalty + log(Double(max(1, $0))) }
        let country = UInt8(RegionLevel.allCases.firstIndex(of: .country) ?? 0)
        var isCell = [Bool](repeating: false, count: counts.count)
        var number = 0
        for region in [0] + told {
            let (count, level) = (counts[region], tree.levels[region])
            var above = Int32(region)
            if level > country, !tree.hasParts[region], likelihood.isFew(count) {
                let most = likelihood.most(of: count, usual: usual[region] + stray)
                if most <= levelPrices[Int(level)] { above = tree.parents[region] }
            }
            while above >= 0, !isCell[Int(above)] {
                isCell[Int(above)] = true
                number += 1
                above = tree.parents[Int(above)]
            }
        }
        var regions: [Int32] = []
        regions.reserveCapacity(number)
        var parents: [Int32] = []
        parents.reserveCapacity(number)
        var people = [Double](repeating: 0, count: number)
        var minorConstants = people
        // For each region the place among the cells of the nearest one that is a cell.
        var homes = [Int32](repeating: -1, count: counts.count)
        var (home, sum) = (Int32(0), 0.0)
        homes.withUnsafeMutableBufferPointer { homes in
            people.withUnsafeMutableBufferPointer { people in
                for (region, parent) in tree.parents.enumerated() {
                    let above = parent >= 0 ? homes[Int(parent)] : -1
                    if isCell[region] {
                        homes[region] = Int32(regions.count)
                        parents.append(above)
                        regions.append(Int32(region))
                    } else {
                        homes[region] = above
                        if counts[region] > 0 { minorConstants[Int(above)] += likelihood.gamma(of: counts[region]) }
                    }
                    guard tree.isPlace[region] else { continue }
                    // Places of one home stand side by side for the most part: their sum is put back when it changes.
                    if homes[region] != home {
                        people[Int(home)] = sum
                        home = homes[region]
                        sum = people[Int(home)]
                    }
                    sum += usual[region]
                }
                people[Int(home)] = sum
            }
        }
        for region in regions { homes[Int(region)] = -1 }
        for region in stride(from: regions.count - 1, to: 0, by: -1) { people[Int(parents[region])] += people[region] }
        let minor = MinorCells(homes: homes, reports: counts, usual: usual, count: number)
        for (region, gain) in minor.gains(times: 1, stray: stray, size: dispersion).enumerated() {
            minorConstants[region] -= gain
        }
        prices = regions.map { levelPrices[Int(tree.levels[Int($0)])] }
        cells = regions.map { region in
            let (count, usual) = (counts[Int(region)], usual[Int(region)])
            return Cell(
                count: count, usual: usual, constant: likelihood.constant(of: count, usual: usual + stray))
        }
        likeParent = regions.indices.dropFirst().filter { region in
            let parent = Int(parents[region])
            return tree.levels[Int(regions[region])] <= country && people[region] >= people[parent] * (1 - 1e-9)
        }
        self.regions = regions
        self.parents = parents
        self.people = people
        self.minor = minor
        self.minorConstants = minorConstants
        self.likelihood = likelihood
        self.stray = stray
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
        return cell.constant + likelihood.gain(of: cell.count, mean: multiple * cell.usual + stray)
    }

    /// The same of the minor regions below each region that no smaller one of the cells holds.
    func gainsOfMinor(times multiple: Double) -> [Double] {
        var gains = minor.gains(times: multiple, stray: stray, size: likelihood.during)
        for region in gains.indices { gains[region] += minorConstants[region] }
        return gains
    }
}
