import OutcryModel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The evidence, in nats, that a region's reports exceed the tolerated multiple of the usual.
///
/// For each alternative rate an e-CUSUM: it falls with the reports expected since the last look and rises with the
/// reports that come. As long as the true rate is at most `Rules.tolerated` times the usual, the exponential of each
/// has an expectation of at most 1 a step, so a threshold of ln A bounds the false alarms by one in A (Shin, Ramdas
/// and Rinaldo, “E-detectors”, New England Journal of Statistics in Data Science, 2023).
struct SequentialStatistic: Codable, Hashable, Sendable {
    private var last: Minute
    private var together = [Double](repeating: 0, count: Rules.alternatives.count)
    private var symptoms: [Symptom: [Double]] = [:]

    init(at minute: Minute) {
        last = minute
    }

    /// Whether all evidence has gone.
    var isSpent: Bool {
        together.allSatisfy { $0 <= 0 } && symptoms.values.allSatisfy { $0.allSatisfy { $0 <= 0 } }
    }

    /// Lets the evidence fall for the reports expected up to `minute`.
    mutating func wait(until minute: Minute, expected: Double, share: (Symptom) -> Double) {
        last = minute
        Self.fall(&together, expected)
        for symptom in Array(symptoms.keys) {
            Self.fall(&symptoms[symptom, default: []], expected * share(symptom))
        }
    }

    /// The minute up to which expected reports have been taken into account.
    var upTo: Minute { last }

    /// Adds the evidence of reports; `weight` is their number, less where they follow one another.
    mutating func add(_ weight: Double, symptoms named: [Symptom]) {
        Self.rise(&together, weight)
        for symptom in named {
            Self.rise(&symptoms[symptom, default: [Double](repeating: 0, count: together.count)], weight)
        }
    }

    /// The evidence for a symptom, or for all together.
    func evidence(_ symptom: Symptom?) -> Double {
        let values = symptom.map { symptoms[$0] ?? [] } ?? together
        return values.max() ?? 0
    }

    /// The symptoms with evidence of their own, in order, after “all together”.
    var tested: [Symptom?] {
        [nil] + symptoms.keys.sorted()
    }

    /// Keeps the evidence from growing far above a threshold, so that it can fall again in time.
    mutating func cap(_ symptom: Symptom?, at most: Double) {
        if let symptom {
            symptoms[symptom] = symptoms[symptom]?.map { min($0, most) }
        } else {
            together = together.map { min($0, most) }
        }
    }

    private static func fall(_ values: inout [Double], _ expected: Double) {
        for (index, alternative) in Rules.alternatives.enumerated() {
            values[index] = max(0, values[index] - Rules.caution * (alternative - Rules.tolerated) * expected)
        }
    }

    private static func rise(_ values: inout [Double], _ weight: Double) {
        for (index, alternative) in Rules.alternatives.enumerated() {
            values[index] += Rules.caution * weight * log(alternative / Rules.tolerated)
        }
    }
}
