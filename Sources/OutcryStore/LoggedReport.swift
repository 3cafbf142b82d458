public import OutcryModel

/// A report with its place in the log.
public struct LoggedReport: Hashable, Sendable {
    /// Its place.
    public let position: LogPosition
    /// The report.
    public let report: Report

    /// A report at a place.
    public init(position: LogPosition, report: Report) {
        self.position = position
        self.report = report
    }
}
