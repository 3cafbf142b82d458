/// The name in what RSS has for an author, which should be a mail address with the name as a comment.
enum AuthorName {
    /// `jo@example.org (Jo Doe)` and `Jo Doe <jo@example.org>` give `Jo Doe`; anything else stays as it is.
    static func name(in text: String) -> String {
        for (opening, closing) in [("(", ")"), ("<", ">")] as [(Character, Character)] {
            guard text.last == closing, let start = text.firstIndex(of: opening) else { continue }
            let outside = trimmed(text[..<start])
            let inside = trimmed(text[text.index(after: start)...].dropLast())
            if inside.contains("@"), !outside.isEmpty, !outside.contains("@") { return outside }
            if outside.contains("@"), !inside.isEmpty, !inside.contains("@") { return inside }
        }
        return text
    }

    private static func trimmed(_ text: Substring) -> String {
        let rest = text.drop(while: \.isWhitespace)
        let end = rest.lastIndex { !$0.isWhitespace }
        return end.map { String(rest[...$0]) } ?? ""
    }
}
