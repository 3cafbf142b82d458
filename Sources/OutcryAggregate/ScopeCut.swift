#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The regions that explain an excess best, each at the price of naming it.
///
/// An outage multiplies the reports of all its regions by one ratio, as people report alike, give or take what sizes of
/// negative binomials allow. For each ratio the best set of regions is found from the leaves up: a region is taken as one
/// or as the best of its parts, whichever explains its reports better less the price of its names; then the ratio that
/// explains most is taken. A region part of which is affected shows a part of the ratio in the reports that name only it.
/// This is the tree-based scan of Kulldorff et al. (Biometrics 59, 2003) with a penalty in place of Monte Carlo.
struct ScopeCut {
    /// The affected regions, in order; empty when nothing is worth its price.
    let affected: [Int32]
    /// How much better than the usual it explains the reports, in nats, less its price.
    let evidence: Double
    /// Reports above the usual in all regions.
    let excess: Double

    /// The ratios worth trying, as multiples of the usual.
    struct Ratios {
        fileprivate let typical: Double
        fileprivate let multiples: [Double]

        /// `nil` where no reports are above the usual, or the typical ratio is beyond all that an outage may have.
        init?(_ counts: [Double], of regions: some Sequence<Int>, isPlace: [Bool], usual: (Int) -> Double) {
            guard let ratio = ScopeCut.typicalRatio(counts, of: regions, isPlace: isPlace, usual: usual) else {
                return nil
            }
            typical = ratio
            multiples = Rules.cutMultiples.filter { $0 >= ratio / 8 && $0 <= max(ratio * 3, 4) }
            if multiples.isEmpty { return nil }
        }
    }

    /// A cut through a tree, from the reports and the usual number of each region told; `dispersion` is the size of the
    /// negative binomial of a region that is not affected.
    init(
        counts: [Double], usual: [Double], dispersion: Double = Rules.dispersionUsual, tree: ServiceTree,
        settings: DetectionSettings
    ) {
        var (excess, told) = (0.0, [Int]())
        for region in counts.indices {
            excess = excess + counts[region] - usual[region]
            if counts[region] > 0 { told.append(region) }
        }
        self.excess = excess
        guard let ratios = Ratios(counts, of: told, isPlace: tree.isPlace, usual: { usual[$0] }) else {
            (affected, evidence) = ([], 0)
            return
        }
        var best: (evidence: Double, isWhole: [Bool]) = (0, [])
        // What a ratio explains rises to a peak near the typical one: from there down, and up, until it has fallen.
        let cells = ScopeCells(
            counts: counts, told: told, usual: usual, excess: excess, dispersion: dispersion, tree: tree,
            settings: settings)
        let multiples = ratios.multiples
        let middle = multiples.firstIndex { $0 >= ratios.typical } ?? multiples.count
        for way in [Array(multiples[..<middle].reversed()), Array(multiples[middle...])] {
            var falls = 0
            for multiple in way where falls < 3 {
                let found = Self.explain(cells, times: multiple)
                falls = found.evidence > best.evidence ? 0 : falls + 1
                if falls == 0 { best = found }
            }
        }
        evidence = best.evidence
        affected = Self.topmost(best.isWhole, of: cells)
    }

    /// What is known of a region while a ratio is tried: what the best of its parts explain, what all of it explains, and
    /// the usual number of those of its places that are taken.
    private struct Sum {
        var parts = 0.0
        var whole = 0.0
        var taken = 0.0
    }

    /// The best set of regions for one ratio.
    private static func explain(
        _ cells: ScopeCells, times multiple: Double
    ) -> (evidence: Double, isWhole: [Bool]) {
        var isWhole = [Bool](repeating: false, count: cells.count)
        var sums = [Sum](repeating: Sum(), count: cells.count)
        let minor = cells.gainsOfMinor(times: multiple)
        for region in stride(from: cells.count - 1, through: 0, by: -1) {
            let gain = cells.gain(of: region, times: multiple) + minor[region]
            let whole = sums[region].whole + gain
            var taken = sums[region].taken
            let people = cells.people[region]
            var best = sums[region].parts
            if taken > 0 {
                // What names only this region comes from its parts.
                let share = taken / max(people, 1e-12)
                best += cells.gain(of: region, times: 1 + (multiple - 1) * min(1, share))
            }
            let asOne = whole - cells.prices[region]
            // As good as each other, the parts are named, whatever the last bits say.
            if asOne > 0, asOne > best + 1e-6 {
                best = asOne
                isWhole[region] = true
                taken = people
            }
            guard region > 0 else { return (best, isWhole) }
            let parent = Int(cells.parents[region])
            sums[parent].parts += best
            sums[parent].whole += whole
            sums[parent].taken += taken
        }
        return (0, isWhole)
    }

    /// The regions that are taken as one and lie in no other such.
    private static func topmost(_ isWhole: [Bool], of cells: ScopeCells) -> [Int32] {
        var isInside = [Bool](repeating: false, count: isWhole.count)
        var chosen: [Int32] = []
        for region in isWhole.indices {
            let parent = Int(cells.parents[region])
            isInside[region] = parent >= 0 && (isInside[parent] || isWhole[parent])
            if isWhole[region], !isInside[region] { chosen.append(cells.regions[cells.smallest(like: region)]) }
        }
        return chosen.sorted()
    }

    /// The median ratio to the usual of the reports above it in some regions, in order.
    static func typicalRatio(
        _ counts: [Double], of regions: some Sequence<Int>, isPlace: [Bool], usual: (Int) -> Double
    ) -> Double? {
        var found: [(ratio: Double, excess: Double, isPlace: Bool)] = []
        for region in regions where counts[region] > 0 {
            let (count, usual) = (counts[region], usual(region))
            guard count > usual, usual > 0 else { continue }
            found.append((count / max(usual, 1e-7), count - usual, isPlace[region]))
        }
        // Of all regions only where the places have no excess.
        if found.reduce(0, { $0 + ($1.isPlace ? $1.excess : 0) }) >= 1 { found.removeAll { !$0.isPlace } }
        let half = found.reduce(0) { $0 + $1.excess } / 2
        // Of many that half which holds the median is parted again and again, as to sort them all takes longer.
        var (rest, sum) = (found[...], 0.0)
        while rest.count > 32 {
            let middle = rest[(rest.startIndex + rest.endIndex) / 2].ratio
            let upper = rest.partition { $0.ratio >= middle }
            guard upper > rest.startIndex else { break }
            let below = rest[..<upper].reduce(0) { $0 + $1.excess }
            if sum + below >= half {
                rest = rest[..<upper]
            } else {
                sum += below
                rest = rest[upper...]
            }
        }
        rest.sort { ($0.ratio, $0.excess) < ($1.ratio, $1.excess) }
        for (ratio, excess, _) in rest {
            sum += excess
            if sum >= half { return ratio }
        }
        return rest.last?.ratio
    }
}
