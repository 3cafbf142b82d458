public import OutcryModel

/// The append-only log of reports: what it has accepted is on disk and is never lost.
///
/// The log is ordered by the instant of receipt. It raises the `receivedAt` of a report where that is needed to keep
/// the order, so that reading it forward gives every report in the order of its arrival.
public protocol ReportLog: Sendable {
    /// Takes reports in, all or none, and returns when they are durable: one receipt for each, in order.
    ///
    /// A report whose source and key are already there is not stored again. Calls made at once are committed together.
    /// Throws `StoreError.busy` when too many reports wait, `.full` when the disk is full.
    func append(_ reports: [Report]) async throws(StoreError) -> [Receipt]

    /// Promises that no report taken in from now on will have been received before `instant`, and returns the last
    /// position taken so far.
    func seal(before instant: Timestamp) async throws(StoreError) -> LogPosition

    /// Reads at most `limit` reports that follow `position` and were received before `instant`, in the log's order.
    func read(
        after position: LogPosition, before instant: Timestamp, limit: Int
    ) async throws(StoreError) -> [LoggedReport]
}
