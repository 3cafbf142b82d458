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
        /// Of a small word, how much it says: the more the longer it is.
        let points: UInt8
        /// Whether the phrase may be nothing more.
        fileprivate(set) var isLast = false
        /// The number of the language or of the name.
        let number: Int32

        fileprivate init(_ phrase: Phrase, _ kind: Kind, _ number: Int) {
            self.kind = kind
            self.number = Int32(number)
            atStart = phrase.atStart
            atEnd = phrase.atEnd
            points = UInt8(2 + min(phrase.bytes.count { $0 & 0xC0 != 0x80 }, 6))
        }
    }

    /// A name of a service.
    struct Name: Sendable {
        /// The service, by its place among the services.
        let service: Int
        /// The name as given.
        let alias: Alias
        /// Whether it is so short that it must be written as given.
        let isShort: Bool
        /// Whether it counts only beside a certain word.
        let needsWord: Bool
    }

    /// The names of services, by number.
    let names: [Name]
    /// All phrases by where their uses begin, for where a word begins, and those that may be something within a word.
    let beginnings: PhraseTree
    let insides: PhraseTree
    /// Small words that are one word and stand for themselves, by where their uses begin.
    let words: WordIndex
    /// What the phrases and words may be, one after the other.
    let uses: [Use]

    init(services: [Service], smallWords: [RuleBook.SmallWord]) {
        var phrases: [[UInt8]] = []
        var given: [Use] = []
        func add(_ phrase: Phrase, _ kind: Kind, _ number: Int) {
            phrases.append(phrase.bytes)
            given.append(Use(phrase, kind, number))
        }
        var plainWords: [[UInt8]] = []
        var plainUses: [Use] = []
        for word in smallWords {
            if word.phrase.atStart, word.phrase.atEnd, WordIndex.isWord(word.phrase.bytes) {
                plainWords.append(word.phrase.bytes)
                plainUses.append(Use(word.phrase, .small, word.language))
            } else {
                add(word.phrase, .small, word.language)
            }
        }
        var names: [Name] = []
        for (number, service) in services.enumerated() {
            for alias in service.aliases {
                // Where a name must end is decided with the name in hand: a handle may go on, and so may a case ending.
                guard let phrase = Phrase(alias.text + "*") else { continue }
                add(phrase, .alias, names.count)
                for word in alias.requires.compactMap({ Phrase($0) }) { add(word, .required, names.count) }
                for words in alias.excludes.compactMap({ Phrase($0) }) { add(words, .excluded, names.count) }
                names.append(
                    Name(
                        service: number, alias: alias, isShort: alias.text.utf8.count <= 2,
                        needsWord: !alias.requires.isEmpty))
            }
        }
        self.names = names
        let order = PhraseOrder(phrases)
        var insides = PhraseList()
        var insideNumbers: [Int32] = []
        var insidesNeedEnd: [Bool] = []
        for phrase in 0..<order.phrases.count
        where order.places(of: phrase).contains(where: { !given[$0].atStart }) {
            insides.append(order.phrases[phrase])
            insideNumbers.append(Int32(order.firstPlace[phrase]))
            insidesNeedEnd.append(order.places(of: phrase).allSatisfy { given[$0].atStart || given[$0].atEnd })
        }
        beginnings = PhraseTree(
            order.phrases, values: order.firstPlace.dropLast().map { Int32($0) },
            needEnd: (0..<order.phrases.count).map { order.places(of: $0).allSatisfy { given[$0].atEnd } })
        self.insides = PhraseTree(insides, values: insideNumbers, needEnd: insidesNeedEnd)
        var uses = order.places.map { given[$0] }
        for end in order.firstPlace.dropFirst() { uses[end - 1].isLast = true }
        let plainOrder = PhraseOrder(plainWords)
        words = WordIndex(
            (0..<plainOrder.phrases.count).map { word in
                (Array(plainOrder.phrases[word]), Int32(uses.count + plainOrder.firstPlace[word]))
            })
        for word in 0..<plainOrder.phrases.count {
            uses += plainOrder.places(of: word).map { plainUses[$0] }
            uses[uses.count - 1].isLast = true
        }
        self.uses = uses
    }
}
