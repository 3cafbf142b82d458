public import OutcryModel
public import OutcryStore

extension Receipt {
    /// What the log answers for a report that is new to it, as it has taken it in.
    public static func stored(_ report: Report) -> Receipt {
        .stored(report.id, receivedAt: report.receivedAt)
    }
}
