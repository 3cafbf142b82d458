import OutcryModel
import OutcryRegions
import Testing

@testable import OutcryPublish

/// Everything that is told of one service and symptom in a day, in every region and every part of time, is put together to
/// find out what was not told.
struct DisclosureAttackTests {
    /// Which parts each length of time has, from the minute up.
    private static let lengths = [1, 5, 15, 60, 1440]

    /// How busy a day is, by cell: the chance that a minute has anybody, in thousandths.
    @Test(arguments: Array(zip(0..<6 as Range<UInt64>, [20, 60, 150, 300, 600, 900])))
    func `no small number can be made out from all the others`(seed: UInt64, chance: Int) throws {
        var dice = SplitMix(seed: seed)
        let tree = try Specimen.tree()
        let regions = tree.subtree(of: "155")
        // Each minute of each region, everything below it included; some tell only the region itself.
        var own: [Region.ID: [Int]] = [:]
        for region in regions {
            own[region] = (0..<1440).map { _ in
                Int.random(in: 0..<1000, using: &dice) < chance ? Int.random(in: 1...4, using: &dice) : 0
            }
        }
        var counts = own
        for region in regions.reversed() {
            guard let parent = tree[region]?.parent, let mine = counts[region], let above = counts[parent] else {
                continue
            }
            counts[parent] = zip(above, mine).map { $0 + $1 }
        }
        var known: [Int: [Region.ID: [ClosedRange<Int>]]] = [:]
        for length in Self.lengths {
            for region in regions {
                known[length, default: [:]][region] = sums(of: counts[region] ?? [], length).map {
                    Eavesdropper.range($0, step: length < CountGrid.quarter ? 10 : 5)
                }
            }
        }
        for _ in 0..<4 { narrow(&known, regions: regions, tree: tree) }
        var small = 0
        for length in Self.lengths {
            for region in regions {
                let truth = sums(of: counts[region] ?? [], length)
                for (count, possible) in zip(truth, known[length]?[region] ?? []) {
                    #expect(possible.contains(count))
                    guard (1...4).contains(count) else { continue }
                    small += 1
                    #expect(possible.count > 1, "\(count) in \(region) over \(length) minutes")
                }
            }
        }
        #expect(small > 100)
    }

    private func sums(of minutes: [Int], _ length: Int) -> [Int] {
        stride(from: 0, to: minutes.count, by: length).map { minutes[$0..<$0 + length].reduce(0, +) }
    }

    /// Holds every number against its parts in time, and against the regions below.
    private func narrow(
        _ known: inout [Int: [Region.ID: [ClosedRange<Int>]]], regions: [Region.ID], tree: RegionTree
    ) {
        for (small, large) in zip(Self.lengths, Self.lengths.dropFirst()) {
            for region in regions {
                guard var parts = known[small]?[region], var wholes = known[large]?[region] else { continue }
                let size = large / small
                for index in wholes.indices {
                    var bounds = Array(parts[(index * size)..<(index * size + size)])
                    wholes[index] = Eavesdropper.narrow(whole: wholes[index], parts: &bounds, isExact: true)
                    parts.replaceSubrange((index * size)..<(index * size + size), with: bounds)
                }
                known[small]?[region] = parts
                known[large]?[region] = wholes
            }
        }
        for length in Self.lengths {
            for region in regions {
                let children = tree.children(of: region)
                guard !children.isEmpty, var wholes = known[length]?[region] else { continue }
                for index in wholes.indices {
                    var bounds = children.compactMap { known[length]?[$0]?[index] }
                    wholes[index] = Eavesdropper.narrow(whole: wholes[index], parts: &bounds, isExact: false)
                    for (child, bound) in zip(children, bounds) { known[length]?[child]?[index] = bound }
                }
                known[length]?[region] = wholes
            }
        }
    }
}
