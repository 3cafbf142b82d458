import OutcryRegions

/// A folded text as the model sees it: characters without what tells nothing of a fault.
///
/// Digits are all one, spaces are single, the name of a service is one symbol whatever the service.
struct Symbols {
    /// One symbol.
    struct Symbol {
        /// The scalar, and in the highest bit whether it stands alone as a word or a syllable does: ideographs, kana,
        /// Hangul.
        let value: UInt32
        /// Where it begins, in folded bytes.
        let start: Int32

        @inline(__always) var isDense: Bool { value >= Symbols.dense }
        /// Whether it is part of a word: neither dense nor a space, which is the lowest of all.
        @inline(__always) var isOfWord: Bool { Int32(bitPattern: value) > Int32(Symbols.space) }
    }

    /// Stands for the name of a service.
    static let service: UInt32 = 0xE000
    /// Stands for a digit.
    static let digit: UInt32 = 0x30
    /// Stands for anything that parts words.
    static let space: UInt32 = 0x20
    /// The bit of dense symbols.
    static let dense: UInt32 = 0x8000_0000
    /// How much of a text is looked at, in symbols.
    static let longest = 1024

    /// The symbols, one space before the first and one behind the last.
    let symbols: [Symbol]
    /// Where the last ends, in folded bytes.
    let end: Int

    init(_ text: TextBytes, names: [ServiceFinder.Mention]) {
        var end = 0
        // A character makes one symbol, a name three; one space is at each end.
        let most = min(text.count + 2 * names.count, Self.longest) + 6
        symbols = [Symbol](unsafeUninitializedCapacity: most) { symbols, count in
            var writer = Writer(symbols)
            end = writer.read(text, names: names)
            count = writer.count
        }
        self.end = end
    }

    /// How many there are.
    var count: Int { symbols.count }

    /// Where a symbol begins, and behind the last where it ends.
    func start(_ number: Int) -> Int { number < symbols.count ? Int(symbols[number].start) : end }

    /// Puts symbols side by side.
    private struct Writer {
        private let symbols: UnsafeMutableBufferPointer<Symbol>
        private(set) var count = 0
        private var last: UInt32 = 0

        init(_ symbols: UnsafeMutableBufferPointer<Symbol>) {
            self.symbols = symbols
        }

        /// Reads a text and returns where it stopped.
        mutating func read(_ text: TextBytes, names: [ServiceFinder.Mention]) -> Int {
            put(space, at: 0)
            var index = 0
            var next = 0
            while index < text.count, count < longest {
                if next < names.count {
                    while next < names.count, names[next].range.lowerBound < index { next += 1 }
                    if next < names.count, names[next].range.lowerBound == index {
                        put(space, at: index)
                        put(service, at: index)
                        index = max(names[next].range.upperBound, index + 1)
                        while index < text.count, !text.isCharacter(index) { index += 1 }
                        put(space, at: index)
                        continue
                    }
                }
                if text.bytes[index] < 0x80 {
                    let end = next < names.count ? names[next].range.lowerBound : text.count
                    index = readPlain(text, index..<min(end, text.count, index + longest - count))
                } else {
                    index += read(text, at: index)
                }
            }
            put(space, at: index)
            return index
        }

        /// Reads ASCII up to the end of a range or the first other byte, and returns where it stopped.
        ///
        /// Each symbol is written; what is not meant is written over.
        @inline(__always)
        private mutating func readPlain(_ text: TextBytes, _ range: Range<Int>) -> Int {
            let symbols = symbols
            var index = range.lowerBound
            var (count, last) = (count, last)
            Self.plain.withUnsafeBufferPointer { plain in
                while index < range.upperBound, text.bytes[index] < 0x80 {
                    let symbol = UInt32(plain[Int(text.bytes[index])])
                    symbols[count] = Symbol(value: symbol, start: Int32(truncatingIfNeeded: index))
                    // A space behind a space adds nothing, and what vanishes is less than a space.
                    count &+= symbol &+ (last == space ? 0 : 1) > space ? 1 : 0
                    last = symbol == 0 ? last : symbol
                    index &+= 1
                }
            }
            (self.count, self.last) = (count, last)
            return index
        }

        /// The symbol of each byte of ASCII; 0 of the apostrophe, which vanishes.
        private static let plain = (0..<0x80).map { (byte: UInt8) -> UInt8 in
            switch byte {
            case 0x61...0x7A, UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "%"): byte
            case 0x30...0x39: UInt8(digit)
            case 0x27: 0
            default: UInt8(space)
            }
        }

        /// Reads one character of several bytes and returns its length.
        @inline(__always)
        private mutating func read(_ text: TextBytes, at index: Int) -> Int {
            let byte = text.bytes[index]
            let kind = text.classes[index]
            let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            guard index + length <= text.count else {
                put(space, at: index)
                return text.count - index
            }
            var scalar = UInt32(byte) & (0xFF >> UInt32(length + 1))
            for next in 1..<length { scalar = scalar << 6 | UInt32(text.bytes[index + next] & 0x3F) }
            switch kind {
            case FoldedText.ByteClass.separator.rawValue where scalar < 0x1F000 && !(0x2600...0x27BF).contains(scalar):
                put(space, at: index)
            case FoldedText.ByteClass.unspaced.rawValue, FoldedText.ByteClass.hangul.rawValue:
                put(scalar | dense, at: index)
            default: put(scalar, at: index)
            }
            return length
        }

        @inline(__always)
        private mutating func put(_ symbol: UInt32, at index: Int) {
            if symbol == space, last == space { return }
            last = symbol
            symbols[count] = Symbol(value: symbol, start: Int32(truncatingIfNeeded: index))
            count += 1
        }
    }
}
