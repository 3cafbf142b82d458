import OutcryModel

/// Distinct reporters in one region in one minute of occurrence, by what they say and where they say it.
struct CellCounts: Hashable, Sendable {
    private(set) var sources: [SourceKind: Int] = [:]
    private(set) var symptoms: [Symptom: [SourceKind: Int]] = [:]
    private(set) var causes: [Cause: Int] = [:]
    private(set) var impacts: [Impact: Int] = [:]
    /// Reports that only repeat words already counted.
    private(set) var echoes = 0
    /// In which words; `nil` when none were found.
    private(set) var words: WordCounts?

    var total: Int { sources.values.reduce(0, +) }

    init() {}

    /// From counts as they are kept, of each thing said once.
    init(_ counts: [RecentCounts.Count]) {
        for count in counts {
            let reporters = Int(count.reporters)
            switch count.code.meaning {
            case .source(let kind): sources[kind] = reporters
            case .symptom(let symptom, let kind): symptoms[symptom, default: [:]][kind] = reporters
            case .cause(let cause): causes[cause] = reporters
            case .impact(let impact): impacts[impact] = reporters
            case .echo: echoes = reporters
            }
        }
    }

    mutating func count(_ arrival: Arrival, withWords hasWords: Bool) {
        sources[arrival.sourceKind, default: 0] += 1
        for symptom in arrival.symptoms { symptoms[symptom, default: [:]][arrival.sourceKind, default: 0] += 1 }
        if let cause = arrival.cause { causes[cause, default: 0] += 1 }
        for impact in arrival.impacts { impacts[impact, default: 0] += 1 }
        if hasWords {
            var counts = words ?? WordCounts()
            counts.count(arrival.words)
            words = counts
        }
    }

    mutating func add(_ reporters: Int, through kind: SourceKind) {
        sources[kind, default: 0] += reporters
    }

    mutating func add(_ reporters: Int, of symptom: Symptom, through kind: SourceKind) {
        symptoms[symptom, default: [:]][kind, default: 0] += reporters
    }

    func reporters(_ symptom: Symptom?) -> [SourceKind: Int] {
        guard let symptom else { return sources }
        return symptoms[symptom] ?? [:]
    }
}
