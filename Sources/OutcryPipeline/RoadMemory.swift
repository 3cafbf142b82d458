import Foundation
import OutcryAggregate
import OutcryClassify

/// What the road remembers from one minute to the next: the state of the fold, and the words heard lately.
///
/// While no words are remembered its bytes are those of the fold's state alone, as they were before words were.
struct RoadMemory: Sendable {
    var state = AggregateState()
    var echoes = EchoIndex()
}

extension RoadMemory: Decodable {
    private enum CodingKeys: CodingKey {
        case echoes
    }

    init(from decoder: any Decoder) throws {
        state = try AggregateState(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        echoes = try container.decodeIfPresent(EchoIndex.self, forKey: .echoes) ?? EchoIndex()
    }

    /// Reads the bytes of `encoded()`; throws a `DecodingError` when they are none.
    init(encoded bytes: [UInt8]) throws {
        self = try JSONDecoder().decode(RoadMemory.self, from: Data(bytes))
    }

    /// The memory as bytes: JSON with sorted keys.
    func encoded() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let state = try state.json { try encoder.encode($0) }
        guard !echoes.isEmpty else { return [UInt8](state) }
        return try Array("{\"echoes\":".utf8) + encoder.encode(echoes) + Array(",".utf8) + state.dropFirst()
    }
}
