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
        var text = text
        let folded = FoldedText(text, limit: Classifier.longest)
        let hint = hints.language
        (mentions, masks, language, matches, hasDenial, symbols) = text.withUTF8 { original in
            folded.withTextBytes { bytes in
                TextStarts.with(bytes) { starts in
                    Pile<Hit>.with { finds in
                        let mentions = Pile<Scan.Required>.with { required in
                            ServiceFinder(table: tables.names, text: bytes, original: original).mentions(
                                in: Scan(bytes, starts, table: tables.names, into: &finds, &required), of: folded)
                        }
                        let masks = mentions.map { folded.original($0.range) }
                        let language = tables.languages.judge(
                            original, finds: finds.all, uses: tables.names.uses, masking: masks, hint: hint)
                        let matches = Self.matches(bytes, starts, mentions, language, tables)
                        let stated = DenialJudge(matches, senses: tables.senses, in: bytes)
                            .stated(matches, senses: tables.senses)
                        return (
                            mentions, masks, language, stated, stated.count < matches.count,
                            Symbols(bytes, names: mentions)
                        )
                    }
                }
            }
        }
        services = Self.services(mentions, hints, chosen, tables)
        scores = Self.scores(matches, services, tables)
        self.text = text
        self.hints = hints
        self.chosen = chosen
        self.tables = tables
        self.folded = folded
        marks = Self.marks(scores, services: services, tables)
        likelihoods = tables.model.scores(symbols, marks: marks)
    }

    /// How strongly the rules speak.
    private static func scores(_ matches: [RuleMatch], _ services: [Int], _ tables: ClassifierTables) -> Scores {
        let isSupply = !services.isEmpty && services.allSatisfy { tables.notes[$0].isSupply }
        return Scores(matches, senses: tables.senses) { sense in
            // “Down” said of a carrier or a utility is a dead line, not a site that does not load.
            isSupply && sense.isGeneral && sense.code == cannotAccess
                ? sense.tagged(.symptom(.noConnectivity)) : sense
        }
    }

    private static let cannotAccess = Tag.symptom(.cannotAccess).code

    /// What rules match in the languages that may be tried, that of the message first.
    private static func matches(
        _ text: TextBytes, _ starts: TextStarts, _ mentions: [ServiceFinder.Mention], _ language: LanguageJudge.Finding,
        _ tables: ClassifierTables
    ) -> [RuleMatch] {
        Pile<Hit>.with { hits in
            Pile<RuleMatch>.with { matches in
                var tried = language.tried
                // The language of the message comes first.
                if let main = language.number {
                    tables.matchers[main].addMatches(text, starts, names: mentions, hits: &hits, to: &matches)
                    tried.remove(main)
                }
                while let number = tried.popFirst() {
                    tables.matchers[number].addMatches(text, starts, names: mentions, hits: &hits, to: &matches)
                }
                return Array(matches.all)
            }
        }
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
