import OutcryModel

/// The names of services with the words they need and those that forbid them, and the small words of languages without
/// a corpus: what is looked for before the language is known.
///
/// A class, so that a scan holds all of it by one reference; nothing in it changes.
final class NameTable: Sendable {
    /// What a phrase is, once it is found.
    enum Kind: UInt8, Sendable {
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
        let atStart: Bool
        let atEnd: Bool
        /// The number of the language or of the name.
        let number: Int32
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
    /// All phrases by number, for where a word begins, and those that may be something within a word.
    let beginnings: PhraseTree
    let insides: PhraseTree
    /// For each phrase where its uses begin, and the end of the last.
    let firstUse: [Int32]
    let uses: [Use]

    init(services: [Service], smallWords: [RuleBook.SmallWord]) {
        var phrases: [[UInt8]] = []
        var given: [Use] = []
        func add(_ phrase: Phrase, _ kind: Kind, _ number: Int) {
            phrases.append(phrase.bytes)
            given.append(Use(kind: kind, atStart: phrase.atStart, atEnd: phrase.atEnd, number: Int32(number)))
        }
        for word in smallWords { add(word.phrase, .small, word.language) }
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
        let order = PhraseOrder(phrases)
        var insides = PhraseList()
        var insideNumbers: [Int32] = []
        for phrase in 0..<order.phrases.count
        where order.places(of: phrase).contains(where: { !given[$0].atStart }) {
            insides.append(order.phrases[phrase])
            insideNumbers.append(Int32(phrase))
        }
        beginnings = PhraseTree(order.phrases)
        self.insides = PhraseTree(insides, values: insideNumbers)
        firstUse = order.firstPlace.map { Int32($0) }
        uses = order.places.map { given[$0] }
    }
}
