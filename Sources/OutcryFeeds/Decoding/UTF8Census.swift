/// What can be told of bytes by reading them as UTF-8.
struct UTF8Census {
    /// Whether all of them are valid.
    private(set) var isValid = true
    /// Bytes outside ASCII, counted up to the first that is not valid.
    private(set) var highBytes = 0
    /// Characters outside ASCII, counted so too.
    private(set) var sequences = 0

    init(_ slice: ArraySlice<UInt8>) {
        slice.withUnsafeBufferPointer { count($0) }
    }

    private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>) {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        var high = 0
        var found = 0
        while index < bytes.count {
            if index + 8 <= bytes.count {
                let eight = EightBytes(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian)
                if let short = eight.shortSequences {
                    high += short.highBytes
                    found += short.sequences
                    index += short.bytes
                    continue
                }
                index += eight.leadingASCII
            }
            let length = Self.sequenceLength(bytes, at: index)
            guard length > 0 else {
                isValid = false
                high += 1
                break
            }
            if length > 1 {
                high += length
                found += 1
            }
            index += length
            while length == 3, index + 8 <= bytes.count,
                EightBytes(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian).isTwoLongSequences
            {
                high += 6
                found += 2
                index += 6
            }
        }
        highBytes = high
        sequences = found
    }

    /// The first index at or after `start` that does not hold ASCII.
    static func skipASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = start
        while index + 8 <= bytes.count {
            let eight = EightBytes(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian)
            index += eight.leadingASCII
            if eight.leadingASCII < 8 { return index }
        }
        while index < bytes.count, bytes[index] < 0x80 { index += 1 }
        return index
    }

    /// The length of the valid sequence that begins at an index; 0 when there is none (Unicode, table 3-7).
    @inline(__always)
    static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let lead = bytes[index]
        if lead < 0x80 { return 1 }
        guard index + 1 < bytes.count else { return 0 }
        let second = bytes[index + 1]
        if lead < 0xE0 { return lead >= 0xC2 && second & 0xC0 == 0x80 ? 2 : 0 }
        guard index + 2 < bytes.count, bytes[index + 2] & 0xC0 == 0x80 else { return 0 }
        if lead < 0xF0 {
            // Not written in two bytes, and not half a pair of UTF-16.
            let low: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
            let high: UInt8 = lead == 0xED ? 0x9F : 0xBF
            return second >= low && second <= high ? 3 : 0
        }
        guard lead <= 0xF4, index + 3 < bytes.count, bytes[index + 3] & 0xC0 == 0x80 else { return 0 }
        // Not written in three bytes, and not beyond U+10FFFF.
        let low: UInt8 = lead == 0xF0 ? 0x90 : 0x80
        let high: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
        return second >= low && second <= high ? 4 : 0
    }
}
