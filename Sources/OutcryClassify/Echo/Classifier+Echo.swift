public import OutcryModel

extension Classifier {
    /// The verdict on a report, with the fingerprint of its words by which an `EchoIndex` finds what they repeat.
    ///
    /// Which cluster the words belong to depends on what was heard before, so it is not the classifier's to say: whoever
    /// hears reports in order asks the index and fills in `cluster`. An operator's words are no echo of anyone's.
    public func read(_ report: Report) -> (verdict: Verdict, fingerprint: Fingerprint?) {
        var reading = reading(of: report)
        return (reading.decide(), report.sourceKind == .status ? nil : Fingerprint(reading.folded))
    }
}
