import OutcryModel

/// What to do next about a source.
enum PollAction: Hashable, Sendable {
    /// Ask at an instant, at once if it has passed.
    case ask(PollRequest, at: Timestamp)
    /// Never ask again.
    case stop
}
