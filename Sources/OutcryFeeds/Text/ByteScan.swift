#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Looks for the next byte of interest, eight at a time.
///
/// Of each eight bytes a mask is made with the high bit of every byte that is looked for. A carry may set further bits,
/// but only behind such a byte, so that the first one is always right (Warren, Hacker's Delight, 6-1).
enum ByteScan {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// The first place of a byte at or after `start`.
    static func place(of byte: UInt8, in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start < text.count, let base = text.baseAddress,
            let hit = memchr(base + start, Int32(byte), text.count - start)
        else { return nil }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(hit))
    }

    /// The first place at or after `start` with a `<` or an `&`, or the end.
    static func markup(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(text)
        var index = start
        while index + 8 <= raw.count {
            let bytes = eight(raw, index)
            let hits = equal(bytes, UInt8(ascii: "<")) | equal(bytes, UInt8(ascii: "&"))
            if hits != 0 { return index + first(hits) }
            index += 8
        }
        while index < text.count, text[index] != UInt8(ascii: "<"), text[index] != UInt8(ascii: "&") { index += 1 }
        return index
    }

    /// The first place at or after `start`, which is not 0, that does not simply go on with words and single spaces
    /// between them: a control character, a second space, or a byte with which a blank character outside ASCII may
    /// begin; or the end.
    static func endOfWords(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(text)
        let space = UInt8(ascii: " ")
        let spaces = ones &* UInt64(space)
        var index = start
        while index + 8 <= raw.count {
            let bytes = eight(raw, index)
            let before = eight(raw, index - 1)
            let secondSpaces = zero((bytes ^ spaces) | (before ^ spaces))
            var hits = ((bytes &- spaces) & ~bytes & highs) | equal(bytes, 0x7F) | secondSpaces
            // 0xC2 and 0xE2 differ in one bit.
            if bytes & highs != 0 { hits |= equal(bytes | spaces, 0xE2) | equal(bytes, 0xEF) }
            if hits != 0 { return index + first(hits) }
            index += 8
        }
        while index < text.count {
            let byte = text[index]
            if byte < space || byte == 0x7F || byte | 0x20 == 0xE2 || byte == 0xEF { break }
            if byte == space, text[index - 1] == space { break }
            index += 1
        }
        return index
    }

    /// The first place at or after `start` with what in text may stand for something else, or may not stand at all: an
    /// ampersand, a `>`, a control character that is no line feed, or the first byte of U+FFFE and U+FFFF; or the end.
    static func endOfLiteral(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(text)
        var index = start
        while index + 8 <= raw.count {
            let bytes = eight(raw, index)
            let low = bytes & ~highs
            // Nothing is carried in these two, so that line feeds can be taken out.
            let controls = ~(low &+ ones &* 0x60 | bytes)
            let isNotLineFeed = (low ^ ones &* 0x0A) &+ ones &* 0x7F
            var hits = controls & isNotLineFeed & highs
            hits |= equal(bytes, UInt8(ascii: "&")) | equal(bytes, UInt8(ascii: ">"))
            if bytes & highs != 0 { hits |= equal(bytes, 0xEF) }
            if hits != 0 { return index + first(hits) }
            index += 8
        }
        while index < text.count {
            let byte = text[index]
            if byte < 0x20, byte != 0x0A { break }
            if byte == UInt8(ascii: "&") || byte == UInt8(ascii: ">") || byte == 0xEF { break }
            index += 1
        }
        return index
    }

    /// How many control characters there are, without zeros and what makes lines and gaps (U+0009 to U+000D).
    static func controls(in text: UnsafeBufferPointer<UInt8>) -> Int {
        let raw = UnsafeRawBufferPointer(text)
        var count = 0
        var index = 0
        while index + 8 <= text.count {
            let bytes = eight(raw, index)
            let low = bytes & ~highs
            // Nothing is carried here: the high bit of a byte is set if its seven low bits are at least a number.
            let controls = ~(low &+ ones &* 0x60 | bytes) & highs
            if controls != 0 {
                let gaps = (low &+ ones &* 0x77) & ~(low &+ ones &* 0x72)
                let isNotZero = low &+ ones &* 0x7F
                count += (controls & ~gaps & isNotZero).nonzeroBitCount
            }
            index += 8
        }
        while index < text.count {
            if text[index] &- 0x01 < 0x08 || text[index] &- 0x0E < 0x12 { count += 1 }
            index += 1
        }
        return count
    }

    @inline(__always)
    private static func eight(_ raw: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
    }

    @inline(__always)
    private static func equal(_ bytes: UInt64, _ byte: UInt8) -> UInt64 { zero(bytes ^ (ones &* UInt64(byte))) }

    @inline(__always)
    private static func zero(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes & highs }

    @inline(__always)
    private static func first(_ hits: UInt64) -> Int { hits.trailingZeroBitCount / 8 }
}
