import OutcryModel
import OutcryRegions

/// A cut as it is published: the affected regions, and what can be said of the regions beside them.
struct ScopeDocument {
    let regions: RegionTree
    let tree: ServiceTree
    let window: BaselineWindow
    let tolerated: Double

    /// The scope of a cut with the reports of each region told in `[from, to)`.
    func scope(affected: [Int32], counts: consuming [Int], from: Minute, to: Minute) -> Scope {
        tree.parents.withUnsafeBufferPointer { parents in
            counts.withUnsafeMutableBufferPointer { counts in
                for region in counts.indices.dropFirst().reversed() where counts[region] > 0 {
                    counts[Int(parents[region])] += counts[region]
                }
            }
        }
        return scope(affected: affected, sums: counts, from: from, to: to)
    }

    /// The same with the reports of each region that is listed and everything below it.
    func scope(affected: [Int32], sums: [Int], from: Minute, to: Minute) -> Scope {
        var listed = affected.map { entry($0, .affected, sums) }
            .sorted { ($0.observed, $1.region) > ($1.observed, $0.region) }
        listed += beside(affected).map { entry($0, nil, sums) }
            .sorted { ($0.expected, $1.region) > ($1.expected, $0.region) }
        return Scope(
            from: from, to: to, extent: Extent.of(affected.map { tree.ids[Int($0)] }, in: regions),
            regions: Array(listed.prefix(Rules.mostRegions)))
    }

    /// The regions in use beside the affected ones: the parts of everything above them; or the countries.
    private func beside(_ affected: [Int32]) -> [Int32] {
        let country = UInt8(RegionLevel.allCases.firstIndex(of: .country) ?? 0)
        guard !affected.isEmpty else {
            return (0..<Int32(tree.count)).filter { tree.levels[Int($0)] == country }
        }
        // Beside the root nothing is.
        guard affected != [0] else { return [] }
        let isAffected = tree.isWithin(affected)
        var isAbove = [Bool](repeating: false, count: tree.count)
        for region in affected {
            for above in tree.path(from: region) { isAbove[Int(above)] = true }
        }
        return (1..<max(1, Int32(tree.count))).filter { region in
            !isAffected[Int(region)] && !isAbove[Int(region)] && isAbove[Int(tree.parents[Int(region)])]
                && !isAffected[Int(tree.parents[Int(region)])]
        }
    }

    private func entry(_ region: Int32, _ known: RegionState?, _ sums: [Int]) -> RegionScope {
        let observed = sums[Int(region)]
        let expected = window.expected(of: region)
        let interval = RatioInterval(observed: observed, expected: expected)
        let allUsers = tree.usersBelow.first ?? 0
        return RegionScope(
            region: tree.ids[Int(region)], state: known ?? state(interval), observed: observed,
            expected: rounded(expected), ratio: interval.map { rounded($0.ratio) },
            ratioLow: interval.map { rounded($0.low) }, ratioHigh: interval.map { rounded($0.high) },
            shareOfUsers: allUsers > 0 ? rounded(tree.usersBelow[Int(region)] / allUsers) : nil)
    }

    /// Not affected is only said where a rate above the tolerated one would have been seen.
    private func state(_ interval: RatioInterval?) -> RegionState {
        guard let interval, interval.high <= tolerated else { return .notEnoughData }
        return .notAffected
    }
}

/// To six decimals: published numbers do not depend on the last bits of a machine's logarithm.
func rounded(_ number: Double) -> Double {
    (number * 1_000_000).rounded() / 1_000_000
}
