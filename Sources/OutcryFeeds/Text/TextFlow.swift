/// Collects the words of a text and sets the gaps between them: one space, one line break or one blank line, never more.
struct TextFlow {
    /// What stands between two words, from the narrowest to the widest.
    enum Gap: Int, Comparable {
        case none, space, line, paragraph

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    private var output: [UInt8] = []
    private var gap = Gap.none
    private let limit: Int
    private let isOneLine: Bool

    /// A flow of at most `limit` bytes, of which about `expected` will come; on one line, as a title is, every gap is a
    /// space.
    init(limit: Int, isOneLine: Bool, expected: Int) {
        self.limit = limit
        self.isOneLine = isOneLine
        output.reserveCapacity(min(limit, expected) + 8)
    }

    /// How much text there is so far.
    var byteCount: Int { output.count }

    /// Whether nothing more has room.
    var isFull: Bool { output.count >= limit }

    /// Widens the gap before the next word.
    mutating func leave(_ wider: Gap) {
        gap = max(gap, isOneLine ? min(wider, .space) : wider)
    }

    /// Appends text. Its white space makes gaps; its line breaks count only if `keepsLines`.
    mutating func add(_ text: UnsafeBufferPointer<UInt8>, keepsLines: Bool = false) {
        var index = 0
        while index < text.count, output.count < limit {
            let byte = text[index]
            if byte <= 0x20 || byte == 0x7F {
                if byte == 0x0A, keepsLines {
                    leave(gap == .line ? .paragraph : .line)
                } else {
                    leave(.space)
                }
                index += 1
            } else if let (length, isSpace) = BlankCharacter.read(text, at: index) {
                if isSpace { leave(.space) }
                index += length
            } else {
                index = addWords(text, from: index)
            }
        }
    }

    /// Appends the words that begin at a place and have single spaces between them, and returns the place behind them.
    private mutating func addWords(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start + 1
        while true {
            end = ByteScan.endOfWords(in: text, from: end)
            // A character outside ASCII may only look blank at its first byte.
            guard end < text.count, text[end] > 0x7F, BlankCharacter.read(text, at: end) == nil else { break }
            end += 1
        }
        let isSpaced = text[end - 1] == UInt8(ascii: " ")
        // What is far beyond the limit would be cut off anyway.
        let wordsEnd = min(isSpaced ? end - 1 : end, start + (limit - output.count) + 4)
        word(UnsafeBufferPointer(rebasing: text[start..<wordsEnd]))
        if isSpaced { leave(.space) }
        return end
    }

    /// Appends one character.
    mutating func add(_ scalar: Unicode.Scalar) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4) { bytes in
            var count = 0
            for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                bytes[count] = unit
                count += 1
            }
            add(UnsafeBufferPointer(rebasing: bytes[..<count]))
        }
    }

    /// Appends a word of the flow's own, such as the mark of a list item.
    mutating func add(mark: String) {
        var mark = mark
        mark.withUTF8 { word($0) }
    }

    /// The text; `nil` when it has no word.
    func string() -> String? {
        guard output.count >= limit else {
            return output.isEmpty ? nil : String(decoding: output, as: UTF8.self)
        }
        var end = limit
        while end > 0, end < output.count, output[end] & 0xC0 == 0x80 { end -= 1 }
        return end == 0 ? nil : String(decoding: output[..<min(end, output.count)], as: UTF8.self)
    }

    private mutating func word(_ bytes: UnsafeBufferPointer<UInt8>) {
        if gap != .none {
            if !output.isEmpty {
                output.append(UInt8(ascii: gap == .space ? " " : "\n"))
                if gap == .paragraph { output.append(UInt8(ascii: "\n")) }
            }
            gap = .none
        }
        output.append(contentsOf: bytes)
    }
}
