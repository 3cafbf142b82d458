import OutcryModel

/// Everything the fold remembers. The same arrivals give the same state, and the same state the same bytes.
public struct AggregateState: Hashable, Sendable {
    var services: [Service.ID: ServiceState] = [:]
    /// The services with open incidents, which are looked at every minute.
    var following: Set<Service.ID> = []

    /// The state before the first arrival.
    public init() {}

    /// Whether nothing has arrived yet.
    public var isEmpty: Bool { services.isEmpty }
}

extension AggregateState: Codable {
    private enum CodingKeys: CodingKey {
        case services
    }

    /// Reads what `encode(to:)` wrote.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        services = try container.decode([Service.ID: ServiceState].self, forKey: .services)
        following = Set(services.filter { !$0.value.open.isEmpty }.keys)
    }

    /// Writes the services; which of them are followed can be seen from them.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(services, forKey: .services)
    }
}
