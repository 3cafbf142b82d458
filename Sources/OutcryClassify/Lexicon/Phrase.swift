import OutcryRegions

/// Words to look for, folded, with what must stand around them.
///
/// Written `word` for whole words, `word*` for a beginning, `*word` for an ending, `*word*` anywhere.
struct Phrase: Hashable, Sendable {
    /// The folded bytes.
    let bytes: [UInt8]
    /// Whether a word must begin where it begins.
    let atStart: Bool
    /// Whether a word must end where it ends.
    let atEnd: Bool

    /// Reads the written form; `nil` when nothing is left of it.
    init?(_ text: some StringProtocol) {
        var text = Substring(text).utf8
        while text.first == 0x20 { text.removeFirst() }
        while text.last == 0x20 { text.removeLast() }
        atStart = text.first != UInt8(ascii: "*")
        atEnd = text.last != UInt8(ascii: "*")
        if !atStart { text.removeFirst() }
        if !atEnd, !text.isEmpty { text.removeLast() }
        bytes = FoldedText(String(Substring(text))).bytes
        if bytes.isEmpty { return nil }
    }
}
