import OutcryModel
import OutcryRegions

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The regions that explain an excess best, each at the price of naming it.
///
/// For every region of the tree, the log-likelihood that all of it has a common multiple of the usual against the
/// usual, with overdispersed counts (negative binomial); from the leaves up, a region is taken as one or as the best
/// of its parts, whichever is worth more. The tree-based scan of Kulldorff et al. (Biometrics 59, 2003) with a penalty
/// in place of Monte Carlo.
struct ScopeCut {
    struct Cell {
        let region: Region.ID
        let count: Double
        let usual: Double
    }

    private static let multiples: [Double] = [2, 3, 4, 6, 8, 12, 20, 30, 60, 100, 200, 400]
    private static let dispersionDuring = 4.0
    private static let dispersionUsual = 8.0

    private let regions: RegionTree
    private let cells: [Region.ID: Cell]
    private let below: [Region.ID: [Region.ID]]
    private let regionsInLevel: [RegionLevel: Int]
    private let typicalRatio: Double

    /// A cut over the regions told, each with its count and what is usual in the window.
    init(_ told: [Cell], regions: RegionTree) {
        self.regions = regions
        let placed = told.filter { regions[$0.region] != nil && $0.region != regions.root }
        // Reports that tell no region say nothing of where, unless there are no others.
        let known = placed.contains { $0.count > 0 } ? placed : told.filter { regions[$0.region] != nil }
        cells = Dictionary(known.map { ($0.region, $0) }, uniquingKeysWith: { first, _ in first })
        var children: [Region.ID: Set<Region.ID>] = [:]
        var nodes: Set<Region.ID> = []
        for cell in known {
            var child = cell.region
            nodes.insert(child)
            for parent in regions.ancestors(of: child) {
                children[parent, default: []].insert(child)
                nodes.insert(parent)
                child = parent
            }
        }
        below = children.mapValues { $0.sorted() }
        var levels: [RegionLevel: Int] = [:]
        for node in nodes {
            if let level = regions[node]?.level { levels[level, default: 0] += 1 }
        }
        regionsInLevel = levels
        typicalRatio = Self.typicalRatio(of: known.sorted { $0.region < $1.region })
    }

    /// The affected regions, ordered; empty when nothing is worth its price.
    func affected() -> [Region.ID] {
        best(at: regions.root).chosen.sorted()
    }

    private struct Choice {
        var value: Double
        var chosen: [Region.ID]
        /// For each multiple, how much better it explains all cells of the subtree than the usual does.
        var gains: [Double]
        var isEligible: Bool
        var count: Double
        var usual: Double
    }

    private func best(at node: Region.ID) -> Choice {
        var choice = Choice(
            value: 0, chosen: [], gains: Self.multiples.map { _ in 0 }, isEligible: true, count: 0, usual: 0)
        for child in below[node] ?? [] {
            let part = best(at: child)
            choice.value += part.value
            choice.chosen += part.chosen
            choice.gains = zip(choice.gains, part.gains).map(+)
            choice.count += part.count
            choice.usual += part.usual
            // A part with enough reports to tell must itself be affected for the whole to be.
            let canTell = part.usual * typicalRatio >= 8
            let reaches =
                part.count + 1.3 * part.count.squareRoot() >= Rules.cutShare * typicalRatio * part.usual
            if canTell, !part.isEligible || !reaches { choice.isEligible = false }
        }
        if let cell = cells[node] {
            choice.gains = zip(choice.gains, Self.multiples.map { Self.gain(cell, times: $0) }).map(+)
            choice.count += cell.count
            choice.usual += cell.usual
        }
        guard choice.isEligible, let level = regions[node]?.level else { return choice }
        let strong = zip(Self.multiples, choice.gains).filter { $0.0 >= Rules.cutShare * typicalRatio }.map(\.1)
        let price = Rules.cutPenalty + log(Double(max(1, regionsInLevel[level] ?? 1)))
        let whole = (strong.max() ?? -.infinity) - price
        if whole > choice.value {
            choice.value = whole
            choice.chosen = [node]
        }
        return choice
    }

    private static func gain(_ cell: Cell, times multiple: Double) -> Double {
        let usual = max(cell.usual, 1e-6)
        return logLikelihood(cell.count, mean: multiple * usual, size: dispersionDuring)
            - logLikelihood(cell.count, mean: usual, size: dispersionUsual)
    }

    /// Of a negative binomial count, less the factorial of the count, which cancels.
    private static func logLikelihood(_ count: Double, mean: Double, size: Double) -> Double {
        lgamma(count + size) - lgamma(size) + size * log(size / (size + mean)) + count * log(mean / (size + mean))
    }

    /// The median of the cells' ratios, each weighted with its excess.
    private static func typicalRatio(of cells: [Cell]) -> Double {
        let ratios = cells.filter { $0.count > $0.usual }
            .map { (ratio: $0.count / max($0.usual, 0.05), excess: $0.count - $0.usual) }
            .sorted { $0.ratio < $1.ratio }
        var left = ratios.reduce(0) { $0 + $1.excess } / 2
        for (ratio, excess) in ratios {
            left -= excess
            if left <= 0 { return max(ratio, Rules.tolerated) }
        }
        return Rules.tolerated
    }
}
