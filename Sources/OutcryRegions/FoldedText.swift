/// A text made comparable: small letters, no accents, plain punctuation, single spaces, and the way back to the
/// original.
///
/// Everything that looks for words in messages works on these bytes. The work is linear in the text.
public struct FoldedText: Sendable {
    /// What stands at a byte of the folded text.
    public enum ByteClass: UInt8, Sendable {
        /// Space, punctuation, a symbol.
        case separator
        /// A letter or digit of a script that puts spaces between words.
        case word
        /// A character of a script that puts no spaces between words: Han, kana, Thai, Lao, Khmer, Burmese.
        case unspaced
        /// A syllable of Hangul: words begin after spaces and go on with particles.
        case hangul
    }

    /// The folded text in UTF-8.
    public let bytes: [UInt8]
    /// What stands at each byte, as the raw values of `ByteClass`.
    public let classes: [UInt8]
    /// For each byte, and for the end, the offset in the original text in UTF-8 bytes.
    public let offsets: [Int32]

    /// Folds a text, or its first characters up to `limit` bytes of UTF-8.
    public init(_ text: String, limit: Int = .max) {
        var text = text
        var folder = Folder(limit: limit)
        text.withUTF8 { folder.fold($0) }
        bytes = folder.bytes
        classes = folder.classes
        offsets = folder.offsets
    }

    /// The range of the original text that a range of folded bytes comes from.
    public func original(_ range: Range<Int>) -> Range<Int> {
        Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])
    }

    /// Whether a word may begin or end between the bytes before and at `index`.
    public func isBoundary(_ index: Int) -> Bool {
        guard index > 0, index < bytes.count else { return true }
        guard bytes[index] & 0xC0 != 0x80 else { return false }
        let before = classes[index - 1]
        let after = classes[index]
        return before != after || after == ByteClass.separator.rawValue || after == ByteClass.unspaced.rawValue
    }

    /// Whether a word may end at `index`: at a boundary, and anywhere between syllables of Hangul.
    public func isEnd(_ index: Int) -> Bool {
        isBoundary(index) || (classes[index] == ByteClass.hangul.rawValue && bytes[index] & 0xC0 != 0x80)
    }
}
