import OutcryModel
import OutcryRegions

/// Everything that is looked for in a message, in two trees: the lexicon, the services' names and their rules.
///
/// A class, so that a scan holds all of it by one reference; nothing in it changes.
final class ScanTable: Sendable {
    /// What a phrase is, once it is found.
    enum Kind: UInt8, Sendable {
        /// A member of a set of the lexicon.
        case word
        /// A small word of a language.
        case small
        /// A name of a service.
        case alias
        /// A word that one of a service's names needs beside it.
        case required
        /// A phrase that contains a service's name and means something else.
        case excluded
    }

    /// What a phrase may be, with what must stand around it.
    struct Use: Sendable {
        let kind: Kind
        /// Of words and small words the number of the language.
        let language: UInt8
        let atStart: Bool
        let atEnd: Bool
        /// The number of the set of the lexicon or of the name.
        let number: Int32
    }

    /// What the phrases of a tree may be, by the number of the phrase.
    struct Uses: Sendable {
        /// Where the uses of a phrase are: first words of the lexicon, by set, then others.
        struct Place: Sendable {
            let first: Int32
            let words: Int16
            let others: Int16
        }

        private(set) var uses: [Use] = []
        private(set) var places: [Place] = []

        init(_ order: PhraseOrder, _ given: [Use]) {
            uses.reserveCapacity(given.count)
            for phrase in order.phrases.indices {
                let numbers = order.places[order.firstPlace[phrase]..<order.firstPlace[phrase + 1]]
                let first = uses.count
                for number in numbers where given[number].kind == .word { uses.append(given[number]) }
                let words = uses.count - first
                for number in numbers where given[number].kind != .word { uses.append(given[number]) }
                places.append(
                    Place(first: Int32(first), words: Int16(words), others: Int16(uses.count - first - words)))
            }
        }
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
    /// All phrases, for where a word begins, and what each may be.
    let beginnings: PhraseTrie
    let forBeginnings: Uses
    /// Those phrases that may be something within a word, with uses of their own.
    let insides: PhraseTrie
    let forInsides: Uses

    init(lexicon: Lexicon, services: [Service]) {
        var phrases: [[UInt8]] = []
        var given: [Use] = []
        func add(_ phrase: Phrase, _ kind: Kind, _ number: Int, language: Int = 0) {
            phrases.append(phrase.bytes)
            given.append(
                Use(
                    kind: kind, language: UInt8(language), atStart: phrase.atStart, atEnd: phrase.atEnd,
                    number: Int32(number)))
        }
        for (set, members) in lexicon.sets.enumerated() {
            let language = lexicon.languageOfSet[set]
            let isSmall = lexicon.smallSets.contains(set)
            for phrase in members { add(phrase, isSmall ? .small : .word, set, language: language) }
        }
        var names: [Name] = []
        for (number, service) in services.enumerated() {
            for alias in service.aliases {
                // Where a name must end is decided with the name in hand: a handle may go on, and so may a case ending.
                guard let phrase = Phrase(alias.text + "*") else { continue }
                add(phrase, .alias, names.count)
                for word in alias.requires.compactMap({ Phrase($0) }) { add(word, .required, names.count) }
                for words in alias.excludes.compactMap({ Phrase($0) }) { add(words, .excluded, names.count) }
                names.append(Name(service: number, alias: alias))
            }
        }
        self.names = names
        (beginnings, forBeginnings) = Self.tree(phrases, given)
        let within = given.indices.filter { !given[$0].atStart }
        (insides, forInsides) = Self.tree(within.map { phrases[$0] }, within.map { given[$0] })
    }

    private static func tree(_ phrases: [[UInt8]], _ uses: [Use]) -> (PhraseTrie, Uses) {
        let order = PhraseOrder(phrases)
        return (PhraseTrie(order.phrases), Uses(order, uses))
    }
}
