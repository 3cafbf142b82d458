import OutcryModel

/// Distinct reporters in one region in one minute of occurrence, by what they say and where they say it.
struct CellCounts: Codable, Hashable, Sendable {
    private(set) var sources: [SourceKind: Int] = [:]
    private(set) var symptoms: [Symptom: [SourceKind: Int]] = [:]
    private(set) var causes: [Cause: Int] = [:]
    private(set) var impacts: [Impact: Int] = [:]
    /// In which words; `nil` when none were found.
    private(set) var words: WordCounts?

    var total: Int { sources.values.reduce(0, +) }

    mutating func count(_ arrival: Arrival) {
        sources[arrival.sourceKind, default: 0] += 1
        for symptom in arrival.symptoms { symptoms[symptom, default: [:]][arrival.sourceKind, default: 0] += 1 }
        if let cause = arrival.cause { causes[cause, default: 0] += 1 }
        for impact in arrival.impacts { impacts[impact, default: 0] += 1 }
        if !arrival.words.isEmpty {
            var counts = words ?? WordCounts()
            counts.count(arrival.words)
            words = counts
        }
    }

    func reporters(_ symptom: Symptom?) -> [SourceKind: Int] {
        guard let symptom else { return sources }
        return symptoms[symptom] ?? [:]
    }

    static func += (sum: inout CellCounts, counts: CellCounts) {
        sum.sources.merge(counts.sources, uniquingKeysWith: +)
        sum.symptoms.merge(counts.symptoms) { $0.merging($1, uniquingKeysWith: +) }
        sum.causes.merge(counts.causes, uniquingKeysWith: +)
        sum.impacts.merge(counts.impacts, uniquingKeysWith: +)
        sum.words = sum.words.map { $0.adding(counts.words) } ?? counts.words
    }
}
