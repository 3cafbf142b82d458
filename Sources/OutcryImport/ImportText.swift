import OutcryModel

/// Words of a file made safe to keep, as those of a report are.
enum ImportText {
    /// The text with line feeds as its only control characters, without marks that turn the direction of what follows,
    /// trimmed, and no longer than what is kept of a feed's entry; `nil` when nothing is left.
    static func clean(_ text: String) -> String? {
        var cleaned = text
        if !text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
            var scalars = String.UnicodeScalarView()
            for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
                switch scalar.value {
                case 0x0A, 0x0D: scalars.append("\n")
                case 0x09: scalars.append(" ")
                case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: break
                default: scalars.append(scalar)
                }
            }
            cleaned = String(scalars)
        }
        var rest = cleaned[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        if rest.utf8.count > Report.mostCharacters { rest = rest.prefix(Report.mostCharacters) }
        return rest.isEmpty ? nil : String(rest)
    }
}
