import Crypto

/// Gives rows without a key of their own one that is the same when the file is read again: a hash of what they say, and
/// for the second of two alike a number.
///
/// Which rows were there before is told by a Bloom filter of a fixed size, so that memory does not grow with the file;
/// one in a million rows that the filter only seems to know gets a number too, which does no harm.
struct ImportKeys {
    /// 16 MiB: of a million rows less than one is taken for another.
    private static let bits: UInt32 = 1 << 27

    private var filter: [UInt64] = []
    /// How many were there before, of rows that came more than once.
    private var counts: [UInt64: Int] = [:]

    /// The key of the next row.
    mutating func key(of row: ImportRow) -> String {
        let digest = Array(Self.hash(row))
        let count = count(of: digest)
        var key = [UInt8]("row/".utf8)
        key.reserveCapacity(80)
        // The time goes first: files are mostly in its order, and keys in order are written where the last one was.
        if let time = row[.occurredAt], time.utf8.count <= 40 { key.append(contentsOf: "\(time)/".utf8) }
        for byte in digest[..<16] {
            key.append(Self.digit(byte >> 4))
            key.append(Self.digit(byte & 15))
        }
        return String(decoding: key, as: UTF8.self) + (count == 0 ? "" : "/\(count)")
    }

    /// How many rows of this hash there were before.
    private mutating func count(of digest: [UInt8]) -> Int {
        if filter.isEmpty { filter = [UInt64](repeating: 0, count: Int(Self.bits / 64)) }
        var isKnown = true
        for part in 0..<4 {
            let bit = Int(Self.number(digest[(part * 4)..<(part * 4 + 4)]) & UInt64(Self.bits - 1))
            let mask: UInt64 = 1 << UInt64(bit % 64)
            if filter[bit / 64] & mask == 0 { isKnown = false }
            filter[bit / 64] |= mask
        }
        guard isKnown else { return 0 }
        let name = Self.number(digest[16..<24])
        counts[name, default: 0] += 1
        return counts[name] ?? 0
    }

    private static func hash(_ row: ImportRow) -> SHA256Digest {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(256)
        for value in row.all {
            // The length goes first, so that no two rows give the same bytes.
            withUnsafeBytes(of: UInt32(value?.utf8.count ?? 0).littleEndian) { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: (value ?? "").utf8)
        }
        return SHA256.hash(data: bytes)
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
