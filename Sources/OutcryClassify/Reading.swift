import OutcryModel
import OutcryRegions

/// One message while it is read: what was found in it, and the verdict made of that.
struct Reading {
    let text: String
    let hints: ClassifierHints
    let chosen: Chosen
    let tables: ClassifierTables
    let folded: FoldedText
    let mentions: [ServiceFinder.Mention]
    /// Where services are named, in UTF-8 bytes of the text.
    let masks: [Range<Int>]
    let language: LanguageJudge.Finding
    let services: [Int]
    /// The rules whose words were found, but for causes that are denied.
    let matches: [RuleMatch]
    let scores: Scores
    /// Whether the words deny a cause.
    let hasDenial: Bool
    let symbols: Symbols
    /// What the model is told beside what is written.
    let marks: [UInt32]
    /// How likely the model takes each label to be; above 0 it may stand.
    let likelihoods: SIMD32<Float>
    var evidence: [Evidence] = []
    /// What words say otherwise than what was chosen.
    var disagreements: [Evidence] = []

    init(_ text: String, hints: ClassifierHints, chosen: Chosen, by tables: ClassifierTables) {
        self.text = text
        self.hints = hints
        self.chosen = chosen
        self.tables = tables
        let folded = FoldedText(text, limit: Classifier.longest)
        self.folded = folded
        let starts = TextStarts(folded)
        let scan = Scan(folded, starts, table: tables.names)
        let mentions = folded.withTextBytes { bytes in
            ServiceFinder(table: tables.names, folded: folded, text: bytes, original: text).mentions(in: scan)
        }
        self.mentions = mentions
        let masks = mentions.map { folded.original($0.range) }
        self.masks = masks
        let language = folded.withTextBytes { bytes in
            tables.languages.judge(
                text, bytes, finds: scan.finds, uses: tables.names.uses, masking: masks, hint: hints.language)
        }
        self.language = language
        let matches = Self.matches(folded, starts, mentions, language, tables)
        let services = Self.services(mentions, hints, chosen, tables)
        self.services = services
        let isSupply = !services.isEmpty && services.allSatisfy { tables.notes[$0].isSupply }
        let stated = folded.withTextBytes { text in
            DenialJudge(matches, senses: tables.senses, in: text).stated(matches, senses: tables.senses)
        }
        self.matches = stated
        hasDenial = stated.count < matches.count
        let scores = Scores(stated, senses: tables.senses) { sense in
            // “Down” said of a carrier or a utility is a dead line, not a site that does not load.
            isSupply && sense.isGeneral && sense.code == Self.cannotAccess
                ? sense.tagged(.symptom(.noConnectivity)) : sense
        }
        self.scores = scores
        symbols = Symbols(folded, names: mentions)
        marks = Self.marks(scores, services: services, tables)
        likelihoods = tables.model.scores(symbols, marks: marks)
    }

    private static let cannotAccess = Tag.symptom(.cannotAccess).code

    /// What rules match in the languages that may be tried, that of the message first.
    private static func matches(
        _ text: FoldedText, _ starts: TextStarts, _ mentions: [ServiceFinder.Mention],
        _ language: LanguageJudge.Finding,
        _ tables: ClassifierTables
    ) -> [RuleMatch] {
        var hits: [Hit] = []
        hits.reserveCapacity(48)
        var matches: [RuleMatch] = []
        matches.reserveCapacity(16)
        text.withTextBytes { text in
            // The language of the message comes first.
            if let main = language.number {
                tables.matchers[main].addMatches(text, starts, names: mentions, hits: &hits, to: &matches)
            }
            for number in tables.matchers.indices where language.tried.contains(number) && number != language.number {
                tables.matchers[number].addMatches(text, starts, names: mentions, hits: &hits, to: &matches)
            }
        }
        return matches
    }

    /// What the model is told beside what is written.
    private static func marks(_ scores: Scores, services: [Int], _ tables: ClassifierTables) -> [UInt32] {
        var marks: [UInt32] = []
        marks.reserveCapacity(4 * scores.voices.count + scores.families.count + 5)
        for voice in scores.voices {
            for bucket in 0..<4 where voice.weight >= buckets[bucket] {
                marks.append(Features.mark(.tag, voice.number << 3 | bucket))
            }
        }
        for family in scores.families { marks.append(family.mark) }
        for service in services.prefix(4) { marks.append(tables.notes[service].mark) }
        marks.append(Features.mark(.services, min(services.count, 2)))
        return marks
    }

    /// The weights from which on a tag of the lexicon makes one more mark.
    private static let buckets = [1, 2, 3, 5]

    /// The services by their place in the catalogue: chosen, else named, else the source's.
    private static func services(
        _ mentions: [ServiceFinder.Mention], _ hints: ClassifierHints, _ chosen: Chosen, _ tables: ClassifierTables
    ) -> [Int] {
        let given = chosen.service ?? (hints.sourceKind == .status || mentions.isEmpty ? hints.service : nil)
        if let given { return tables.place(of: given).map { [$0] } ?? [] }
        var named: [Int] = []
        for mention in mentions where !named.contains(mention.service) { named.append(mention.service) }
        return named
    }

    /// Adds an item of evidence that words of the message gave.
    mutating func add(_ tag: String, _ range: Range<Int>, _ rule: String) {
        let original = folded.original(range)
        evidence.append(Evidence(tag: tag, start: original.lowerBound, end: original.upperBound, rule: rule))
    }

    /// Adds an item of evidence that needs no words.
    mutating func add(_ tag: String, rule: String) {
        evidence.append(Evidence(tag: tag, start: 0, end: 0, rule: rule))
    }

    /// Adds the evidence of a matched rule.
    mutating func add(_ tag: String, _ match: RuleMatch) {
        add(tag, match.range, tables.name(of: match))
    }
}
