import CZlib
import HTTPTypes

/// Answers in the gzip coding (RFC 9110, section 8.4.1.3), for clients that take it.
enum Gzip {
    /// The fewest bytes that are worth it: less fits into one packet anyway.
    static let least = 1024
    /// How hard it is tried, from 1 to 9.
    static let level: Int32 = 5
    /// 15 bits of window, and 16 for the frame of gzip.
    static let window: Int32 = 15 + 16

    /// Whether a client takes the coding.
    static func isAccepted(_ acceptEncoding: String?) -> Bool {
        guard let acceptEncoding else { return false }
        var any: Double?
        for part in acceptEncoding.lowercased().split(separator: ",").prefix(20) {
            let words = part.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            let weight = words.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            switch words.first {
            case "gzip", "x-gzip": return weight > 0
            case "*": any = weight
            default: continue
            }
        }
        return any.map { $0 > 0 } ?? false
    }

    /// Whether documents of a media type become smaller by it.
    static func helps(_ type: String) -> Bool {
        type.hasPrefix("text/") || type.hasPrefix("application/") || type == "image/svg+xml"
    }

    /// The bytes compressed; `nil` when there is no memory for it.
    static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        let begun = deflateInit2_(
            &stream, level, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard begun == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        var source = bytes
        var isWhole = false
        let packed = [UInt8](unsafeUninitializedCapacity: bound) { room, count in
            source.withUnsafeMutableBufferPointer { source in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = room.baseAddress
                stream.avail_out = UInt32(room.count)
                isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
                count = room.count - Int(stream.avail_out)
            }
        }
        return isWhole ? packed : nil
    }
}
