import OutcryModel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The evidence asked for: the nominal run length, shared out over all regions and symptoms of a service.
///
/// Every level of the tree that tells regions apart gets the same share, and within it every region; each
/// alternative rate is a test of its own, and so is each symptom in use.
struct Thresholds {
    private let byLevel: [Double]
    private let named: Double
    private let together: Double

    init(tree: ServiceTree, symptomsInUse: Int, settings: DetectionSettings) {
        let regions = tree.regionsInLevel
        let finest = regions.lastIndex { $0 > 0 } ?? 0
        let levels = regions.indices.filter { $0 == 0 || $0 == finest || regions[$0] > 1 }.count
        let price = log(settings.averageRunLength) + log(Double(levels)) + log(Double(Rules.alternatives.count))
        byLevel = regions.enumerated().map { level, count in
            // A level with one region tells nothing beyond the level above it.
            level != 0 && level != finest && count <= 1 ? .infinity : price + log(Double(max(1, count)))
        }
        together = -log(settings.togetherShare)
        named = log(Double(max(1, symptomsInUse)) / (1 - settings.togetherShare))
    }

    /// In nats, for a region of a level and a symptom.
    func evidence(level: UInt8, symptom: Int) -> Double {
        byLevel[Int(level)] + (symptom < 0 ? together : named)
    }
}
