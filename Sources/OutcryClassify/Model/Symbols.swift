import OutcryRegions

/// A folded text as the model sees it: characters without what tells nothing of a fault.
///
/// Digits are all one, spaces are single, the name of a service is one symbol whatever the service.
struct Symbols {
    /// Stands for the name of a service.
    static let service: UInt32 = 0xE000
    /// Stands for a digit.
    static let digit: UInt32 = 0x30
    /// Stands for anything that parts words.
    static let space: UInt32 = 0x20
    /// How much of a text is looked at, in symbols.
    static let longest = 1024

    /// The symbols, one space before the first and one behind the last.
    private(set) var symbols: [UInt32]
    /// Where each symbol begins, in folded bytes; one more for the end.
    private(set) var starts: [Int32]
    /// Whether each stands alone as a word or a syllable does: ideographs, kana, Hangul.
    private(set) var isDense: [Bool]

    init(_ text: FoldedText, names: [Range<Int>]) {
        let count = text.bytes.count
        let room = min(count, Self.longest) + 4
        symbols = []
        starts = []
        isDense = []
        symbols.reserveCapacity(room)
        starts.reserveCapacity(room + 1)
        isDense.reserveCapacity(room)
        put(Self.space, at: 0)
        var index = 0
        var next = 0
        while index < count, symbols.count < Self.longest {
            while next < names.count, names[next].lowerBound < index { next += 1 }
            if next < names.count, names[next].lowerBound == index {
                put(Self.space, at: index)
                put(Self.service, at: index)
                index = max(names[next].upperBound, index + 1)
                while index < count, text.bytes[index] & 0xC0 == 0x80 { index += 1 }
                put(Self.space, at: index)
                continue
            }
            index += read(text, at: index)
        }
        put(Self.space, at: index)
        starts.append(Int32(index))
    }

    /// Reads one character and returns its length in bytes.
    private mutating func read(_ text: FoldedText, at index: Int) -> Int {
        let byte = text.bytes[index]
        let kind = text.classes[index]
        if byte < 0x80 {
            if kind == FoldedText.ByteClass.word.rawValue {
                put(byte <= 0x39 ? Self.digit : UInt32(byte), at: index)
            } else if byte == 0x21 || byte == 0x3F || byte == 0x22 || byte == 0x25 {
                put(UInt32(byte), at: index)
            } else if byte != 0x27 {
                put(Self.space, at: index)
            }
            return 1
        }
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        guard index + length <= text.bytes.count else {
            put(Self.space, at: index)
            return text.bytes.count - index
        }
        var scalar = UInt32(byte) & (0xFF >> UInt32(length + 1))
        for next in 1..<length { scalar = scalar << 6 | UInt32(text.bytes[index + next] & 0x3F) }
        switch kind {
        case FoldedText.ByteClass.separator.rawValue where scalar < 0x1F000 && !(0x2600...0x27BF).contains(scalar):
            put(Self.space, at: index)
        case FoldedText.ByteClass.unspaced.rawValue, FoldedText.ByteClass.hangul.rawValue:
            put(scalar, at: index, dense: true)
        default: put(scalar, at: index)
        }
        return length
    }

    private mutating func put(_ symbol: UInt32, at index: Int, dense: Bool = false) {
        if symbol == Self.space, symbols.last == Self.space { return }
        symbols.append(symbol)
        starts.append(Int32(index))
        isDense.append(dense)
    }
}
