import OutcryModel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The evidence asked for: the nominal run length, shared out over all regions and symptoms that are tested.
enum Threshold {
    private static func weight(of level: RegionLevel) -> Double {
        switch level {
        case .world: 0.3
        case .continent: 0.1
        case .subregion: 0.05
        case .country: 0.3
        case .admin1: 0.15
        case .city: 0.1
        }
    }

    /// In nats, for a region of a level with so many regions in use, and a symptom or all together.
    static func evidence(level: RegionLevel, regionsInLevel: Int, symptom: Symptom?) -> Double {
        let region = weight(of: level) / Double(max(1, regionsInLevel))
        let symptomWeight = symptom == nil ? 0.4 : 0.6 / Double(Symptom.allCases.count)
        return log(Rules.averageRunLength) - log(region) - log(symptomWeight) + log(Double(Rules.alternatives.count))
    }
}
