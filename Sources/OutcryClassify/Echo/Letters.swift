import OutcryRegions

/// The bytes of a folded text with what they are, and what among them is no word of the writer's.
struct Letters {
    static let separator = FoldedText.ByteClass.separator.rawValue
    static let word = FoldedText.ByteClass.word.rawValue

    let bytes: UnsafeBufferPointer<UInt8>
    let classes: UnsafeBufferPointer<UInt8>

    var count: Int { bytes.count }

    /// Where the character that begins at `index` ends.
    func characterEnd(_ index: Int) -> Int {
        var end = index + 1
        while end < count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }

    /// Whether an apostrophe stands at `index`, with the word going on behind it.
    func isApostrophe(_ index: Int) -> Bool {
        bytes[index] == UInt8(ascii: "'") && index + 1 < count && classes[index + 1] == Self.word
    }

    /// Where the handle that begins with the “@” at `index` ends; behind the “@” when there is none.
    func handleEnd(_ index: Int) -> Int {
        var end = index + 1
        while end < count {
            let byte = bytes[end]
            guard byte < 0x80, classes[end] == Self.word || Self.joinsHandle(byte) else { break }
            end += 1
        }
        return end
    }

    private static func joinsHandle(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "@")
            || byte == UInt8(ascii: "-")
    }

    /// Where the link ends of which a word in `start..<end` is the beginning; `nil` when it begins none.
    func linkEnd(_ start: Int, _ end: Int) -> Int? {
        guard end + 1 < count else { return nil }
        switch bytes[end] {
        case UInt8(ascii: ":"):
            guard bytes[end + 1] == UInt8(ascii: "/"), holds("http", at: start) else { return nil }
        case UInt8(ascii: "."):
            guard bytes[end + 1] < 0x80, classes[end + 1] == Self.word else { return nil }
            guard hasPath(end + 1) || holds("www", at: start) else { return nil }
        default: return nil
        }
        return wordsEnd(end)
    }

    /// Whether a slash follows what goes on at `index` as a domain does: “t.co/abc”.
    private func hasPath(_ index: Int) -> Bool {
        var next = index
        while next < count, next - index < 64, bytes[next] < 0x80 {
            if bytes[next] == UInt8(ascii: "/") { return true }
            guard classes[next] == Self.word || Self.joinsHandle(bytes[next]) else { return false }
            next += 1
        }
        return false
    }

    /// The next space, or the next character that no link holds.
    private func wordsEnd(_ index: Int) -> Int {
        var end = index
        while end < count, bytes[end] > 0x20, bytes[end] < 0x80 { end += 1 }
        return end
    }

    /// Whether the word in `start..<end` only credits the handle behind it: “RT @x:”, “via @x”.
    func isCredit(_ start: Int, _ end: Int) -> Bool {
        guard end + 1 < count else { return false }
        let next = bytes[end] == 0x20 ? end + 1 : end
        guard bytes[next] == UInt8(ascii: "@") else { return false }
        return end - start == 2 ? holds("rt", at: start) : end - start == 3 && holds("via", at: start)
    }

    private func holds(_ text: StaticString, at index: Int) -> Bool {
        guard index + text.utf8CodeUnitCount <= count else { return false }
        for offset in 0..<text.utf8CodeUnitCount where bytes[index + offset] != text.utf8Start[offset] { return false }
        return true
    }
}
