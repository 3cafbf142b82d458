import CZlib
import Testing

/// Undoes the gzip coding as strictly as zlib does: a wrong check sum or length is an error.
enum Gunzip {
    static func bytes(_ packed: some Sequence<UInt8>) throws -> [UInt8] {
        var stream = z_stream()
        try #require(inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK)
        defer { inflateEnd(&stream) }
        var source = Array(packed)
        var status = Z_OK
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 20) { room, count in
            source.withUnsafeMutableBufferPointer { source in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = room.baseAddress
                stream.avail_out = UInt32(room.count)
                status = inflate(&stream, Z_FINISH)
                count = room.count - Int(stream.avail_out)
            }
        }
        try #require(status == Z_STREAM_END && stream.avail_in == 0)
        return bytes
    }
}
