public import OutcryModel

/// What a minute of the fold gives.
public enum AggregateEvent: Hashable, Sendable {
    /// The new value of a tally.
    case tally(Tally)
    /// The new value of an incident. Apart, as tallies are many and small.
    indirect case incident(Incident)
}
