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
    let language: LanguageJudge.Finding
    let services: [Int]
    var evidence: [Evidence] = []
    var scores: Scores

    init(_ text: String, hints: ClassifierHints, chosen: Chosen, by tables: ClassifierTables) {
        self.text = text
        self.hints = hints
        self.chosen = chosen
        self.tables = tables
        let folded = FoldedText(text, limit: Classifier.longest)
        self.folded = folded
        let scan = Scan(folded, table: tables.scan)
        let mentions = ServiceFinder(scan: scan, names: tables.scan.names, original: text).mentions()
        self.mentions = mentions
        let language = tables.languages.judge(scan, original: text, hint: hints.language)
        self.language = language
        var hits = scan.hits(in: language.tried)
        for set in tables.lexicon.serviceSets {
            hits += mentions.map { Hit(start: $0.range.lowerBound, end: $0.range.upperBound, set: set) }
        }
        hits.sort { $0.order < $1.order }
        let matches = tables.matcher.matches(hits, in: folded, languages: language.tried)
        let services = Self.services(mentions, hints, chosen, tables)
        self.services = services
        let isSupply = Self.isSupply(services, tables)
        let denials = DenialJudge(matches, lexicon: tables.lexicon, in: folded)
        let stated = matches.filter { match in
            guard case .cause = tables.lexicon.rules[match.rule].tag else { return true }
            return !denials.denies(match.range)
        }
        scores = Scores(stated, lexicon: tables.lexicon) { rule in
            // “Down” said of a carrier or a utility is a dead line, not a site that does not load.
            isSupply && rule.isGeneral && rule.tag == .symptom(.cannotAccess) ? .symptom(.noConnectivity) : rule.tag
        }
    }

    /// The services by their place in the catalogue: chosen, else named, else the source's.
    private static func services(
        _ mentions: [ServiceFinder.Mention], _ hints: ClassifierHints, _ chosen: Chosen, _ tables: ClassifierTables
    ) -> [Int] {
        let given = chosen.service ?? (hints.sourceKind == .status || mentions.isEmpty ? hints.service : nil)
        if let given { return tables.services.firstIndex { $0.id == given }.map { [$0] } ?? [] }
        var named: [Int] = []
        for mention in mentions where !named.contains(mention.service) { named.append(mention.service) }
        return named
    }

    private static func isSupply(_ services: [Int], _ tables: ClassifierTables) -> Bool {
        !services.isEmpty
            && services.allSatisfy { [.mobile, .broadband, .utility].contains(tables.services[$0].category) }
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
        add(tag, match.range, tables.lexicon.rules[match.rule].name)
    }
}
