import OutcryRegions

/// What one pass over a message finds.
struct Scan {
    /// The text, folded.
    let text: FoldedText
    /// Small words of languages, by where they end.
    private(set) var small: [(language: Int, range: Range<Int>)] = []
    /// Names of services that may be meant: number of the name and place.
    private(set) var names: [(name: Int, range: Range<Int>)] = []
    /// Names of which a required word was found, and where.
    private(set) var required: [(name: Int, range: Range<Int>)] = []
    /// Phrases in which a name means something else.
    private(set) var excluded: [(name: Int, range: Range<Int>)] = []
    private let table: ScanTable
    private let found: [ScanTable.Found]

    init(_ text: FoldedText, table: ScanTable) {
        self.text = text
        self.table = table
        found = table.phrases(in: text)
        for phrase in found {
            table.meanings(of: phrase) { meaning in
                switch meaning {
                case .word: break
                case .small(let language): small.append((language, phrase.range))
                case .alias(let name): names.append((name, phrase.range))
                case .required(let name): required.append((name, phrase.range))
                case .excluded(let name): excluded.append((name, phrase.range))
                }
            }
        }
    }

    /// The phrases of the lexicon in the languages that may be tried, in no order.
    func hits(in languages: [Bool]) -> [Hit] {
        var hits: [Hit] = []
        for phrase in found {
            table.meanings(of: phrase) { meaning in
                guard case .word(let set, let language) = meaning, languages[language] else { return }
                hits.append(Hit(start: Int(phrase.start), end: Int(phrase.end), set: set))
            }
        }
        return hits
    }
}
