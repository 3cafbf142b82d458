import OutcryModel

/// Chooses the symptoms among those that words speak for.
enum SymptomJudge {
    /// The weight from which a symptom counts.
    static let enough = 2
    /// The weight from which “the whole is down” stands beside a symptom that says more.
    private static let plain = 4

    /// At most three symptoms, the specific before the general, in the order of `Symptom`.
    static func symptoms(_ scores: Scores) -> [Symptom] {
        var found = Symptom.allCases.filter { scores[.symptom($0)] >= enough }
        let specific = found.filter { ![.cannotAccess, .errorMessage, .other].contains($0) }
        if !specific.isEmpty, scores.voice(for: .symptom(.cannotAccess))?.specific ?? 0 < plain {
            found.removeAll { $0 == .cannotAccess }
        }
        if found.count > 1, scores[.symptom(.other)] < plain { found.removeAll { $0 == .other } }
        if found.contains(where: { $0 != .featureBroken && $0 != .errorMessage }),
            scores[.symptom(.featureBroken)] < 3
        {
            found.removeAll { $0 == .featureBroken }
        }
        let strongest = found.sorted {
            (-scores[.symptom($0)], $0) < (-scores[.symptom($1)], $1)
        }
        return strongest.prefix(3).sorted()
    }
}
