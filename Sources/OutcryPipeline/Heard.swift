import OutcryClassify
import OutcryModel

/// A report that has been read, and waits for its minute to be over.
struct Heard {
    let report: Report
    private let read: Verdict
    private let fingerprint: Fingerprint?

    init(_ report: Report, by classifier: Classifier) {
        self.report = report
        (read, fingerprint) = classifier.read(report)
    }

    /// The verdict, with the cluster of the words. To be asked once, in the order in which reports were heard.
    func verdict(remembering echoes: inout EchoIndex) -> Verdict {
        guard let fingerprint else { return read }
        var verdict = read
        verdict.cluster = echoes.cluster(of: fingerprint, at: report.receivedAt)
        return verdict
    }
}
