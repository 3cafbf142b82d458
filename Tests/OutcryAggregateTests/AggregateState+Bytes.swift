import Foundation
import OutcryAggregate

/// A state as the bytes that are kept of it.
extension AggregateState {
    init(encoded bytes: [UInt8]) throws {
        self = try JSONDecoder().decode(AggregateState.self, from: Data(bytes))
    }

    func encoded() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try json { try encoder.encode($0) })
    }
}
