import Crypto
import Foundation
import OutcryAggregate
import OutcryClassify
import OutcryModel
import OutcryStore

/// What the road remembers from one minute to the next: the state of the fold, and the words heard lately.
///
/// Its bytes are a JSON object that begins with a check of all that follows and of how far the fold had come, as in a
/// damaged store any number may be another.
/// While no words are remembered, what follows is the fold's state alone, as it was before words were.
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

    private static let mark = Array("{\"check\":\"".utf8)

    /// Reads the bytes of `encoded(at:)`, or those kept before there was a check; throws a `DecodingError` when they are
    /// neither, or of another progress.
    init(encoded bytes: [UInt8], at progress: FoldProgress) throws {
        guard Self.isWhole(bytes, at: progress) else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: [], debugDescription: "the bytes are not those that were written"))
        }
        self = try JSONDecoder().decode(RoadMemory.self, from: Data(bytes))
    }

    /// The memory as bytes, with the fold as far as told: JSON with sorted keys.
    func encoded(at progress: FoldProgress) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let empty = Self.check([], at: progress)
        var bytes = Self.mark + empty + Array("\",".utf8)
        if !echoes.isEmpty { bytes += try Array("\"echoes\":".utf8) + encoder.encode(echoes) + Array(",".utf8) }
        bytes += try state.json { try encoder.encode($0) }.dropFirst()
        let place = Self.mark.count..<Self.mark.count + empty.count
        bytes.replaceSubrange(place, with: Self.check(bytes[place.upperBound...], at: progress))
        return bytes
    }

    /// Whether the bytes are as they were written, as far as that can be told.
    private static func isWhole(_ bytes: [UInt8], at progress: FoldProgress) -> Bool {
        guard bytes.starts(with: mark) else { return true }
        let told = bytes[mark.count...].prefix { $0 != UInt8(ascii: "\"") }
        return told.elementsEqual(check(bytes[told.endIndex...], at: progress))
    }

    private static func check(_ bytes: ArraySlice<UInt8>, at progress: FoldProgress) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: Array("\(progress.through.sinceEpoch) \(progress.position.rawValue) ".utf8))
        hash.update(data: bytes)
        return Array(Data(hash.finalize()).base64EncodedString().utf8)
    }
}
