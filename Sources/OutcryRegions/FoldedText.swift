/// A text made comparable: small letters, no accents, plain punctuation, single spaces, and the way back to the
/// original.
///
/// Everything that looks for words in messages works on these bytes. The work is linear in the text.
public struct FoldedText: Sendable {
    /// What stands at a byte of the folded text.
    ///
    /// Two bits tell them apart; even are those whose characters each stand alone.
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

    /// A byte of the folded text from which on the original is further ahead or behind than before.
    struct Shift: Sendable {
        /// The offset in the folded text.
        let folded: Int32
        /// The offset in the original that it comes from.
        let original: Int32
    }

    /// The folded text in UTF-8.
    public let bytes: [UInt8]
    /// What stands at each byte, as the raw values of `ByteClass`.
    public let classes: [UInt8]
    /// Where the offsets of the two texts go apart, ascending; most texts keep them nearly everywhere.
    private let shifts: [Shift]

    /// Folds a text, or its first characters up to `limit` bytes of UTF-8.
    public init(_ text: String, limit: Int = .max) {
        var text = text
        (bytes, classes, shifts) = text.withUTF8 { Folder.fold($0, limit: limit) }
    }

    /// The range of the original text, in UTF-8 bytes, that a range of folded bytes comes from.
    public func original(_ range: Range<Int>) -> Range<Int> {
        original(range.lowerBound)..<original(range.upperBound)
    }

    private func original(_ index: Int) -> Int {
        withBuffers { bytes, _, shifts in Self.original(index, bytes, shifts) }
    }

    /// The offset in the original text of the character that the folded byte at `index` comes from; for the end, the
    /// end of what was folded.
    @inline(__always)
    static func original(
        _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ shifts: UnsafeBufferPointer<Shift>
    ) -> Int {
        var index = index
        while index > 0, index < bytes.count, bytes[index] & 0xC0 == 0x80 { index -= 1 }
        var (low, high) = (0, shifts.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(shifts[middle].folded) <= index { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return index }
        return Int(shifts[low - 1].original) + index - Int(shifts[low - 1].folded)
    }

    /// Gives the bytes, the classes and the shifts to a closure, which must not keep them.
    @inline(__always)
    func withBuffers<Result>(
        _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<Shift>) -> Result
    ) -> Result {
        bytes.withUnsafeBufferPointer { bytes in
            classes.withUnsafeBufferPointer { classes in
                shifts.withUnsafeBufferPointer { body(bytes, classes, $0) }
            }
        }
    }

    /// Whether a word may begin or end between the bytes before and at `index`.
    @inlinable
    public func isBoundary(_ index: Int) -> Bool {
        guard index > 0, index < bytes.count else { return true }
        guard bytes[index] & 0xC0 != 0x80 else { return false }
        let before = classes[index - 1]
        let after = classes[index]
        return before != after || after == ByteClass.separator.rawValue || after == ByteClass.unspaced.rawValue
    }

    /// Whether a word may end at `index`: at a boundary, and anywhere between syllables of Hangul.
    @inlinable
    public func isEnd(_ index: Int) -> Bool {
        isBoundary(index) || (classes[index] == ByteClass.hangul.rawValue && bytes[index] & 0xC0 != 0x80)
    }
}
