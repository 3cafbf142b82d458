import OutcryModel

/// Decides what a message says of the state of a service.
struct PolarityJudge {
    /// A polarity with what told it.
    struct Finding {
        var polarity: Polarity
        var match: RuleMatch?
        var rule: String?
    }

    let scores: Scores
    let symptoms: [Symptom]
    /// Whether the reporter or the operator has said that there is a fault, whatever the words.
    let isGiven: Bool

    /// The polarity, first of what rules everything else out.
    func judge() -> Finding {
        let unrelated = scores[.polarity(.unrelated)] + scores[.voice(.promo)]
        let problem = symptoms.map { scores[.symptom($0)] }.max() ?? 0
        let recovered = scores[.polarity(.recovered)]
        let working = scores[.polarity(.working)]
        let persists = scores[.persists] > 0
        let isAdvert = scores[.voice(.promo)] >= 6 || (scores[.voice(.promo)] >= 3 && problem <= 3)
        if !isGiven, isAdvert || (unrelated >= 3 && unrelated + 2 >= problem) {
            return finding(.unrelated, .polarity(.unrelated))
        }
        if recovered >= (isGiven ? 3 : 2), !persists || recovered > 3 {
            return finding(.recovered, .polarity(.recovered))
        }
        if working >= (isGiven ? 3 : 2), !persists, working >= problem { return finding(.working, .polarity(.working)) }
        if !isGiven, unrelated >= 2, problem <= 2 { return finding(.unrelated, .polarity(.unrelated)) }
        if let first = symptoms.max(by: { scores[.symptom($0)] < scores[.symptom($1)] }) {
            return finding(.problem, .symptom(first))
        }
        return Finding(polarity: .unrelated, match: nil, rule: "no-symptom")
    }

    private func finding(_ polarity: Polarity, _ tag: Tag) -> Finding {
        let match = scores.voice(for: tag)?.match ?? scores.voice(for: .voice(.promo))?.match
        return Finding(polarity: polarity, match: match, rule: nil)
    }
}
