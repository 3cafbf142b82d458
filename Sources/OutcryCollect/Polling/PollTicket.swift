import OutcryModel

/// One poll that is due: what to ask, and for which state of its source.
struct PollTicket: Sendable {
    /// The source.
    let source: Source.ID
    /// What to ask for.
    let request: PollRequest
    /// The host to be asked first; `nil` when the address is none.
    let host: String?
    /// When it was to be made.
    let planned: Timestamp
    /// The hash of the body last read: the same bytes hold nothing new.
    let knownHash: String?
    /// Which state of the source it belongs to: one that was removed or has another address since then has another.
    let generation: Int
}
