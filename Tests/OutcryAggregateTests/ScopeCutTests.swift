import OutcryModel
import Testing

@testable import OutcryAggregate

struct ScopeCutTests {
    /// The regions that explain counts where so many are usual in each part.
    private func affected(
        _ counts: [Region.ID: Double], usual: Double = 2, tree: ServiceTree? = nil
    ) throws -> [String] {
        let tree = try tree ?? SmallTree.tree()
        let cut = ScopeCut(
            counts: tree.ids.map { counts[$0] ?? 0 },
            usual: tree.isPlace.map { $0 ? usual : usual / 20 }, tree: tree, settings: .standard)
        return cut.affected.map { tree.ids[Int($0)].rawValue }
    }

    private func each(_ regions: [Region.ID], _ count: Double, elsewhere: Double = 2) -> [Region.ID: Double] {
        var counts = Dictionary(uniqueKeysWithValues: SmallTree.parts.map { ($0, elsewhere) })
        for region in regions { counts[region] = count }
        return counts
    }

    @Test func `as many as usual affect nothing`() throws {
        #expect(try affected(each([], 0)).isEmpty)
        #expect(try affected([:]).isEmpty)
    }

    @Test func `more times the usual than any outage has affects nothing, and is an excess all the same`() throws {
        let tree = try SmallTree.tree()
        let cut = ScopeCut(
            counts: tree.isPlace.map { $0 ? 1 : 0 }, usual: tree.isPlace.map { _ in 1e-7 },
            tree: tree, settings: .standard)
        #expect(cut.affected.isEmpty && cut.evidence == 0)
        #expect(abs(cut.excess - Double(SmallTree.parts.count)) < 1e-3)
    }

    @Test func `an excess in a part is that part's`() throws {
        #expect(try affected(each(["A1-3"], 40)) == ["A1-3"])
        #expect(try affected(each(["A1-3"], 40, elsewhere: 0)) == ["A1-3"])
    }

    @Test func `an excess in all parts of a country is the country's, in all of it the world's`() throws {
        #expect(try affected(each(["B1-1", "B1-2", "B1-3"], 40)) == ["B1"])
        #expect(try affected(each(["A1-1", "A1-2", "A1-3", "A1-4", "A2-1", "A2-2"], 40)) == ["A"])
        #expect(try affected(each(SmallTree.parts, 40)) == ["W"])
    }

    @Test func `two places far apart are two regions`() throws {
        #expect(Set(try affected(each(["A1-3", "B1-2"], 40))) == ["A1-3", "B1-2"])
    }

    @Test func `a stray report in another place names nothing`() throws {
        #expect(try affected(each(["A1-3"], 200, elsewhere: 0).merging(["B1-2": 1]) { $1 }, usual: 0.05) == ["A1-3"])
    }

    @Test func `of regions that hold the same places the smallest is named`() throws {
        let tree = try SmallTree.tree(users: ["B1-1": 10, "B1-2": 10, "B1-3": 10])
        #expect(try affected(["B1-1": 30, "B1-2": 30, "B1-3": 30], tree: tree) == ["B1"])
    }

    @Test func `reports that name only the country say as little as part of it is affected`() throws {
        // Of twelve who name only A1, with 30 in one of its four parts.
        let some = each(["A1-1"], 30).merging(["A1": 4]) { $1 }
        #expect(try affected(some) == ["A1-1"])
    }

    @Test func `what is silent counts against what holds it`() throws {
        let counts: [Region.ID: Double] = ["A1-1": 12, "A1-2": 12]
        #expect(Set(try affected(counts, usual: 1)) == ["A1-1", "A1-2"])
        #expect(try affected(counts.merging(["A1-3": 12, "A1-4": 12]) { $1 }, usual: 1) == ["A1"])
    }

    @Test func `of many regions alike the typical ratio is theirs`() {
        let counts = [Double](repeating: 1, count: 100)
        let places = counts.map { _ in true }
        #expect(ScopeCut.typicalRatio(counts, of: counts.indices, isPlace: places) { _ in 0.125 } == 8)
        // One that is no place counts only where the places have no excess.
        #expect(ScopeCut.typicalRatio(counts + [100], of: 0...100, isPlace: places + [false]) { _ in 0.125 } == 8)
        #expect(ScopeCut.typicalRatio([100], of: [0], isPlace: [false]) { _ in 0.125 } == 800)
    }

    @Test func `the typical ratio is the median of the excess, however many regions there are`() {
        var random = SplitMix(seed: 7)
        for regions in [1, 5, 33, 400] {
            let counts = (0..<regions).map { _ in Double(random.next() % 9) }
            let usual = counts.map { _ in 0.01 + Double(random.next() % 1000) / 500 }
            let found = zip(counts, usual).filter { $0 > $1 }.map { (ratio: $0 / $1, excess: $0 - $1) }
                .sorted { $0.ratio < $1.ratio }
            let half = found.reduce(0) { $0 + $1.excess } / 2
            var sum = 0.0
            let median = found.first {
                sum += $0.excess
                return sum >= half
            }
            let ratio = ScopeCut.typicalRatio(counts, of: counts.indices, isPlace: counts.map { _ in true }) {
                usual[$0]
            }
            #expect(ratio == median?.ratio)
        }
    }

    @Test func `the excess is what is above the usual`() throws {
        let tree = try SmallTree.tree()
        let isPlace = tree.isPlace
        let counts = isPlace.map { $0 ? 5.0 : 0 }
        let cut = ScopeCut(
            counts: counts, usual: isPlace.map { $0 ? 2 : 1e-7 }, tree: tree, settings: .standard)
        #expect(abs(cut.excess - 27) < 1e-3)
    }
}
