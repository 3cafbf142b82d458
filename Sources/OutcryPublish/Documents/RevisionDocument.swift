import OutcryModel

/// One change of an incident, with the numbers that decided it as far as they may be published.
struct RevisionDocument: Encodable {
    let at: Minute
    let state: IncidentState
    @OrNull var extent: Extent?
    let regions: [RegionReference]
    let reason: Reason

    struct Reason: Encodable {
        let rule: String
        let rules: String
        let region: RegionReference
        @OrNull var symptom: Symptom?
        let from: Minute
        let to: Minute
        @OrNull var observed: Int?
        let suppressed: Bool
        @OrNull var expected: Double?
        @OrNull var statistic: Double?
        @OrNull var threshold: Double?
    }
}

extension Publisher {
    func document(of revision: Revision) -> RevisionDocument {
        let reason = revision.reason
        let shown = disclosure.evidence(reason.observed)
        return RevisionDocument(
            at: revision.at, state: revision.state, extent: revision.extent, regions: revision.regions.map(reference),
            reason: .init(
                rule: reason.rule, rules: reason.rules, region: reference(reason.region), symptom: reason.symptom,
                from: reason.from, to: reason.to, observed: shown, suppressed: shown == nil,
                expected: finite(reason.expected),
                // The count follows from the statistic and the usual number.
                statistic: shown.flatMap { _ in finite(reason.statistic) }, threshold: finite(reason.threshold)))
    }

    /// The number in full: who checks a decision needs every digit.
    private func finite(_ number: Double) -> Double? {
        number.isFinite ? number : nil
    }
}
