import Foundation
import OutcryModel

/// Everything the fold remembers. The same arrivals give the same state, and the same state the same bytes.
public struct AggregateState: Codable, Hashable, Sendable {
    var services: [Service.ID: ServiceState] = [:]

    /// The state before the first arrival.
    public init() {}

    /// The state from the bytes of `encoded()`; throws a `DecodingError` when they are none.
    public init(encoded bytes: [UInt8]) throws {
        self = try JSONDecoder().decode(AggregateState.self, from: Data(bytes))
    }

    /// The state as bytes: JSON with sorted keys.
    public func encoded() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(self))
    }
}
