/// The words of all languages as people write them: sets of phrases and the rules made of them.
public struct Lexicon: Sendable {
    /// The number of the set that stands for the name of any service, written `@`.
    static let serviceSet = 0

    /// The languages, as BCP 47, by number.
    private(set) var languages: [String] = []
    /// The sets of phrases, by number.
    private(set) var sets: [[Phrase]] = [[]]
    /// For each set the language it is written in, by number.
    private(set) var languageOfSet = [0]
    /// The sets of small words, which tell a language and nothing else.
    private(set) var smallSets: Set<Int> = []
    /// The rules, by number.
    private(set) var rules: [Rule] = []
    /// The sets that hold the name of any service too.
    private(set) var serviceSets = [Lexicon.serviceSet]
    /// What rules of one name say, by number.
    private(set) var families: [RuleFamily] = []
    private var familyNumbers: [String: Int] = [:]
    /// Lines that could not be read.
    public private(set) var refused: [String] = []

    /// Reads the lexicon's texts, those of one language after each other. A line that cannot be read is left out.
    public init(_ texts: [(language: String, text: String)]) {
        for (language, text) in texts {
            if language != languages.last { languages.append(language) }
            let number = languages.count - 1
            var reader = LexiconReader(language: language, number: number)
            for line in Self.lines(text) { reader.read(line, into: &self) }
            refused += reader.refused
        }
    }

    /// The lines of a text: one that is indented goes on with the one before, and with `~` inside a word of it.
    private static func lines(_ text: String) -> [Substring] {
        var lines: [Substring] = []
        for line in text[...].split(at: UInt8(ascii: "\n")) {
            guard line.first == " ", let last = lines.last else {
                lines.append(line)
                continue
            }
            let rest = line.drop { $0 == " " }
            lines[lines.count - 1] = last + (rest.first == "~" ? rest.dropFirst() : " " + rest)
        }
        return lines
    }

    /// Adds a set of phrases and returns its number.
    mutating func add(set: [Phrase], holdsServices: Bool = false) -> Int {
        sets.append(set)
        languageOfSet.append(languages.count - 1)
        if holdsServices { serviceSets.append(sets.count - 1) }
        return sets.count - 1
    }

    /// The number of the family with a head; `nil` when that names no tag.
    mutating func family(_ head: String) -> Int? {
        if let known = familyNumbers[head] { return known }
        guard let family = RuleFamily(head: head) else { return nil }
        familyNumbers[head] = families.count
        families.append(family)
        return families.count - 1
    }

    /// Adds a rule.
    mutating func add(rule: Rule) {
        if rule.tag == .language { smallSets.insert(rule.parts[0].set) }
        rules.append(rule)
    }
}
