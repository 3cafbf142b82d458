import Foundation
import OutcryModel
import OutcryRegions
import Testing

@testable import OutcryAggregate

struct ScopeCellsTests {
    private static let dispersion = 5.0

    private func cells(_ counts: [Region.ID: Double], usual: Double, _ tree: ServiceTree) -> ScopeCells {
        ScopeCells(
            counts: tree.ids.map { counts[$0] ?? 0 }, told: tree.ids.indices.filter { counts[tree.ids[$0]] != nil },
            usual: tree.isPlace.map { $0 ? usual : usual / 20 },
            excess: 0, dispersion: Self.dispersion, tree: tree, settings: .standard)
    }

    /// How much better a multiple of the usual explains a count than the usual does.
    private func gain(_ count: Double, usual: Double, times multiple: Double) -> Double {
        func logLikelihood(_ mean: Double, _ size: Double) -> Double {
            lgamma(count + size) - lgamma(size) - size * log1p(mean / size) + count * log(mean / (size + mean))
        }
        let during = DetectionSettings.standard.dispersionDuring
        return logLikelihood(multiple * usual, during) - logLikelihood(usual, Self.dispersion)
    }

    @Test(arguments: [2.0, 7, 90])
    func `a part with too few reports to be named is no cell, and counts for its country`(multiple: Double) throws {
        let tree = try SmallTree.tree()
        let cells = cells(["A1-1": 1, "A1-2": 3, "A1-3": 40], usual: 2, tree)
        #expect(cells.regions == tree.numbers(["W", "A", "A1", "A1-3"]).sorted())
        let country = try #require(cells.regions.firstIndex(of: tree.numbers(["A1"])[0]))
        let sum = [1.0, 3, 0].reduce(0) { $0 + gain($1, usual: 2, times: multiple) }
        #expect(abs(cells.gainsOfMinor(times: multiple)[country] - sum) < 1e-9)
        #expect(abs(cells.people[country] - 8) < 1e-9)
    }

    @Test func `a country is a cell however few its reports, and so is a part that has parts itself`() throws {
        let country = try SmallTree.tree(users: ["B1": 1000])
        #expect(cells(["W": 30, "B1": 1], usual: 2, country).regions.contains(country.numbers(["B1"])[0]))
        let above: [(Region.ID, RegionLevel, Region.ID?)] = [
            ("W", .world, nil), ("A1", .country, "W"), ("A1-1", .admin1, "A1"), ("city", .city, "A1-1"),
        ]
        let regions = try RegionTree(above.map { Region(id: $0, name: $0.rawValue, level: $1, parent: $2) })
        var tree = ServiceTree()
        _ = tree.number(of: nil, in: regions, clocks: SmallTree.clocks)
        tree.takeUsers(["city": 1000], in: regions, clocks: SmallTree.clocks)
        #expect(cells(["A1-1": 1], usual: 2, tree).regions.contains(tree.numbers(["A1-1"])[0]))
    }

    @Test(arguments: [0.001, 0.1, 2])
    func `what is no cell is worth its price at no ratio`(usual: Double) throws {
        let tree = try SmallTree.tree()
        let part = tree.numbers(["A1-1"])[0]
        let price =
            DetectionSettings.standard.cutPenalty + log(Double(tree.regionsInLevel[Int(tree.levels[Int(part)])]))
        for count in 1...40 {
            let isCell = cells(["A1-1": Double(count)], usual: usual, tree).regions.contains(part)
            let isWorth = (0..<400).contains {
                gain(Double(count), usual: usual, times: pow(1.05, Double($0))) > price
            }
            #expect(isCell || !isWorth)
            #expect(!isCell || isWorth || count >= 32)
        }
    }
}
