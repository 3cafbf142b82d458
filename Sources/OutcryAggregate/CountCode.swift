import OutcryModel

/// What a count is of, as a number: reporters through a kind of source, those of them who name a symptom, a cause or an
/// impact, or repeated words.
struct CountCode: RawRepresentable, Codable, Hashable, Sendable {
    let rawValue: UInt16

    enum Meaning {
        case source(SourceKind)
        case symptom(Symptom, SourceKind)
        case cause(Cause)
        case impact(Impact)
        case echo
    }

    /// Words that have counted, repeated.
    static let echo = CountCode(rawValue: .max)

    // Kept, as each tally is read with them and `allCases` makes its list anew.
    static let kinds = SourceKind.allCases
    private static let symptoms = Symptom.allCases
    /// One reporter through each kind of source: most tallies are of one, and may share it.
    private static let ones = kinds.map { [$0: 1] }

    static func one(through kind: SourceKind) -> [SourceKind: Int] { ones[Int(number(of: kind))] }

    /// The place of a kind of source in the list of all.
    static func number(of kind: SourceKind) -> UInt16 {
        switch kind {
        case .forum: 0
        case .social: 1
        case .status: 2
        case .news: 3
        case .submission: 4
        case .import: 5
        }
    }

    private static let causes = Dictionary(uniqueKeysWithValues: zip(Cause.allCases, UInt16(0)...))
    private static let impacts = Dictionary(uniqueKeysWithValues: zip(Impact.allCases, UInt16(0)...))
    private static let firstSymptom: UInt16 = 0x100
    private static let firstCause: UInt16 = 0x1000
    private static let firstImpact: UInt16 = 0x2000

    /// Calls `body` with each code of a report.
    static func forEach(of arrival: Arrival, _ body: (CountCode) -> Void) {
        let source = number(of: arrival.sourceKind)
        body(CountCode(rawValue: source))
        for symptom in arrival.symptoms {
            body(CountCode(rawValue: firstSymptom + UInt16(symptom.number) * 16 + source))
        }
        if let cause = arrival.cause, let number = causes[cause] { body(CountCode(rawValue: firstCause + number)) }
        for impact in arrival.impacts {
            if let number = impacts[impact] { body(CountCode(rawValue: firstImpact + number)) }
        }
    }

    /// The same of one that says nothing but its symptoms.
    static func forEach(of told: ArrivalOrder, _ body: (CountCode) -> Void) {
        let source = number(of: told.sourceKind)
        body(CountCode(rawValue: source))
        for symptom in told.symptoms.all {
            body(CountCode(rawValue: firstSymptom + UInt16(symptom) * 16 + source))
        }
    }

    /// Whether it is the code of something.
    var hasMeaning: Bool {
        switch self {
        case .echo: true
        case _ where rawValue < Self.firstSymptom: rawValue < SourceKind.allCases.count
        case _ where rawValue < Self.firstCause:
            (rawValue - Self.firstSymptom) / 16 < Symptom.allCases.count
                && (rawValue - Self.firstSymptom) % 16 < SourceKind.allCases.count
        case _ where rawValue < Self.firstImpact: rawValue - Self.firstCause < Cause.allCases.count
        default: rawValue - Self.firstImpact < Impact.allCases.count
        }
    }

    /// The symptom and the kind of source of what is told in tallies, no symptom where it is all together; `nil` for the
    /// rest.
    var tallied: (Symptom?, SourceKind)? {
        guard rawValue < Self.firstCause else { return nil }
        let kind = Self.kinds[Int(rawValue & 0xF)]
        return (isSource ? nil : Self.symptoms[Int(rawValue - Self.firstSymptom) >> 4], kind)
    }

    /// Whether it tells the same as another, if through another kind of source.
    func isAlike(_ other: CountCode) -> Bool {
        rawValue >> 4 == other.rawValue >> 4
    }

    var isSource: Bool { rawValue < Self.firstSymptom }

    var meaning: Meaning {
        if let (symptom, kind) = tallied { return symptom.map { .symptom($0, kind) } ?? .source(kind) }
        return switch self {
        case .echo: .echo
        case _ where rawValue < Self.firstImpact: .cause(Cause.allCases[Int(rawValue - Self.firstCause)])
        default: .impact(Impact.allCases[Int(rawValue - Self.firstImpact)])
        }
    }
}
