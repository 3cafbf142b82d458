public import Foundation
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

extension AggregateState: Decodable {
    private enum CodingKeys: CodingKey {
        case services
    }

    /// Reads what `json(_:)` wrote.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        services = try container.decode([Service.ID: ServiceState].self, forKey: .services)
        following = Set(services.filter(\.value.isFollowed).keys)
    }

    /// The state as a JSON object, from `json`, which writes a part of it. The services are written one by one, as all of
    /// them at once would take several times the room of the state.
    public func json(_ json: (any Encodable) throws -> Data) rethrows -> Data {
        var object = Data("{\"services\":{".utf8)
        for id in services.keys.sorted() {
            if object.last != UInt8(ascii: "{") { object.append(UInt8(ascii: ",")) }
            object += try json(id)
            object.append(UInt8(ascii: ":"))
            object += try json(services[id])
        }
        return object + Data("}}".utf8)
    }
}
