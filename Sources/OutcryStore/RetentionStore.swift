public import OutcryModel

/// What is forgotten of old reports.
public protocol RetentionStore: Sendable {
    /// Forgets a part of the next reports, at most `limit`, that were received before an instant and lie behind the newest
    /// snapshot of the fold, so that no restart needs them. Returns how many were gone through: fewer than `limit` means
    /// that all is done.
    func forget(_ part: RetainedPart, receivedBefore instant: Timestamp, limit: Int) async throws(StoreError) -> Int

    /// How much has been forgotten of a part: that of all reports up to a place.
    func forgotten(_ part: RetainedPart) async throws(StoreError) -> LogPosition

    /// Removes what has been overwritten or forgotten from wherever the engine still holds it on disk. Returns whether it
    /// could; a reader in the way puts it off.
    func scrub() async throws(StoreError) -> Bool
}

/// A part of a report that is not kept for ever.
public enum RetainedPart: String, CaseIterable, Hashable, Sendable {
    /// The words, and the link to where they were said.
    case words
    /// The hashes that tell reporters and networks apart.
    case hashes
}
