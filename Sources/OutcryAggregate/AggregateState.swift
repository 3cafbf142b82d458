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

    /// Reads what `json(_:)` wrote. Throws a `DecodingError` for a state that cannot have come of a fold.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        services = try container.decode([Service.ID: ServiceState].self, forKey: .services)
        for (id, state) in services {
            if let fault = state.fault {
                throw DecodingError.dataCorruptedError(
                    forKey: .services, in: container, debugDescription: "of \(id), \(fault)")
            }
        }
        following = Set(services.filter(\.value.isFollowed).keys)
    }

    /// The state as a JSON object, from `json`, which writes a part of it. The services are written one by one, as all of
    /// them at once would take several times the room of the state.
    public func json(_ json: (any Encodable) throws -> Data) rethrows -> Data {
        var object = Data("{\"services\":{".utf8)
        var room = 0
        for id in services.keys.sorted() {
            if object.last != UInt8(ascii: "{") { object.append(UInt8(ascii: ",")) }
            object += try json(id)
            object.append(UInt8(ascii: ":"))
            let service = try json(services[id])
            // Left to itself it is copied for every few services, which is most of the work.
            if object.count + service.count > room {
                room = 2 * (object.count + service.count)
                object.reserveCapacity(room)
            }
            object += service
        }
        return object + Data("}}".utf8)
    }
}
