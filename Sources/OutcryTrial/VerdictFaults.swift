import OutcryModel

/// What must hold of every verdict on a text.
struct VerdictFaults {
    private let text: [UInt8]

    init(text: String) {
        self.text = Array(text.utf8)
    }

    /// Tells what does not hold of a verdict, for a report with chosen symptoms.
    func check(_ verdict: Verdict, chosen: [Symptom], _ faults: inout AllFaults) {
        let symptoms = verdict.symptoms
        faults.unless(symptoms.count <= 3, "There are \(symptoms.count) symptoms.")
        faults.unless(symptoms == Set(symptoms).sorted(), "The symptoms are \(symptoms).")
        switch verdict.polarity {
        case .problem: faults.unless(!symptoms.isEmpty, "A problem has no symptom.")
        case .recovered: break
        case .working, .unrelated:
            faults.unless(symptoms.isEmpty || !chosen.isEmpty, "It is \(verdict.polarity) and has \(symptoms).")
            faults.unless(verdict.cause == nil, "It is \(verdict.polarity) and has the cause \(verdict.cause as Any).")
        }
        faults.unless(!verdict.language.isEmpty, "The language has no name.")
        for item in verdict.evidence + (verdict.disagreements ?? []) {
            let isWhole = item.start <= item.end && areWhole(item.start..<max(item.start, item.end))
            faults.unless(isWhole, "\(item.tag) is at \(item.start)..<\(item.end) of \(text.count) bytes.")
            faults.unless(!item.rule.isEmpty, "\(item.tag) has no rule.")
        }
        let evident = Set(verdict.evidence.map(\.tag))
        let missing = Self.tags(of: verdict).filter { !evident.contains($0) }
        faults.unless(missing.isEmpty, "There is no evidence for \(missing).")
    }

    /// Whether a range lies within the text and parts no character of UTF-8.
    func areWhole(_ range: Range<Int>) -> Bool {
        range.lowerBound >= 0 && range.upperBound <= text.count
            && [range.lowerBound, range.upperBound].allSatisfy { $0 == text.count || text[$0] & 0xC0 != 0x80 }
    }

    private static func tags(of verdict: Verdict) -> [String] {
        var tags = [
            "lang:\(verdict.language)", "polarity:\(verdict.polarity.rawValue)", "kind:\(verdict.kind.rawValue)",
        ]
        tags += verdict.services.map { "service:\($0)" } + verdict.symptoms.map { "symptom:\($0.rawValue)" }
        tags += verdict.impacts.map { "impact:\($0.rawValue)" }
        tags += verdict.cause.map { ["cause:\($0.rawValue)"] } ?? []
        tags += verdict.region.map { ["region:\($0)"] } ?? []
        tags += verdict.stage.map { ["stage:\($0.rawValue)"] } ?? []
        return tags
    }
}
