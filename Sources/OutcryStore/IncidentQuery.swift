public import OutcryModel

/// Which incidents to read.
public struct IncidentQuery: Hashable, Sendable {
    /// Only those of this service.
    public var service: Service.ID?
    /// Only those in one of these states; empty means any.
    public var states: Set<IncidentState>
    /// Only those changed at or after this minute.
    public var changedSince: Minute?
    /// Only those opened before this minute.
    public var openedBefore: Minute?
    /// Only those that come after this one in the order of the answer.
    public var after: Incident.ID?
    /// At most so many.
    public var limit: Int

    /// A query from its parts.
    public init(
        service: Service.ID? = nil, states: Set<IncidentState> = [], changedSince: Minute? = nil,
        openedBefore: Minute? = nil, after: Incident.ID? = nil, limit: Int = 100
    ) {
        self.service = service
        self.states = states
        self.changedSince = changedSince
        self.openedBefore = openedBefore
        self.after = after
        self.limit = limit
    }
}
