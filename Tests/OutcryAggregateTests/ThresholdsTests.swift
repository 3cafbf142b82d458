import OutcryModel
import Testing

@testable import OutcryAggregate

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

struct ThresholdsTests {
    private let settings = DetectionSettings.standard
    private let level = { (level: RegionLevel) in UInt8(RegionLevel.allCases.firstIndex(of: level) ?? 0) }

    @Test func `the run length is shared out over levels, regions, rates and symptoms`() throws {
        let thresholds = Thresholds(tree: try SmallTree.tree(), symptomsInUse: 4, settings: settings)
        // World, continents, countries and parts.
        let price = log(settings.averageRunLength) + log(4.0) + log(Double(Rules.alternatives.count))
        func isClose(_ value: Double, _ other: Double) -> Bool { abs(value - other) < 1e-9 }
        #expect(isClose(thresholds.evidence(level: level(.world), symptom: -1), price - log(settings.togetherShare)))
        #expect(
            isClose(
                thresholds.evidence(level: level(.admin1), symptom: 3),
                price + log(9.0) + log(4 / (1 - settings.togetherShare))))
        #expect(
            isClose(
                thresholds.evidence(level: level(.country), symptom: -1),
                price + log(3.0) - log(settings.togetherShare)))
    }

    @Test func `the shares of all thresholds together are one false suspicion a run`() throws {
        let tree = try SmallTree.tree()
        let thresholds = Thresholds(tree: tree, symptomsInUse: 4, settings: settings)
        var all = 0.0
        for region in 0..<tree.count {
            for symptom in [-1, 0, 1, 2, 3] {
                let evidence = thresholds.evidence(level: tree.levels[region], symptom: symptom)
                all += Double(Rules.alternatives.count) * exp(-evidence)
            }
        }
        #expect(abs(all - 1 / settings.averageRunLength) < 1e-9)
    }

    @Test func `a level with one region between others alarms nobody`() throws {
        let tree = try SmallTree.tree(users: ["A1-1": 10, "A1-2": 10])
        let thresholds = Thresholds(tree: tree, symptomsInUse: 1, settings: settings)
        #expect(thresholds.evidence(level: level(.continent), symptom: -1) == .infinity)
        #expect(thresholds.evidence(level: level(.country), symptom: 0) == .infinity)
        #expect(thresholds.evidence(level: level(.world), symptom: 0) < .infinity)
        #expect(thresholds.evidence(level: level(.admin1), symptom: 0) < .infinity)
    }
}
