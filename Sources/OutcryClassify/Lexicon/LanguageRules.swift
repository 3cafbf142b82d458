/// The rules of one language in numbers, as they are kept in a file.
struct LanguageRules: Sendable {
    /// A set that a phrase is in, by number, and what must stand around the phrase.
    struct Use: Sendable {
        /// The set in the lower bits, the needs in the two highest.
        let bits: UInt16

        /// Sets have numbers below this.
        static let sets = 1 << 14

        init(bits: UInt16) {
            self.bits = bits
        }

        init(set: Int, atStart: Bool, atEnd: Bool) {
            precondition(set < Self.sets, "a language has fewer than \(Self.sets) sets and rules")
            bits = UInt16(set) | (atStart ? 0x8000 : 0) | (atEnd ? 0x4000 : 0)
        }

        @inline(__always) var set: UInt16 { bits & 0x3FFF }
        /// What it needs: 2 for a word to begin where the phrase does, 1 for one to end where it does.
        @inline(__always) var needs: UInt16 { bits &>> 14 }
        /// Whether a word must begin where the phrase does.
        @inline(__always) var atStart: Bool { bits & 0x8000 != 0 }

        /// Whether a word must end where the phrase does.
        @inline(__always) var atEnd: Bool { bits & 0x4000 != 0 }

        /// The same needs with another number.
        func of(_ number: Int) -> Use { Use(set: number, atStart: atStart, atEnd: bits & 0x4000 != 0) }

        /// Whether a phrase is in the set where words begin and end as said.
        @inline(__always)
        func holds(begins: Bool, ends: Bool) -> Bool { (begins || bits & 0x8000 == 0) && (ends || bits & 0x4000 == 0) }
    }

    /// A rule: what it belongs to, how strongly it speaks, and how many parts it has.
    struct Rule: Sendable {
        let family: UInt16
        let weight: UInt8
        let parts: UInt8
    }

    /// A set of which a phrase must be there, and how far it may be from the part before, as the raw value of a reach.
    struct Part: Sendable {
        let set: UInt16
        let reach: UInt8
    }

    /// The language, as BCP 47.
    var language: String
    /// Different phrases in the order of their bytes.
    var phrases = PhraseList()
    /// For each phrase where its uses end, and the uses of all.
    var useEnds: [UInt32] = []
    var uses: [Use] = []
    /// The sets that the name of any service is in.
    var serviceSets: [UInt16] = []
    /// The rules, and behind each other the parts of all.
    var rules: [Rule] = []
    var parts: [Part] = []

    /// How many sets there are.
    var setCount: Int {
        max(
            uses.reduce(0) { max($0, Int($1.set) + 1) },
            (serviceSets + parts.map(\.set)).reduce(0) { max($0, Int($1) + 1) })
    }

    init(language: String) {
        self.language = language
    }

    /// The rules of a language of a lexicon but for those that only tell the language.
    init(_ lexicon: Lexicon, language number: Int) {
        self.init(language: lexicon.languages[number])
        var numbers: [SetContent: Int] = [:]
        var members: [[Phrase]] = []
        func add(_ set: Int) -> UInt16 {
            let holdsServices = lexicon.serviceSets.contains(set)
            let content = SetContent(phrases: Set(lexicon.sets[set]), holdsServices: holdsServices)
            if let known = numbers[content] { return UInt16(known) }
            numbers[content] = members.count
            if holdsServices { serviceSets.append(UInt16(members.count)) }
            members.append(Array(content.phrases))
            return UInt16(members.count - 1)
        }
        for rule in lexicon.rules where rule.language == number && rule.tag != .language {
            rules.append(
                Rule(family: UInt16(rule.family), weight: UInt8(rule.weight), parts: UInt8(rule.parts.count)))
            for part in rule.parts { parts.append(Part(set: add(part.set), reach: UInt8(part.reach.rawValue))) }
        }
        var given: [[UInt8]] = []
        var givenUses: [Use] = []
        for (set, phrases) in members.enumerated() {
            for phrase in phrases {
                given.append(phrase.bytes)
                givenUses.append(Use(set: set, atStart: phrase.atStart, atEnd: phrase.atEnd))
            }
        }
        let order = PhraseOrder(given)
        phrases = order.phrases
        for phrase in 0..<phrases.count {
            uses += order.places(of: phrase).map { givenUses[$0] }.sorted { ($0.set, $0.bits) < ($1.set, $1.bits) }
            useEnds.append(UInt32(uses.count))
        }
    }

    /// What makes two sets the same.
    private struct SetContent: Hashable {
        let phrases: Set<Phrase>
        let holdsServices: Bool
    }
}
