/// Reads the lines of one language.
///
/// - `$name = phrase, phrase*` names a set of phrases for the lines that follow.
/// - `tag name weight: pattern; pattern` is a rule; its patterns are ways to say the same.
/// - A pattern is one part, or parts joined by `+` (beside), `..` (near) or `...` (far).
/// - A part is one or more of phrases, `$name` and `@` (any service's name), with `|` between them.
/// - `#` begins a remark.
/// - An indented line goes on with the line before.
struct LexiconReader {
    private let language: String
    private let number: Int
    private var named: [Substring: Int] = [:]
    /// Lines that could not be read, for the test that allows none.
    private(set) var refused: [String] = []

    init(language: String, number: Int) {
        self.language = language
        self.number = number
    }

    /// Reads one line into the lexicon.
    mutating func read(_ line: Substring, into lexicon: inout Lexicon) {
        let line = line.drop { $0 == " " }
        guard let first = line.first, first != "#" else { return }
        let understood = first == "$" ? define(line, in: &lexicon) : rule(line, in: &lexicon)
        if !understood { refused.append(String(line)) }
    }

    private mutating func define(_ line: Substring, in lexicon: inout Lexicon) -> Bool {
        guard let equals = line.utf8.firstIndex(of: UInt8(ascii: "=")) else { return false }
        let name = line[..<equals].filter { $0 != " " }
        let phrases = line[line.index(after: equals)...].split(at: UInt8(ascii: ",")).compactMap { Phrase($0) }
        guard name.count > 1, !phrases.isEmpty else { return false }
        // A set may be given in several lines.
        let before = named[Substring(name)].map { lexicon.sets[$0] } ?? []
        named[Substring(name)] = lexicon.add(set: before + phrases)
        return true
    }

    private func rule(_ line: Substring, in lexicon: inout Lexicon) -> Bool {
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let head = line[..<colon].split(at: UInt8(ascii: " "))
        guard head.count == 3, let weight = Int(head[2]), (0...255).contains(weight),
            let family = lexicon.family("\(head[0]) \(language)/\(head[1])")
        else { return false }
        let patterns = line[line.index(after: colon)...].split(at: UInt8(ascii: ";"))
        guard !patterns.isEmpty else { return false }
        for pattern in patterns {
            guard let parts = parts(of: pattern, in: &lexicon) else { return false }
            lexicon.add(
                rule: Rule(
                    tag: lexicon.families[family].tag, family: family, language: number, weight: weight, parts: parts))
        }
        return true
    }

    private func parts(of pattern: Substring, in lexicon: inout Lexicon) -> [Rule.Part]? {
        var parts: [Rule.Part] = []
        var reach = Rule.Reach.beside
        var words: [Substring] = []
        for word in pattern.split(at: UInt8(ascii: " ")) + [Substring("+")] {
            let next: Rule.Reach? =
                switch word {
                case "+": .beside
                case "..": .near
                case "...": .far
                default: nil
                }
            guard let next else {
                words.append(word)
                continue
            }
            guard let set = set(words.joined(separator: " "), in: &lexicon) else { return nil }
            parts.append(Rule.Part(set: set, reach: reach))
            words = []
            reach = next
        }
        return (1...255).contains(parts.count) ? parts : nil
    }

    private func set(_ text: String, in lexicon: inout Lexicon) -> Int? {
        if text == "@" { return Lexicon.serviceSet }
        if text.first == "$", let set = named[Substring(text)] { return set }
        var phrases: [Phrase] = []
        var holdsServices = false
        for word in text[...].split(at: UInt8(ascii: "|")) {
            switch word.first {
            case "$":
                guard let set = named[word] else { return nil }
                phrases += lexicon.sets[set]
            case "@" where word.utf8.count == 1:
                holdsServices = true
            default:
                if let phrase = Phrase(word) { phrases.append(phrase) }
            }
        }
        return phrases.isEmpty ? nil : lexicon.add(set: phrases, holdsServices: holdsServices)
    }
}

extension Substring {
    /// The parts between bytes of ASCII, without empty ones: much faster than between characters.
    func split(at byte: UInt8) -> [Substring] { utf8.split(separator: byte).map { Substring($0) } }
}
