import OutcryModel
import OutcryRegions

/// Everything that is looked for in a message, in one automaton: the lexicon, the services' names and their rules.
struct ScanTable: Sendable {
    /// What a phrase is, once it is found.
    enum Meaning: Sendable {
        /// A member of a set of the lexicon, of a language by its number.
        case word(set: Int, language: Int)
        /// A small word of a language.
        case small(language: Int)
        /// A name of a service.
        case alias(Int)
        /// A word that one of a service's names needs beside it.
        case required(by: Int)
        /// A phrase that contains a service's name and means something else.
        case excluded(for: Int)
    }

    /// A phrase's meaning with what must stand around it.
    private struct Use: Sendable {
        let meaning: Meaning
        let atStart: Bool
        let atEnd: Bool
    }

    /// A name of a service.
    struct Name: Sendable {
        /// The service, by its place among the services.
        let service: Int
        /// The name as given.
        let alias: Alias
    }

    /// The names of services, by number.
    let names: [Name]
    private let automaton: PhraseAutomaton
    /// What each phrase may be: those of phrase `n` are from `firstUse[n]` to `firstUse[n + 1]`.
    private let uses: [Use]
    private let firstUse: [Int]
    private let lengths: [Int]
    /// Whether a phrase can only be something where a word begins, and where one ends.
    private let alwaysAtStart: [Bool]
    private let alwaysAtEnd: [Bool]

    init(lexicon: Lexicon, services: [Service]) {
        var numbers: [[UInt8]: Int] = [:]
        var uses: [[Use]] = []
        func add(_ phrase: Phrase, _ meaning: Meaning) {
            let number = numbers[phrase.bytes] ?? uses.count
            if number == uses.count {
                numbers[phrase.bytes] = number
                uses.append([])
            }
            uses[number].append(Use(meaning: meaning, atStart: phrase.atStart, atEnd: phrase.atEnd))
        }
        for (set, phrases) in lexicon.sets.enumerated() {
            let language = lexicon.languageOfSet[set]
            let meaning =
                lexicon.smallSets.contains(set)
                ? Meaning.small(language: language) : .word(set: set, language: language)
            for phrase in phrases { add(phrase, meaning) }
        }
        var names: [Name] = []
        for (number, service) in services.enumerated() {
            for alias in service.aliases {
                // Where a name must end is decided with the name in hand: a handle may go on, and so may a case ending.
                guard let phrase = Phrase(alias.text + "*") else { continue }
                add(phrase, .alias(names.count))
                for word in alias.requires.compactMap({ Phrase($0) }) { add(word, .required(by: names.count)) }
                for words in alias.excludes.compactMap({ Phrase($0) }) { add(words, .excluded(for: names.count)) }
                names.append(Name(service: number, alias: alias))
            }
        }
        self.names = names
        self.uses = Array(uses.joined())
        alwaysAtStart = uses.map { $0.allSatisfy(\.atStart) }
        alwaysAtEnd = uses.map { $0.allSatisfy(\.atEnd) }
        firstUse = uses.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        var phrases = [[UInt8]](repeating: [], count: uses.count)
        for (bytes, number) in numbers { phrases[number] = bytes }
        lengths = phrases.map(\.count)
        automaton = PhraseAutomaton(phrases)
    }

    /// Every phrase in the text that may be something where it stands, by its number and place.
    func phrases(in text: FoldedText) -> [Found] {
        var found: [Found] = []
        automaton.scan(text.bytes) { phrase, end in
            let start = end - lengths[phrase]
            let begins = text.isBoundary(start)
            guard begins || !alwaysAtStart[phrase] else { return }
            let ends = text.isEnd(end)
            guard ends || !alwaysAtEnd[phrase] else { return }
            found.append(
                Found(phrase: Int32(phrase), start: Int32(start), end: Int32(end), begins: begins, ends: ends))
        }
        return found
    }

    /// Calls `each` with what a phrase may be where it stands.
    func meanings(of found: Found, _ each: (Meaning) -> Void) {
        for index in firstUse[Int(found.phrase)]..<firstUse[Int(found.phrase) + 1] {
            let use = uses[index]
            if (found.begins || !use.atStart) && (found.ends || !use.atEnd) { each(use.meaning) }
        }
    }

    /// A phrase found in a text.
    struct Found {
        let phrase: Int32
        let start: Int32
        let end: Int32
        /// Whether a word begins where it begins.
        let begins: Bool
        /// Whether a word may end where it ends.
        let ends: Bool

        var range: Range<Int> { Int(start)..<Int(end) }
    }
}
