import CZlib
import NIOCore

/// The gzip coding of bytes that come piece by piece: what has been compressed goes out, and only a window of what came
/// is kept.
///
/// It belongs to one answer, whose pieces are written one after the other.
final class GzipStream {
    /// What zlib keeps points back at it, so it has a place of its own.
    private let stream: UnsafeMutablePointer<z_stream>
    private var room = [UInt8](repeating: 0, count: 16 * 1024)

    /// A stream to which nothing has come yet; `nil` when there is no memory for it.
    init?() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let begun = deflateInit2_(
            stream, Gzip.level, Z_DEFLATED, Gzip.window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard begun == Z_OK else {
            stream.deallocate()
            return nil
        }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// Takes the next piece, and gives what is ready to go out, which is often nothing.
    func packed(_ piece: ByteBuffer) -> ByteBuffer {
        pack(piece, Z_NO_FLUSH)
    }

    /// Gives the rest.
    func finished() -> ByteBuffer {
        pack(ByteBuffer(), Z_FINISH)
    }

    private func pack(_ piece: ByteBuffer, _ flush: Int32) -> ByteBuffer {
        var ready = ByteBuffer()
        var source = Array(piece.readableBytesView)
        source.withUnsafeMutableBufferPointer { source in
            stream.pointee.next_in = source.baseAddress
            stream.pointee.avail_in = UInt32(source.count)
            // It is done when it leaves room that it could have filled.
            repeat {
                let count = room.withUnsafeMutableBufferPointer { room in
                    stream.pointee.next_out = room.baseAddress
                    stream.pointee.avail_out = UInt32(room.count)
                    _ = deflate(stream, flush)
                    return room.count - Int(stream.pointee.avail_out)
                }
                ready.writeBytes(room[..<count])
            } while stream.pointee.avail_out == 0
        }
        return ready
    }
}
