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

    /// A flow of at most `limit` bytes; on one line, as a title is, every gap is a space.
    init(limit: Int, isOneLine: Bool) {
        self.limit = limit
        self.isOneLine = isOneLine
    }

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
            } else if let (length, isSpace) = Self.blank(text, at: index) {
                if isSpace { leave(.space) }
                index += length
            } else {
                let start = index
                index += 1
                while index < text.count, text[index] > 0x20, !Self.mayBeBlank(text[index]) { index += 1 }
                word(UnsafeBufferPointer(rebasing: text[start..<index]))
            }
        }
    }

    /// Appends one character.
    mutating func add(_ scalar: Unicode.Scalar) {
        var bytes: [UInt8] = []
        bytes.append(scalar)
        bytes.withUnsafeBufferPointer { add($0) }
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
        if !output.isEmpty {
            switch gap {
            case .none: break
            case .space: output.append(UInt8(ascii: " "))
            case .line: output.append(UInt8(ascii: "\n"))
            case .paragraph:
                output.append(UInt8(ascii: "\n"))
                output.append(UInt8(ascii: "\n"))
            }
        }
        gap = .none
        output.append(contentsOf: bytes)
    }

    private static func mayBeBlank(_ byte: UInt8) -> Bool {
        byte == 0xC2 || byte == 0xE2 || byte == 0xEF || byte == 0x7F
    }

    /// The characters outside ASCII that are blank: spaces of any width, and what has no width at all.
    private static func blank(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (length: Int, isSpace: Bool)? {
        switch text[index] {
        case 0xC2 where index + 1 < text.count:
            if text[index + 1] == 0xA0 { return (2, true) }
            // A soft hyphen, and the controls U+0080 to U+009F.
            return text[index + 1] == 0xAD || text[index + 1] < 0xA0 ? (2, false) : nil
        case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80:
            let last = text[index + 2]
            if last == 0x8B || last == 0x8E || last == 0x8F { return (3, false) }
            return last < 0x8B || last == 0xA8 || last == 0xA9 || last == 0xAF ? (3, true) : nil
        case 0xEF where index + 2 < text.count:
            // A byte order mark in the middle, and what is no character at all (U+FFFE, U+FFFF).
            let isMark = text[index + 1] == 0xBB && text[index + 2] == 0xBF
            return isMark || (text[index + 1] == 0xBF && text[index + 2] >= 0xBE) ? (3, false) : nil
        default: return nil
        }
    }
}
