import CLibXML2

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Encodings that the system's converter (iconv) knows.
enum ForeignEncoding {
    /// The bytes as valid UTF-8, with U+FFFD for what is no character, and how often that was; `nil` when the encoding is
    /// not known.
    static func decode(_ bytes: ArraySlice<UInt8>, from label: EncodingLabel) -> (text: [UInt8], faults: Int)? {
        guard let converter = iconv_open("UTF-8", label.converterName), Int(bitPattern: converter) != -1 else {
            return nil
        }
        defer { iconv_close(converter) }
        var input = Array(bytes)
        var output: [UInt8] = []
        var faults = 0
        output.reserveCapacity(input.count * 2)
        input.withUnsafeMutableBytes { source in
            var next = source.baseAddress?.assumingMemoryBound(to: CChar.self)
            var left = source.count
            withUnsafeTemporaryAllocation(byteCount: 16 << 10, alignment: 8) { chunk in
                while left > 0 {
                    var free = chunk.baseAddress?.assumingMemoryBound(to: CChar.self)
                    var room = chunk.count
                    let failed = iconv(converter, &next, &left, &free, &room) == Int(bitPattern: UInt.max)
                    let isOutOfRoom = failed && errno == E2BIG
                    output.append(contentsOf: chunk[..<(chunk.count - room)])
                    if failed, !isOutOfRoom, left > 0 {
                        // The byte at hand begins no character.
                        output.append("\u{FFFD}" as Unicode.Scalar)
                        faults += 1
                        next = next?.advanced(by: 1)
                        left -= 1
                    }
                }
            }
        }
        return (output, faults)
    }
}
