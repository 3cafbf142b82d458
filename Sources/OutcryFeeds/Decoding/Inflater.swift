import CZlib

/// Unpacks a body that came compressed although no header said so: gzip (RFC 1952), or zlib's own format (RFC 1950).
struct Inflater {
    /// The most times its size that a body may unpack to. Feeds are text, of which gzip makes a third to a thirtieth.
    private static let mostGrowth = 100
    /// What is allowed whatever the size, since a short text of few words may shrink more.
    private static let alwaysAllowed = 64 << 10

    /// What was unpacked.
    struct Outcome {
        var bytes: [UInt8]
        /// Whether the compressed data break off.
        var isTruncated: Bool
    }

    /// What a body unpacks to that is compressed although its content encoding has been undone; `nil` for any other.
    static func unpack(_ body: [UInt8], limit: Int) throws(FeedError) -> Outcome? {
        guard isGzip(body) || mayBeZlib(body) else { return nil }
        return try inflate(body, limit: limit)
    }

    private static func isGzip(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x1F, 0x8B])
    }

    /// Whether bytes are zlib's format: its header is a number that 31 divides, with a window of 32 KiB. No text begins
    /// with two such bytes but `x^`.
    private static func mayBeZlib(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > 6, bytes[0] == 0x78, bytes[1] & 0x20 == 0 else { return false }
        return (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
    }

    /// The body unpacked, at most `limit` bytes of it.
    ///
    /// - Throws: `FeedError.tooLarge` and `.compressed` for what unpacks to too much, is compressed twice, or is damaged.
    private static func inflate(_ bytes: [UInt8], limit: Int) throws(FeedError) -> Outcome {
        var stream = z_stream()
        // 15 bits of window, and 32 to tell gzip from zlib by the header.
        guard inflateInit2_(&stream, 15 + 32, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .compressed(reason: "there is no memory to unpack it")
        }
        defer { inflateEnd(&stream) }
        var outcome = Outcome(bytes: [], isTruncated: false)
        let allowed = min(limit, max(alwaysAllowed, bytes.count * mostGrowth))
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        var input = bytes
        let failure = input.withUnsafeMutableBufferPointer { source -> FeedError? in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(source.count)
            while true {
                let (status, made) = step(&stream, into: &chunk)
                outcome.bytes.append(contentsOf: chunk[..<made])
                if outcome.bytes.count > allowed {
                    return allowed == limit
                        ? .tooLarge(bytes: outcome.bytes.count, limit: limit)
                        : .compressed(reason: "it unpacks to more than \(mostGrowth) times its size")
                }
                switch status {
                case Z_OK: continue
                case Z_STREAM_END:
                    // Another member may follow; what else may stand behind the last one is no part of it.
                    guard stream.avail_in > 2, stream.next_in[0] == 0x1F, stream.next_in[1] == 0x8B else { return nil }
                    inflateReset(&stream)
                case Z_BUF_ERROR:
                    outcome.isTruncated = true
                    return nil
                default: return .compressed(reason: "its data are damaged")
                }
            }
        }
        if let failure { throw failure }
        if outcome.isTruncated, outcome.bytes.isEmpty { throw .compressed(reason: "its data break off") }
        if isGzip(outcome.bytes) { throw .compressed(reason: "it is compressed twice") }
        return outcome
    }

    private static func step(_ stream: inout z_stream, into chunk: inout [UInt8]) -> (status: Int32, made: Int) {
        chunk.withUnsafeMutableBufferPointer { room in
            stream.next_out = room.baseAddress
            stream.avail_out = UInt32(room.count)
            let status = CZlib.inflate(&stream, Z_NO_FLUSH)
            return (status, room.count - Int(stream.avail_out))
        }
    }
}
