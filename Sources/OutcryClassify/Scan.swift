import OutcryRegions

/// What is found in a message before its language is known: names of services and small words.
struct Scan {
    /// Something found: what it is, the number of the name or language, and where.
    struct Find {
        let kind: NameTable.Kind
        let number: Int
        /// Its place among the uses of all phrases.
        let use: Int
        let range: Range<Int>
    }

    /// The text, folded.
    let text: FoldedText
    /// Names of services that may be meant, and small words, in the order of places.
    private(set) var finds: [Find] = []
    /// Names of which a required word was found, each once: where the first of these words ends, and the last begins.
    private(set) var required: [(name: Int, firstEnd: Int, lastStart: Int)] = []
    /// Phrases in which a name means something else, by where they begin.
    private(set) var excluded: [(name: Int, range: Range<Int>)] = []
    /// The length of the longest of them.
    private(set) var longestExcluded = 0

    init(_ text: FoldedText, _ starts: TextStarts, table: NameTable) {
        self.text = text
        text.withTextBytes { text in
            starts.withPlaces { words, insides in
                table.beginnings.search(text.bytes, from: words) { note($0, begins: true, text, table) }
                table.insides.search(text.bytes, from: insides) { note($0, begins: false, text, table) }
            }
        }
        if finds.count > 1 {
            finds.sort {
                ($0.range.lowerBound, $0.range.upperBound, $0.use) < ($1.range.lowerBound, $1.range.upperBound, $1.use)
            }
        }
        if excluded.count > 1 {
            excluded.sort { ($0.range.lowerBound, $0.name) < ($1.range.lowerBound, $1.name) }
        }
    }

    private mutating func note(_ found: PhraseTree.Found, begins: Bool, _ text: TextBytes, _ table: NameTable) {
        let phrase = Int(found.value)
        let range = Int(found.start)..<Int(found.end)
        let ends = text.isEnd(range.upperBound)
        for index in Int(table.firstUse[phrase])..<Int(table.firstUse[phrase + 1]) {
            let use = table.uses[index]
            guard begins || !use.atStart, ends || !use.atEnd else { continue }
            note(use.kind, Int(use.number), use: index, range)
        }
    }

    private mutating func note(_ kind: NameTable.Kind, _ number: Int, use: Int, _ range: Range<Int>) {
        switch kind {
        case .alias, .small:
            if finds.isEmpty { finds.reserveCapacity(16) }
            finds.append(Find(kind: kind, number: number, use: use, range: range))
        case .required:
            if let known = required.firstIndex(where: { $0.name == number }) {
                required[known].firstEnd = min(required[known].firstEnd, range.upperBound)
                required[known].lastStart = max(required[known].lastStart, range.lowerBound)
            } else {
                required.append((number, range.upperBound, range.lowerBound))
            }
        case .excluded:
            excluded.append((number, range))
            longestExcluded = max(longestExcluded, range.count)
        }
    }
}
