import CZlib
import NIOCore

/// A document in the gzip coding in which some bytes are filled in later, for each reader others: what is around them is
/// compressed once for all.
///
/// The bytes stand in a block of their own as they are (RFC 1951, section 3.2.4), and nothing behind them refers to
/// what is before; the check sum is put together of those of the three parts.
struct GzipBlank: Sendable {
    private let packed: ByteBuffer
    private let place: Int
    private let blank: Int
    private let before: UInt
    private let behind: UInt
    private let lengthBehind: Int

    /// A document with the place of what is filled in; `nil` when there is no memory for it.
    init?(_ bytes: [UInt8], blank: Range<Int>) {
        var stream = z_stream()
        let begun = deflateInit2_(
            &stream, Gzip.level, Z_DEFLATED, Gzip.window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard begun == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var source = bytes
        // Each of the parts may end in a block that is cut short, with a few bytes of a mark behind it.
        let bound = Int(deflateBound(&stream, UInt(bytes.count))) + 64
        var (place, isWhole) = (0, false)
        let packed = [UInt8](unsafeUninitializedCapacity: bound) { room, count in
            source.withUnsafeMutableBufferPointer { source in
                stream.next_out = room.baseAddress
                stream.avail_out = UInt32(room.count)
                func pack(_ part: Range<Int>, level: Int32, _ flush: Int32) -> Int32 {
                    deflateParams(&stream, level, Z_DEFAULT_STRATEGY)
                    stream.next_in = source.baseAddress?.advanced(by: part.lowerBound)
                    stream.avail_in = UInt32(part.count)
                    return deflate(&stream, flush)
                }
                _ = pack(0..<blank.lowerBound, level: Gzip.level, Z_FULL_FLUSH)
                // A byte of marks and the length, twice.
                place = Int(stream.total_out) + 5
                _ = pack(blank, level: Z_NO_COMPRESSION, Z_FULL_FLUSH)
                isWhole = pack(blank.upperBound..<bytes.count, level: Gzip.level, Z_FINISH) == Z_STREAM_END
                count = room.count - Int(stream.avail_out)
            }
        }
        guard isWhole, packed[place...].starts(with: bytes[blank]) else { return nil }
        self.packed = ByteBuffer(bytes: packed)
        self.place = place
        self.blank = blank.count
        before = Self.checkSum(of: bytes[..<blank.lowerBound])
        behind = Self.checkSum(of: bytes[blank.upperBound...])
        lengthBehind = bytes.count - blank.upperBound
    }

    /// The document with a text filled in, as long as the one that stood there.
    func bytes(filledWith text: String) -> ByteBuffer {
        let text = Array(text.utf8)
        precondition(text.count == blank, "what is filled in has another length than the blank")
        var copy = packed
        copy.setBytes(text, at: copy.readerIndex + place)
        let sum = crc32_combine(
            crc32_combine(before, Self.checkSum(of: text[...]), blank), behind, lengthBehind)
        // The check sum, and after it the length, end the document (RFC 1952, section 2.3.1).
        copy.setInteger(UInt32(truncatingIfNeeded: sum), at: copy.writerIndex - 8, endianness: .little)
        return copy
    }

    private static func checkSum(of bytes: ArraySlice<UInt8>) -> UInt {
        bytes.withUnsafeBufferPointer { crc32_z(0, $0.baseAddress, $0.count) }
    }
}
