public import OutcryModel

/// The append-only log of reports: what it has accepted is on disk and is never lost.
///
/// The log is ordered by the instant of receipt. It raises the `receivedAt` of a report where that is needed to keep
/// the order, so that reading it forward gives every report in the order of its arrival.
public protocol ReportLog: Sendable {
    /// Takes reports in, all or none, and returns when they are durable: one receipt for each, in order.
    ///
    /// A report whose source and key are already there is not stored again; one that was withdrawn stays withdrawn. Calls made at once are committed together.
    /// Throws `StoreError.busy` when too many reports wait, `.full` when the disk is full.
    func append(_ reports: [Report]) async throws(StoreError) -> [Receipt]

    /// The same without making the caller wait: `done` is told on whatever thread, which it must not hold up.
    func append(_ reports: [Report], _ done: @escaping @Sendable (Result<[Receipt], StoreError>) -> Void)

    /// Takes a report back: of what it said nothing is kept but that it was there, and it is read no more. Returns
    /// whether there is such a report; one taken back before is.
    ///
    /// What has been folded of it stays counted, as a number without a name; a replay does not have it.
    func withdraw(_ report: ReportID, at instant: Timestamp) async throws(StoreError) -> Bool

    /// One report; `nil` when there is none of this id, or it has been taken back.
    func report(_ id: ReportID) async throws(StoreError) -> Report?

    /// Promises that no report taken in from now on will have been received before `instant`, and returns the last
    /// position taken so far.
    func seal(before instant: Timestamp) async throws(StoreError) -> LogPosition

    /// Reads at most `limit` reports that follow `position` and were received before `instant`, in the log's order.
    func read(
        after position: LogPosition, before instant: Timestamp, limit: Int
    ) async throws(StoreError) -> [LoggedReport]

    /// Takes in what moderators decided, in order, each no earlier than the last seal and the last report received; for
    /// copying a log.
    func append(decisions: [IncidentDecision]) async throws(StoreError)

    /// What moderators decided in `[start, end)`, in order.
    func decisions(from start: Timestamp, before end: Timestamp) async throws(StoreError) -> [IncidentDecision]
}

extension ReportLog {
    /// The same by way of the call that waits, for whoever has no shorter one.
    public func append(_ reports: [Report], _ done: @escaping @Sendable (Result<[Receipt], StoreError>) -> Void) {
        // The caller does not wait, so the task is nobody's child.
        Task {
            do throws(StoreError) {
                done(.success(try await append(reports)))
            } catch {
                done(.failure(error))
            }
        }
    }
}
