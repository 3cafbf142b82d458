import OutcryAggregate
import OutcryModel

/// What an import brings of the past: it is in the log, and the fold passes over it.
///
/// It would change no count, since it comes later than any report is still tallied. But a recovery told years ago would
/// be taken for one of today, and a million rows that arrive within a minute would have to be held at once.
public enum ImportHistory {
    /// How many minutes back the fold looks.
    public static let horizon = DetectionSettings.standard.tallyDelay

    /// Whether a report was imported so long after what it tells of.
    static func holds(_ report: Report) -> Bool {
        report.sourceKind == .import && report.receivedAt.minute - report.occurredAt.minute > horizon
    }
}
