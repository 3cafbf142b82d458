/// Folds UTF-8: ASCII by eight bytes at a time, the rest scalar by scalar.
struct Folder {
    /// What folding gives: the bytes, what stands at each, and where the offsets of the two texts go apart.
    typealias Result = (bytes: [UInt8], classes: [UInt8], shifts: [FoldedText.Shift])

    /// How far behind the folded text bytes may be written, as they come by four and by eight.
    private static let slack = 8

    private let source: UnsafeRawPointer
    private let count: Int
    private let bytes: UnsafeMutableRawPointer
    private let classes: UnsafeMutableRawPointer
    /// How much of the source has been read.
    private var index = 0
    /// How many bytes have been written.
    private var filled = 0
    private var shifts: [FoldedText.Shift] = []

    /// Folds what the buffer holds up to `limit` bytes. It is valid UTF-8, as a `String` guarantees.
    ///
    /// The work is done on the stack, for all but long texts: to copy what came of it into arrays of the right length
    /// takes half the time of writing into arrays of too many bytes.
    static func fold(_ source: UnsafeBufferPointer<UInt8>, limit: Int) -> Result {
        let count = min(source.count, limit, Int(Int32.max) / 2)
        guard count > 0, let start = source.baseAddress else { return ([], [], []) }
        // Folded, some letters take three bytes in place of two: Ⱥ and Ⱦ.
        let room = count + count / 2 + slack
        return withUnsafeTemporaryAllocation(byteCount: 2 * room, alignment: 8) { scratch in
            guard let bytes = scratch.baseAddress else { return ([], [], []) }
            var folder = Folder(source: start, count: count, bytes: bytes, classes: bytes + room)
            FoldTable.standard.entries.withUnsafeBufferPointer { folder.run($0) }
            return (
                Array(UnsafeRawBufferPointer(start: bytes, count: folder.filled)),
                Array(UnsafeRawBufferPointer(start: bytes + room, count: folder.filled)), folder.shifts
            )
        }
    }

    private init(
        source: UnsafeRawPointer, count: Int, bytes: UnsafeMutableRawPointer, classes: UnsafeMutableRawPointer
    ) {
        self.source = source
        self.count = count
        self.bytes = bytes
        self.classes = classes
    }

    private mutating func run(_ table: UnsafeBufferPointer<FoldTable.Entry>) {
        while index < count {
            if byte(index) < 0x80, takePlainBytes() { continue }
            let lead = byte(index)
            let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
            guard index + length <= count else { break }
            switch length {
            case 1: put(table[Int(lead)], length)
            case 2: put(table[Int(lead & 0x1F) << 6 | tail(1)], length)
            case 3:
                let scalar = Int(lead & 0x0F) << 12 | tail(1) << 6 | tail(2)
                if scalar < FoldTable.size { put(table[scalar], length) } else { take(wide: scalar, length, table) }
            default: copy(length, Self.wideClass(Int(lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)))
            }
            index += length
        }
    }

    @inline(__always)
    private func byte(_ index: Int) -> UInt8 {
        source.load(fromByteOffset: index, as: UInt8.self)
    }

    /// The six bits that the byte so far behind the lead adds to a scalar.
    @inline(__always)
    private func tail(_ offset: Int) -> Int {
        Int(byte(index + offset) & 0x3F)
    }

    /// Folds up to eight bytes that only need their capitals made small, and returns whether there were any.
    ///
    /// Each byte of a number is a lane. All lanes are below 0x80 once the top bits are off, so that sums stay within
    /// their lane, and the top bit of a sum tells whether the byte reaches a bound.
    @inline(__always)
    private mutating func takePlainBytes() -> Bool {
        let text = eightBytes()
        let top: UInt64 = 0x8080_8080_8080_8080
        let low = text & ~top
        let capitals = (low &+ Self.lanes(0x80 - 0x41)) & ~(low &+ Self.lanes(0x7F - 0x5A)) & top
        let folded = low | capitals >> 2
        let letters = (folded &+ Self.lanes(0x80 - 0x61)) & ~(folded &+ Self.lanes(0x7F - 0x7A))
        let digits = (low &+ Self.lanes(0x80 - 0x30)) & ~(low &+ Self.lanes(0x7F - 0x39))
        let spaces = ~((low ^ Self.lanes(0x20)) &+ Self.lanes(0x7F)) & top
        let isBehindSpace = filled > 0 && bytes.load(fromByteOffset: filled - 1, as: UInt8.self) == 0x20
        // What is not plain: the rest of Unicode, a space behind a space, controls and the grave accent.
        let others =
            text | spaces & (spaces << 8 | (isBehindSpace ? 0x80 : 0)) | ~(low &+ Self.lanes(0x80 - 0x20))
            | (low &+ Self.lanes(1)) | ~((low ^ Self.lanes(0x60)) &+ Self.lanes(0x7F))
        let number = min((others & top).trailingZeroBitCount / 8, count - index)
        bytes.storeBytes(of: folded.littleEndian, toByteOffset: filled, as: UInt64.self)
        classes.storeBytes(
            of: (((letters | digits) & top) >> 7).littleEndian, toByteOffset: filled, as: UInt64.self)
        filled += number
        index += number
        return number > 0
    }

    /// The next eight bytes of the source, the first lowest, or as many as there are and zeros.
    @inline(__always)
    private func eightBytes() -> UInt64 {
        if index + 8 <= count {
            return UInt64(littleEndian: source.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        }
        if count >= 8 {
            let last = UInt64(littleEndian: source.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
            return last >> UInt64(8 * (index + 8 - count))
        }
        var number: UInt64 = 0
        for offset in 0..<count - index { number |= UInt64(byte(index + offset)) << UInt64(8 * offset) }
        return number
    }

    @inline(__always)
    private static func lanes(_ byte: UInt64) -> UInt64 {
        byte &* 0x0101_0101_0101_0101
    }

    /// Writes what the table says in place of a scalar of `length` bytes.
    @inline(__always)
    private mutating func put(_ entry: FoldTable.Entry, _ length: Int) {
        if entry.isSpace, filled > 0, bytes.load(fromByteOffset: filled - 1, as: UInt8.self) == 0x20 {
            note(filled, index + length)
            return
        }
        bytes.storeBytes(of: entry.bytes.littleEndian, toByteOffset: filled, as: UInt32.self)
        write(entry.byteClass, entry.count)
        guard !entry.keepsOffsets || length != entry.count else { return }
        for byte in filled - entry.count + 1..<max(filled, filled - entry.count + 1) { note(byte, index) }
        note(filled, index + length)
    }

    /// Writes a character from U+2000 on.
    private mutating func take(wide scalar: Int, _ length: Int, _ table: UnsafeBufferPointer<FoldTable.Entry>) {
        switch scalar {
        case 0x3040...0x30FA, 0x3400...0x9FFF: copy(length, FoldedText.ByteClass.unspaced.rawValue)
        case 0xAC00...0xD7FF: copy(length, FoldedText.ByteClass.hangul.rawValue)
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: note(filled, index + length)
        case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: put(table[0x20], length)
        case 0x2018, 0x2019, 0x201B, 0x2032: put(table[0x27], length)
        case 0x201C...0x201F, 0x300C...0x300F: put(table[0x22], length)
        case 0x2010...0x2015, 0x2212: put(table[0x2D], length)
        case 0x2026: put(FoldTable.ellipsis, length)
        case 0xFF01...0xFF5E: put(table[scalar - 0xFEE0], length)
        default: copy(length, Self.wideClass(scalar))
        }
    }

    /// Writes the character of `length` bytes as it is.
    @inline(__always)
    private mutating func copy(_ length: Int, _ kind: UInt8) {
        for offset in 0..<length {
            bytes.storeBytes(of: byte(index + offset), toByteOffset: filled + offset, as: UInt8.self)
        }
        write(kind, length)
    }

    /// Takes `count` bytes as written, of one class.
    @inline(__always)
    private mutating func write(_ kind: UInt8, _ count: Int) {
        classes.storeBytes(of: UInt32(kind) &* 0x0101_0101, toByteOffset: filled, as: UInt32.self)
        filled += count
    }

    /// Notes where in the original a byte of the folded text comes from, when that is not as far on as before.
    private mutating func note(_ folded: Int, _ original: Int) {
        if shifts.isEmpty { shifts.reserveCapacity(14) }
        shifts.append(FoldedText.Shift(folded: Int32(folded), original: Int32(original)))
    }

    /// The class of a character from U+2000 on.
    private static func wideClass(_ scalar: Int) -> UInt8 {
        let kind: FoldedText.ByteClass =
            switch scalar {
            case 0x2C00...0x2DFF, 0xA640...0xA8FF, 0xFB00...0xFDFF, 0xFE70...0xFEFC: .word
            case 0x3005...0x3007, 0x3040...0x30FA, 0x30FC...0x312F, 0x31A0...0x31FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
                0xFF66...0xFF9D, 0x20000...0x3FFFF:
                .unspaced
            case 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: .hangul
            default: .separator
            }
        return kind.rawValue
    }
}
