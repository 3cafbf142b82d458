import OutcryModel

/// Whether a suspicion rests on more than one leg.
///
/// Without the kind of source that brings most of the excess, the rest must still show one; or enough distinct people
/// have reported through the report endpoint, where each is told apart. Posts of a single forum, however many, are one
/// leg: they may all answer the same thread.
enum Corroboration {
    static func holds(reporters: [SourceKind: Int], usual: Double, usualBySource: (SourceKind) -> Double) -> Bool {
        let excesses = SourceKind.allCases.map { kind in
            (kind: kind, excess: Double(reporters[kind] ?? 0) - usualBySource(kind))
        }
        guard let most = excesses.max(by: { $0.excess < $1.excess }) else { return false }
        let rest = reporters.reduce(0) { $0 + ($1.key == most.kind ? 0 : $1.value) }
        let usualRest = max(0, usual - usualBySource(most.kind))
        if rest >= 2,
            poissonExcess(Double(rest), over: Rules.tolerated * max(usualRest, 0.01))
                >= Rules.secondSourceEvidence
        {
            return true
        }
        let people = Double(reporters[.submission] ?? 0)
        return people - Rules.tolerated * usualBySource(.submission) >= Rules.reportersAlone
    }
}
