import OutcryModel
import Synchronization

/// The verdicts on reports without words, which is what most people send: what was chosen decides them, so that the
/// same choice has the same verdict.
final class WordlessVerdicts: Sendable {
    /// The most choices remembered: there are fewer that people make.
    static let most = 10_000

    private struct Choice: Hashable {
        let kind: SourceKind
        let service: Service.ID?
        let symptoms: [Symptom]
        let region: Region.ID?
        let language: String?
    }

    private let verdicts = Mutex<[Choice: Verdict]>([:])

    /// The verdict on a report, which is asked of `classify` when it has words or its choice is not known yet.
    func verdict(on report: Report, classify: (Report) -> Verdict) -> Verdict {
        guard report.text == nil, report.official == nil else { return classify(report) }
        let choice = Choice(
            kind: report.sourceKind, service: report.service, symptoms: report.symptoms, region: report.region,
            language: report.language)
        if let known = verdicts.withLock({ $0[choice] }) { return known }
        let verdict = classify(report)
        verdicts.withLock { verdicts in
            if verdicts.count >= Self.most { verdicts.removeAll() }
            verdicts[choice] = verdict
        }
        return verdict
    }
}
