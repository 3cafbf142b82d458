/// A character reference such as `&eacute;`, `&#8217;` or `&#x1F600;`, read leniently.
struct CharacterReference {
    /// The character; `nil` for a control character or a number that stands for none.
    let scalar: Unicode.Scalar?
    /// How many bytes the reference takes, the ampersand included.
    let length: Int

    /// The reference at an ampersand; `nil` when the ampersand begins none.
    ///
    /// Without its semicolon a number is accepted, and a name only `inHTML`, only of Latin-1, and only where no letter,
    /// digit or equals sign follows (HTML Living Standard, 13.2.5.73), so that addresses stay whole.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, inHTML: Bool) -> CharacterReference? {
        guard start + 2 < bytes.count else { return nil }
        if bytes[start + 1] == UInt8(ascii: "#") { return number(bytes, at: start) }
        var end = start + 1
        while end < bytes.count, end - start <= 16, bytes[end].isLetter || bytes[end].isDigit { end += 1 }
        let hasSemicolon = end < bytes.count && bytes[end] == UInt8(ascii: ";")
        guard end > start + 1, hasSemicolon || inHTML else { return nil }
        guard let scalar = NamedEntities.scalar(UnsafeBufferPointer(rebasing: bytes[(start + 1)..<end])) else {
            return nil
        }
        if hasSemicolon { return CharacterReference(scalar: scalar, length: end + 1 - start) }
        guard scalar.value < 256, end >= bytes.count || bytes[end] != UInt8(ascii: "=") else { return nil }
        return CharacterReference(scalar: scalar, length: end - start)
    }

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> CharacterReference? {
        guard let (value, end) = digits(bytes, at: start) else { return nil }
        // Emoji written as the two halves of UTF-16.
        if (0xD800..<0xDC00).contains(value), let (low, lowEnd) = digits(bytes, at: end),
            (0xDC00..<0xE000).contains(low)
        {
            let scalar = Unicode.Scalar(0x10000 + (value - 0xD800) << 10 + (low - 0xDC00))
            return CharacterReference(scalar: scalar, length: lowEnd - start)
        }
        return CharacterReference(scalar: scalar(value), length: end - start)
    }

    private static func digits(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (value: UInt32, end: Int)? {
        guard start + 2 < bytes.count, bytes[start] == UInt8(ascii: "&"), bytes[start + 1] == UInt8(ascii: "#") else {
            return nil
        }
        let isHex = bytes[start + 2].lowercased == UInt8(ascii: "x")
        let first = start + (isHex ? 3 : 2)
        var index = first
        var value: UInt32 = 0
        while index < bytes.count, let digit = bytes[index].hexValue, isHex || digit < 10 {
            value = min(value * (isHex ? 16 : 10) + digit, 0x110000)
            index += 1
        }
        guard index > first else { return nil }
        return (value, index < bytes.count && bytes[index] == UInt8(ascii: ";") ? index + 1 : index)
    }

    /// The character a number means: 128 to 159 are read as Windows-1252, as browsers do.
    private static func scalar(_ value: UInt32) -> Unicode.Scalar? {
        switch value {
        case 0x09, 0x0A, 0x0D: Unicode.Scalar(value)
        case 0..<0x20, 0xFFFE, 0xFFFF: nil
        case 0x80...0x9F: Windows1252.scalar(UInt8(value))
        default: Unicode.Scalar(value)
        }
    }
}
