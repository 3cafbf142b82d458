/// What can be told of bytes by reading them as UTF-8.
struct UTF8Census {
    /// Whether all of them are valid.
    private(set) var isValid = true
    /// Bytes outside ASCII, counted up to the first that is not valid.
    private(set) var highBytes = 0
    /// Characters outside ASCII, counted so too.
    private(set) var sequences = 0

    init(_ slice: ArraySlice<UInt8>) {
        slice.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                if bytes[index] < 0x80 {
                    index = Self.skipASCII(bytes, from: index)
                    continue
                }
                let length = Self.sequenceLength(bytes, at: index)
                highBytes += max(length, 1)
                guard length > 0 else {
                    isValid = false
                    return
                }
                sequences += 1
                index += length
            }
        }
    }

    /// The first index at or after `start` that does not hold ASCII.
    static func skipASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        let raw = UnsafeRawBufferPointer(bytes)
        while index + 8 <= bytes.count,
            raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
            index += 8
        }
        while index < bytes.count, bytes[index] < 0x80 { index += 1 }
        return index
    }

    /// The length of the valid sequence that begins at an index; 0 when there is none (Unicode, table 3-7).
    static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let lead = bytes[index]
        let length: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch lead {
        case 0..<0x80: return 1
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
            length = 3
            if lead == 0xE0 { low = 0xA0 }
            if lead == 0xED { high = 0x9F }
        case 0xF0...0xF4:
            length = 4
            if lead == 0xF0 { low = 0x90 }
            if lead == 0xF4 { high = 0x8F }
        default: return 0
        }
        guard index + length <= bytes.count, bytes[index + 1] >= low, bytes[index + 1] <= high else { return 0 }
        for next in (index + 2)..<max(index + length, index + 2) where bytes[next] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
