import OutcryModel
import OutcryRegions

/// Where a service is affected over a window: the cut, and what can be said of the regions beside it.
struct ScopeEstimate {
    let service: Service
    let regions: RegionTree
    let baseline: Baseline

    /// The scope of the counts of each region told in `[from, to)`.
    func scope(_ counts: [Region.ID: Int], from: Minute, to: Minute) -> Scope {
        guard baseline.isKnown else { return Scope(from: from, to: to, extent: nil, regions: []) }
        let told = Set(baseline.cells).union(counts.keys).sorted()
        let cells = told.map { region in
            ScopeCut.Cell(
                region: region, count: Double(counts[region] ?? 0),
                usual: baseline.expected(ofCell: region, from: from, to: to))
        }
        return scope(affected: ScopeCut(cells, regions: regions).affected(), counts, from: from, to: to)
    }

    /// The scope with a cut that is already known.
    func scope(affected: [Region.ID], _ counts: [Region.ID: Int], from: Minute, to: Minute) -> Scope {
        let beside = regionsBeside(affected, told: Set(baseline.cells).union(counts.keys))
        var listed = affected.map { entry($0, .affected, counts, from: from, to: to) }
            .sorted { ($0.observed, $1.region) > ($1.observed, $0.region) }
        listed += beside.map { entry($0, nil, counts, from: from, to: to) }
            .sorted { ($0.expected, $1.region) > ($1.expected, $0.region) }
        return Scope(
            from: from, to: to, extent: Extent.of(affected, in: regions),
            regions: Array(listed.prefix(Rules.mostRegions)))
    }

    /// The regions in use beside the affected ones: the parts of everything above them; or the countries.
    private func regionsBeside(_ affected: [Region.ID], told: Set<Region.ID>) -> [Region.ID] {
        let used = Set(told.flatMap { [$0] + regions.ancestors(of: $0) })
        var beside: Set<Region.ID> = []
        if affected.isEmpty {
            beside = used.filter { regions[$0]?.level == .country }
        }
        for region in affected {
            for above in regions.ancestors(of: region) { beside.formUnion(regions.children(of: above)) }
        }
        return beside.filter { candidate in
            used.contains(candidate)
                && !affected.contains { regions.contains(candidate, $0) || regions.contains($0, candidate) }
        }
        .sorted()
    }

    private func entry(
        _ region: Region.ID, _ known: RegionState?, _ counts: [Region.ID: Int], from: Minute, to: Minute
    ) -> RegionScope {
        let observed = counts.reduce(0) { $0 + (regions.contains(region, $1.key) ? $1.value : 0) }
        let expected = baseline.expected(of: region, from: from, to: to)
        let interval = RatioInterval(observed: observed, expected: expected)
        let allUsers = service.users.values.reduce(0, +)
        let users = service.users.reduce(0) { $0 + (regions.contains(region, $1.key) ? $1.value : 0) }
        return RegionScope(
            region: region, state: known ?? state(interval), observed: observed, expected: rounded(expected),
            ratio: interval.map { rounded($0.ratio) }, ratioLow: interval.map { rounded($0.low) },
            ratioHigh: interval.map { rounded($0.high) },
            shareOfUsers: allUsers > 0 ? rounded(Double(users) / Double(allUsers)) : nil)
    }

    /// Not affected is only said where a rate above the tolerated one would have been seen.
    private func state(_ interval: RatioInterval?) -> RegionState {
        guard let interval, interval.high <= Rules.tolerated else { return .notEnoughData }
        return .notAffected
    }
}

/// To six decimals: published numbers do not depend on the last bits of a machine's logarithm.
func rounded(_ number: Double) -> Double {
    (number * 1_000_000).rounded() / 1_000_000
}
