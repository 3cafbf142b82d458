/// Makes text from outside fit to be shown on a terminal.
enum TerminalText {
    /// The text on one line, without what would move the cursor, change colours or turn the direction of what follows.
    ///
    /// Joiners stay: Persian, Indic scripts and emoji are written with them.
    static func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .format where joiners.contains(scalar): plain.append(scalar)
            case .control, .format, .lineSeparator, .paragraphSeparator: plain.append(" ")
            default: plain.append(scalar)
            }
        }
        return String(plain)
    }

    private static let joiners: [Unicode.Scalar] = ["\u{200C}", "\u{200D}"]
}
