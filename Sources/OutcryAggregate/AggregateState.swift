import OutcryModel

/// Everything the fold remembers. The same arrivals give the same state, and the same state the same bytes, in whatever
/// form with sorted keys it is written.
public struct AggregateState: Codable, Hashable, Sendable {
    var services: [Service.ID: ServiceState] = [:]

    /// The state before the first arrival.
    public init() {}
}
