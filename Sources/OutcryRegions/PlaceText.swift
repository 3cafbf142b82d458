/// A folded text beside its original as they lie in memory, for as long as a call of `with` lasts.
///
/// Whatever looks at names reads through this, as it costs nothing to hand on.
struct PlaceText {
    /// The folded text.
    let bytes: UnsafeBufferPointer<UInt8>
    /// What stands at each of its bytes, as the raw values of `FoldedText.ByteClass`.
    let classes: UnsafeBufferPointer<UInt8>
    /// The original.
    let original: UnsafeBufferPointer<UInt8>
    private let shifts: UnsafeBufferPointer<FoldedText.Shift>

    /// Gives a text to a closure, which must not keep it. The folded text must be that of the original.
    static func with<Result>(_ folded: FoldedText, of original: String, _ body: (PlaceText) -> Result) -> Result {
        var original = original
        return original.withUTF8 { original in
            folded.withBuffers { bytes, classes, shifts in
                let text = PlaceText(bytes: bytes, classes: classes, original: original, shifts: shifts)
                precondition(text.original(bytes.count) <= original.count, "the folded text is of another text")
                return body(text)
            }
        }
    }

    /// The range of the original that a range of folded bytes comes from.
    func original(_ range: Range<Int>) -> Range<Int> {
        original(range.lowerBound)..<original(range.upperBound)
    }

    /// The offset in the original of the character that the folded byte at `index` comes from.
    @inline(__always)
    func original(_ index: Int) -> Int {
        FoldedText.original(index, bytes, shifts)
    }

    /// Whether a word may begin or end between the bytes before and at `index`.
    func isBoundary(_ index: Int) -> Bool {
        guard index > 0, index < bytes.count else { return true }
        guard bytes[index] & 0xC0 != 0x80 else { return false }
        let kind = classes[index]
        return kind != classes[index - 1] || kind == Self.separator || kind == Self.unspaced
    }

    static let separator = FoldedText.ByteClass.separator.rawValue
    static let word = FoldedText.ByteClass.word.rawValue
    static let unspaced = FoldedText.ByteClass.unspaced.rawValue
    static let hangul = FoldedText.ByteClass.hangul.rawValue
}
