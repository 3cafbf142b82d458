import Foundation
import OutcryModel

/// An index as the bytes of its texts, the oldest first: the instant in milliseconds (8 bytes), the number of hashes
/// (1 byte), the hashes (4 bytes each); numbers are little-endian. An index that is read goes on as the one written,
/// without its mark.
///
/// A full index is 9 MB of bytes, in JSON 12 MB; both are there for a moment while it is written.
extension EchoIndex: Codable {
    /// Reads what `encode(to:)` writes, for the standard capacity.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        var rest = [UInt8](try container.decode(Data.self))[...]
        func number(_ bytes: Int) throws -> UInt64 {
            guard rest.count >= bytes else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "a text is cut off")
            }
            defer { rest = rest.dropFirst(bytes) }
            return rest.prefix(bytes).reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
        self.init()
        while !rest.isEmpty {
            let instant = Timestamp(milliseconds: Int64(bitPattern: try number(8)))
            let count = Int(try number(1))
            guard count <= Fingerprint.size else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(count) hashes are too many")
            }
            var hashes = SIMD32<UInt32>(repeating: .max)
            for lane in 0..<count { hashes[lane] = UInt32(try number(4)) }
            remember(Fingerprint(hashes: hashes), at: instant)
        }
    }

    /// Writes what is remembered.
    public func encode(to encoder: any Encoder) throws {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count * (8 + 1 + 4 * Fingerprint.size))
        func append(_ number: some FixedWidthInteger) {
            withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
        }
        forEachText { fingerprint, heardAt in
            fingerprint.withHashes { hashes in
                let count = hashes.firstIndex(of: .max) ?? hashes.count
                append(heardAt.milliseconds)
                append(UInt8(count))
                for hash in hashes[..<count] { append(hash) }
            }
        }
        var container = encoder.singleValueContainer()
        try container.encode(Data(bytes))
    }
}
