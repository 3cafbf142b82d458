import OutcryRegions

/// The bytes of a folded text with what they are, where they can be read without being counted.
struct TextBytes {
    let bytes: UnsafeBufferPointer<UInt8>
    let classes: UnsafeBufferPointer<UInt8>

    @inline(__always) var count: Int { bytes.count }

    /// Whether a character begins at `index`.
    @inline(__always)
    func isCharacter(_ index: Int) -> Bool { bytes[index] & 0xC0 != 0x80 }

    /// The same as `FoldedText.isBoundary`, for where a character begins or the text ends.
    @inline(__always)
    func isBoundary(_ index: Int) -> Bool {
        guard index > 0, index < bytes.count else { return true }
        let kind = classes[index]
        return kind != classes[index - 1] || kind == FoldedText.ByteClass.separator.rawValue
            || kind == FoldedText.ByteClass.unspaced.rawValue
    }

    /// The same as `FoldedText.isEnd`.
    @inline(__always)
    func isEnd(_ index: Int) -> Bool {
        guard index < bytes.count else { return true }
        return isCharacter(index) && (isBoundary(index) || classes[index] == FoldedText.ByteClass.hangul.rawValue)
    }

    /// Whether the byte at `index` ends a sentence.
    @inline(__always)
    func endsSentence(at index: Int) -> Bool {
        switch bytes[index] {
        case 0x0A, 0x21, 0x3F: true
        case 0x2E: index + 1 < bytes.count && bytes[index + 1] == 0x20
        case 0xE3: index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x82
        default: false
        }
    }
}

extension FoldedText {
    /// Lends the bytes.
    @inline(__always)
    func withTextBytes<Result>(_ body: (TextBytes) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { bytes in
            classes.withUnsafeBufferPointer { body(TextBytes(bytes: bytes, classes: $0)) }
        }
    }
}
