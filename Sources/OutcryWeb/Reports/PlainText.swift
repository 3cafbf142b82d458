/// Text of people made safe to keep: line breaks of one kind, no control characters, no space around it.
enum PlainText {
    /// The text with line feeds as its only control characters, trimmed.
    static func clean(_ text: String) -> String {
        if isClean(text) { return text }
        var cleaned = String.UnicodeScalarView()
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control:
                if scalar == "\n" || scalar == "\r" { cleaned.append("\n") }
                if scalar == "\t" { cleaned.append(" ") }
            default:
                // Marks that turn the direction of what follows can hide or rearrange words on a page.
                if !directionMarks.contains(scalar.value) { cleaned.append(scalar) }
            }
        }
        var trimmed = cleaned[...]
        while let first = trimmed.first, first.properties.isWhitespace { trimmed.removeFirst() }
        while let last = trimmed.last, last.properties.isWhitespace { trimmed.removeLast() }
        return String(trimmed)
    }

    /// Whether a text can be seen to be clean by its bytes alone, as most are.
    private static func isClean(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last else { return true }
        return first != 0x20 && last != 0x20
            && text.utf8.allSatisfy { byte in
                // C2 leads the control characters beyond ASCII, E1 to E3 lead further spaces and the direction marks.
                byte >= 0x20 && byte != 0x7F && byte != 0xC2 && !(0xE1...0xE3).contains(byte)
            }
    }

    private static let directionMarks: Set<UInt32> = Set(0x202A...0x202E).union(0x2066...0x2069)
}
