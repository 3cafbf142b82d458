/// Folds UTF-8 scalar by scalar.
struct Folder {
    private let limit: Int
    private(set) var bytes: [UInt8] = []
    private(set) var classes: [UInt8] = []
    private(set) var offsets: [Int32] = []

    init(limit: Int) {
        self.limit = limit
    }

    /// Folds what the buffer holds, which is valid UTF-8, as a `String` guarantees.
    mutating func fold(_ source: UnsafeBufferPointer<UInt8>) {
        let count = min(source.count, limit, Int(Int32.max) - 4)
        bytes.reserveCapacity(count + 4)
        classes.reserveCapacity(count + 4)
        offsets.reserveCapacity(count + 5)
        FoldTable.standard.entries.withUnsafeBufferPointer { table in
            var index = 0
            while index < count {
                let lead = source[index]
                let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
                guard index + length <= count else { break }
                var scalar = UInt32(lead)
                if length > 1 {
                    scalar = UInt32(lead) & (0xFF >> UInt32(length + 1))
                    for next in 1..<length { scalar = scalar << 6 | UInt32(source[index + next] & 0x3F) }
                }
                append(scalar, from: source, at: index, length: length, table: table)
                index += length
            }
            offsets.append(Int32(index))
        }
    }

    private mutating func append(
        _ scalar: UInt32, from source: UnsafeBufferPointer<UInt8>, at index: Int, length: Int,
        table: UnsafeBufferPointer<UInt32>
    ) {
        if scalar < 0x2000 {
            put(packed: table[Int(scalar)], class: Self.narrowClass(scalar), at: index)
            return
        }
        switch scalar {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF:
            return
        case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: put(0x20, at: index)
        case 0x2018, 0x2019, 0x201B, 0x2032: put(0x27, at: index)
        case 0x201C...0x201F, 0x300C...0x300F: put(0x22, at: index)
        case 0x2010...0x2015, 0x2212: put(0x2D, at: index)
        case 0x2026:
            for _ in 0..<3 { put(0x2E, at: index) }
        case 0xFF01...0xFF5E:
            put(packed: table[Int(scalar - 0xFEE0)], class: Self.narrowClass(scalar - 0xFEE0), at: index)
        default:
            let kind = Self.wideClass(scalar).rawValue
            for next in 0..<length {
                bytes.append(source[index + next])
                classes.append(kind)
                offsets.append(Int32(index))
            }
        }
    }

    private mutating func put(_ byte: UInt8, at index: Int) {
        if byte == 0x20, bytes.last == 0x20 { return }
        bytes.append(byte)
        classes.append(FoldedText.ByteClass.separator.rawValue)
        offsets.append(Int32(index))
    }

    private mutating func put(packed: UInt32, class kind: FoldedText.ByteClass, at index: Int) {
        if packed & 0xFF == 0x20, bytes.last == 0x20 { return }
        var rest = packed
        for _ in 0..<(packed >> 24) {
            bytes.append(UInt8(truncatingIfNeeded: rest))
            classes.append(kind.rawValue)
            offsets.append(Int32(index))
            rest >>= 8
        }
    }

    private static func narrowClass(_ scalar: UInt32) -> FoldedText.ByteClass {
        switch scalar {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: .word
        case 0...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7, 0x2C2...0x2DF, 0x5BE, 0x5C0, 0x5C3,
            0x60C, 0x61B, 0x61F, 0x66A...0x66D, 0x6D4, 0x964, 0x965:
            .separator
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: .unspaced
        case 0x1100...0x11FF: .hangul
        default: .word
        }
    }

    private static func wideClass(_ scalar: UInt32) -> FoldedText.ByteClass {
        switch scalar {
        case 0x2C00...0x2DFF, 0xA640...0xA8FF, 0xFB00...0xFDFF, 0xFE70...0xFEFC: .word
        case 0x3005...0x3007, 0x3040...0x30FA, 0x30FC...0x312F, 0x31A0...0x31FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
            0xFF66...0xFF9D, 0x20000...0x3FFFF:
            .unspaced
        case 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: .hangul
        default: .separator
        }
    }
}
