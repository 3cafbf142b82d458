/// Text of others as Markdown (CommonMark 0.31, GitHub's dialect) that stays text.
enum Markdown {
    /// One line in which nothing is markup: no emphasis, link, code, HTML or entity, and no block at its start.
    ///
    /// Control characters and those that turn the direction of writing are left out.
    static func text(_ text: String) -> String {
        let words = text.unicodeScalars
            .split { $0.properties.isWhitespace || isControl($0) }
            .map { $0.filter { !isDirection($0) } }
            .filter { !$0.isEmpty }
        guard let first = words.first else { return "" }
        return ([harmlessStart(escaped(first))] + words.dropFirst().map(escaped)).joined(separator: " ")
    }

    private static func escaped(_ word: [Unicode.Scalar]) -> String {
        var result = String.UnicodeScalarView()
        for (index, scalar) in word.enumerated() {
            // A bare address becomes a link at “://” or after “www”.
            let opensAddress =
                (scalar == ":" && word.dropFirst(index + 1).first == "/")
                || (scalar == "." && index > 0 && (word[index - 1] == "w" || word[index - 1] == "W"))
            if special.contains(scalar) || opensAddress { result.append("\\") }
            result.append(scalar)
        }
        return String(result)
    }

    private static let special = Set("\\`*_[]<>|~&".unicodeScalars)

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control
    }

    private static func isDirection(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }

    /// A first word that opens no heading, list, quote or rule.
    private static func harmlessStart(_ word: String) -> String {
        guard let first = word.first else { return word }
        if "#-+=".contains(first) { return "\\" + word }
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        let rest = word.dropFirst(digits.count)
        if !digits.isEmpty, rest.first == "." || rest.first == ")" { return digits + "\\" + rest }
        return word
    }
}
