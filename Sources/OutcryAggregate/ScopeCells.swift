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
    /// The usual numbers of what is silent, and for each region where its own begin.
    private let silent: [Double]
    private let firstSilent: [Int]
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
        var isHeard = counts.map { $0 > 0 }
        if !isHeard.isEmpty { isHeard[0] = true }
        for region in stride(from: tree.count - 1, to: 0, by: -1) where isHeard[region] {
            isHeard[Int(tree.parents[region])] = true
        }
        // For each region the place among the cells of the nearest one that is heard.
        var homes = [Int32](repeating: -1, count: tree.count)
        var regions: [Int32] = []
        var parents: [Int32] = []
        for region in 0..<tree.count {
            let parent = tree.parents[region]
            let home = parent < 0 ? -1 : homes[Int(parent)]
            homes[region] = isHeard[region] ? Int32(regions.count) : home
            if isHeard[region] {
                regions.append(Int32(region))
                parents.append(home)
            }
        }
        var people = [Double](repeating: 0, count: regions.count)
        var silentConstants = people
        var firstSilent = [Int](repeating: 0, count: regions.count + 1)
        for region in 0..<tree.count {
            let home = Int(homes[region])
            if isPlace[region] { people[home] += usual[region] }
            if !isHeard[region] {
                firstSilent[home + 1] += 1
                silentConstants[home] += without * logOnePlus((usual[region] + stray) / without)
            }
        }
        for home in regions.indices { firstSilent[home + 1] += firstSilent[home] }
        var silent = [Double](repeating: 0, count: firstSilent.last ?? 0)
        var next = firstSilent
        for region in 0..<tree.count where !isHeard[region] {
            let home = Int(homes[region])
            silent[next[home]] = usual[region]
            next[home] += 1
        }
        for region in stride(from: regions.count - 1, to: 0, by: -1) { people[Int(parents[region])] += people[region] }
        let levelPrices = tree.regionsInLevel.map { settings.cutPenalty + log(Double(max(1, $0))) }
        prices = regions.map { levelPrices[Int(tree.levels[Int($0)])] }
        cells = regions.map { region in
            let (count, usual) = (counts[Int(region)], usual[Int(region)])
            let mean = usual + stray
            var constant = without * logOnePlus(mean / without)
            if count > 0 {
                constant +=
                    lgamma(count + during) - lgamma(during) - lgamma(count + without) + lgamma(without)
                    - count * log(mean / (without + mean))
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
        self.silent = silent
        self.firstSilent = firstSilent
        self.silentConstants = silentConstants
        self.during = during
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
        let mean = multiple * cell.usual + stray
        let gain = cell.constant - during * logOnePlus(mean / during)
        return cell.count > 0 ? gain + cell.count * log(mean / (during + mean)) : gain
    }

    /// The same of the silence below a region that no smaller one of them holds.
    func gainOfSilent(below region: Int, times multiple: Double) -> Double {
        var sum = 0.0
        for place in firstSilent[region]..<firstSilent[region + 1] {
            sum += logOnePlus((multiple * silent[place] + stray) / during)
        }
        return silentConstants[region] - during * sum
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
