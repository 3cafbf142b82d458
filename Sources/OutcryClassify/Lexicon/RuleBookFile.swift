/// The form of the lexicon in a file: a name, then families, small words and languages, each with its number before it.
enum RuleBookFile {
    private static let name = "OUTCRYX1"

    /// The bytes of a rule book.
    static func bytes(of book: RuleBook) -> [UInt8] {
        var writer = ByteWriter(name: name)
        writer.add(count: book.families.count)
        for family in book.families { writer.add(family.head) }
        writer.add(count: book.languages.count)
        for language in book.languages { add(language, to: &writer) }
        writer.add(count: book.smallWords.count)
        for word in book.smallWords {
            writer.add(count: word.language)
            writer.add(String(decoding: word.phrase.bytes, as: UTF8.self))
            writer.add([UInt8(word.phrase.atStart ? 1 : 0), word.phrase.atEnd ? 1 : 0])
        }
        return writer.bytes
    }

    private static func add(_ language: LanguageRules, to writer: inout ByteWriter) {
        writer.add(language.language)
        writer.add(count: language.phrases.count)
        writer.add(language.phrases.ends)
        writer.add(count: language.phrases.bytes.count)
        writer.add(language.phrases.bytes)
        writer.add(language.useEnds)
        writer.add(count: language.uses.count)
        writer.add(language.uses.lazy.map(\.bits))
        writer.add(count: language.serviceSets.count)
        writer.add(language.serviceSets)
        writer.add(count: language.rules.count)
        for rule in language.rules {
            writer.add([rule.family])
            writer.add([rule.weight, rule.parts])
        }
        writer.add(count: language.parts.count)
        for part in language.parts {
            writer.add([part.set])
            writer.add([part.reach])
        }
    }

    /// The rule book that a file holds.
    static func book(from bytes: [UInt8]) throws(ClassifierError) -> RuleBook {
        try ByteReader.read(bytes, file: "lexicon.bin", name: name, book)
    }

    private static func book(_ reader: inout ByteReader) throws(ClassifierError) -> RuleBook {
        var book = RuleBook()
        for _ in 0..<(try reader.count()) {
            guard let family = RuleFamily(head: try reader.text()) else { throw wrong("a family without a tag") }
            book.families.append(family)
        }
        for _ in 0..<(try reader.count()) {
            book.languages.append(try language(&reader, families: book.families.count))
        }
        guard (1..<LanguageSet.most - 2).contains(book.languages.count) else {
            throw wrong("no languages, or too many")
        }
        for _ in 0..<(try reader.count()) {
            let language = try reader.count()
            let text = try reader.text()
            let (atStart, atEnd): (UInt8, UInt8) = (try reader.number(), try reader.number())
            guard language < book.languages.count,
                let phrase = Phrase((atStart == 0 ? "*" : "") + text + (atEnd == 0 ? "*" : ""))
            else { throw wrong("a small word of no language") }
            book.smallWords.append(RuleBook.SmallWord(language: language, phrase: phrase))
        }
        return book
    }

    private static func language(_ reader: inout ByteReader, families: Int) throws(ClassifierError) -> LanguageRules {
        var language = LanguageRules(language: try reader.text())
        let phrases = try reader.count()
        let ends: [UInt32] = try reader.numbers(phrases)
        guard let list = PhraseList(bytes: try reader.numbers(try reader.count()), ends: ends) else {
            throw wrong("phrases that are not in order")
        }
        language.phrases = list
        language.useEnds = try reader.numbers(phrases)
        let uses: [UInt16] = try reader.numbers(try reader.count())
        language.uses = uses.map { LanguageRules.Use(bits: $0) }
        guard zip([0] + language.useEnds, language.useEnds).allSatisfy({ $0 <= $1 }),
            language.useEnds.last ?? 0 == uses.count
        else { throw wrong("phrases whose sets are not in order") }
        language.serviceSets = try reader.numbers(try reader.count())
        for _ in 0..<(try reader.count()) {
            let family: UInt16 = try reader.number()
            let rule = LanguageRules.Rule(family: family, weight: try reader.number(), parts: try reader.number())
            guard family < families, rule.parts > 0 else { throw wrong("a rule of no family or without parts") }
            language.rules.append(rule)
        }
        for _ in 0..<(try reader.count()) {
            language.parts.append(LanguageRules.Part(set: try reader.number(), reach: try reader.number()))
        }
        guard language.rules.count < LanguageRules.Use.sets,
            language.rules.reduce(0, { $0 + Int($1.parts) }) == language.parts.count,
            (language.serviceSets + language.parts.map(\.set)).allSatisfy({ $0 < LanguageRules.Use.sets }),
            isAscending(language.serviceSets)
        else { throw wrong("rules with more parts or sets than there are") }
        guard areUsesInOrder(language) else { throw wrong("a phrase that is in a set twice, or begins too many rules") }
        return language
    }

    private static func isAscending(_ numbers: some Collection<UInt16>) -> Bool {
        zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    }

    /// Whether no phrase is in a set twice for the same needs, and none begins more rules than can be counted.
    private static func areUsesInOrder(_ language: LanguageRules) -> Bool {
        var begun = [Int](repeating: 0, count: LanguageRules.Use.sets)
        var part = 0
        for rule in language.rules {
            begun[Int(language.parts[part].set)] += 1
            part += Int(rule.parts)
        }
        var first = 0
        for end in language.useEnds {
            let uses = language.uses[first..<Int(end)]
            first = Int(end)
            let order = uses.map { UInt32($0.set) << 16 | UInt32($0.bits) }
            guard zip(order, order.dropFirst()).allSatisfy({ $0 < $1 }),
                uses.reduce(0, { $0 + begun[Int($1.set)] }) <= UInt16.max
            else { return false }
        }
        return language.serviceSets.reduce(0) { $0 + begun[Int($1)] } <= UInt16.max
    }

    private static func wrong(_ what: String) -> ClassifierError { .damaged(reason: "lexicon.bin has \(what)") }
}
