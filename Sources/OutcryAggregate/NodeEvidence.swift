#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The evidence, in nats, that a region's reports of a symptom, or of all together, exceed the tolerated multiple of the
/// usual.
///
/// For each alternative rate an e-CUSUM: it falls with the reports expected since the last look and rises with the
/// reports that come. As long as the true rate is at most the tolerated multiple of the usual, the exponential of each
/// has an expectation of at most 1 a step, so a threshold of ln A bounds the false alarms by one in A (Shin, Ramdas
/// and Rinaldo, “E-detectors”, New England Journal of Statistics in Data Science, 2023).
struct NodeEvidence: Hashable, Sendable {
    /// The symptom number that stands for all together.
    static let together = -1

    /// A region and the number of a symptom.
    struct Key: RawRepresentable, NumberKey {
        let rawValue: Int64

        init(rawValue: Int64) {
            self.rawValue = rawValue
        }

        init(_ region: Int32, _ symptom: Int) {
            rawValue = Int64(region) << 8 | Int64(symptom + 1)
        }

        var number: UInt64 { UInt64(bitPattern: rawValue) }
        var region: Int32 { Int32(rawValue >> 8) }
        var symptom: Int { Int(rawValue & 0xFF) - 1 }

        static func < (left: Self, right: Self) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    /// A number for each of the six alternatives, without room between: there are many of them.
    struct Values: Hashable, Sendable {
        fileprivate var low = SIMD4<Double>.zero
        fileprivate var high = SIMD2<Double>.zero

        fileprivate init() {}

        fileprivate init(_ value: (Double) -> Double) {
            let values = Rules.alternatives.map(value)
            low = SIMD4(values[0], values[1], values[2], values[3])
            high = SIMD2(values[4], values[5])
        }

        fileprivate var most: Double { max(low.max(), high.max()) }
    }

    /// What the alternatives are worth: how far each falls for an expected report, and rises for one that comes.
    struct Steps: Sendable {
        fileprivate let falls: Values
        fileprivate let rises: Values

        init(_ settings: DetectionSettings) {
            falls = Values { settings.caution * ($0 - settings.tolerated) }
            rises = Values { settings.caution * log($0 / settings.tolerated) }
        }
    }

    /// The minute up to which expected reports have been taken into account.
    private(set) var upTo: Int32
    /// The evidence by alternative.
    private var values = Values()

    init(at minute: Int) {
        upTo = Int32(minute)
    }

    /// Whether all evidence has gone.
    var isSpent: Bool { values.most <= 0 }

    /// Lets the evidence fall for the reports expected up to a minute.
    mutating func wait(until minute: Int, expected: Double, steps: Steps) {
        upTo = Int32(minute)
        discount(expected, steps: steps)
    }

    /// Lets the evidence fall for reports that are expected beside those of an open incident.
    mutating func discount(_ expected: Double, steps: Steps) {
        values.low = pointwiseMax(.zero, values.low - expected * steps.falls.low)
        values.high = pointwiseMax(.zero, values.high - expected * steps.falls.high)
    }

    /// Adds the evidence of a minute: of its reports, less what is usual in it.
    ///
    /// All reports of a minute are one observation: what is usual in it is taken off together with them, and the sum may
    /// be negative until the next look. Taken off before, it would be forgotten at zero, and any busy minute be an alarm.
    mutating func add(_ weight: Double, usual: Double, until minute: Int, steps: Steps) {
        upTo = Int32(minute)
        values.low += weight * steps.rises.low - usual * steps.falls.low
        values.high += weight * steps.rises.high - usual * steps.falls.high
    }

    /// The evidence: of all alternatives together, as a mean of e-processes is one.
    var evidence: Double {
        let most = values.most
        let low = values.low.indices.reduce(0) { $0 + exp(values.low[$1] - most) }
        return most + log(values.high.indices.reduce(low) { $0 + exp(values.high[$1] - most) })
    }

    /// Whether the evidence may be above a limit; a look that costs little.
    func mayExceed(_ limit: Double) -> Bool {
        values.most + Self.mostOfSum > limit
    }

    /// How far all alternatives together may be above the best of them.
    private static let mostOfSum = log(Double(Rules.alternatives.count))

    /// Keeps the evidence from being above a limit.
    mutating func cap(at most: Double) {
        guard mayExceed(most) else { return }
        let excess = evidence - most
        guard excess > 0 else { return }
        values.low = pointwiseMax(.zero, values.low - excess)
        values.high = pointwiseMax(.zero, values.high - excess)
    }
}

extension NodeEvidence {
    /// The evidence of each alternative.
    var numbers: [Double] {
        let (low, high) = (values.low, values.high)
        return [low.x, low.y, low.z, low.w, high.x, high.y]
    }

    /// From the evidence of each alternative up to a minute.
    init(at minute: Int32, _ numbers: ArraySlice<Double>) {
        upTo = minute
        let first = numbers.startIndex
        values.low = SIMD4(numbers[first], numbers[first + 1], numbers[first + 2], numbers[first + 3])
        values.high = SIMD2(numbers[first + 4], numbers[first + 5])
    }
}
