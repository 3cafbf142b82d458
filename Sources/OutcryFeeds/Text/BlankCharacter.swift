/// The characters outside ASCII that are blank: spaces of any width, and what has no width at all.
enum BlankCharacter {
    /// The blank character at a place, or what is no character at all; `nil` when there is another.
    @inline(__always)
    static func read(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (length: Int, isSpace: Bool)? {
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
