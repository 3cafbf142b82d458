import OutcryRegions

/// What is found in a message before its language is known: names of services and small words.
struct Scan {
    /// Names of services that may be meant, and small words, in the order of places; the record of each is its number
    /// among the uses of all phrases.
    private(set) var finds: [Hit] = []
    /// Names of which a required word was found, each once: where the first of these words ends, and the last begins.
    private(set) var required: [(name: Int, firstEnd: Int, lastStart: Int)] = []
    /// Phrases in which a name means something else, by where they begin.
    private(set) var excluded: [(name: Int, range: Range<Int>)] = []
    /// The length of the longest of them.
    private(set) var longestExcluded = 0

    init(_ text: FoldedText, _ starts: TextStarts, table: NameTable) {
        text.withTextBytes { text in
            starts.withPlaces { words, insides in
                table.beginnings.search(text.bytes, from: words) { note($0, begins: true, text, table) }
                table.insides.search(text.bytes, from: insides) { note($0, begins: false, text, table) }
            }
        }
        Hit.sort(&finds)
        if excluded.count > 1 {
            excluded.sort { ($0.range.lowerBound, $0.name) < ($1.range.lowerBound, $1.name) }
        }
    }

    private mutating func note(_ found: PhraseTree.Found, begins: Bool, _ text: TextBytes, _ table: NameTable) {
        let phrase = Int(found.value)
        let ends = text.isEnd(Int(found.end))
        for index in Int(table.firstUse[phrase])..<Int(table.firstUse[phrase + 1]) {
            let use = table.uses[index]
            guard begins || !use.atStart, ends || !use.atEnd else { continue }
            switch use.kind {
            case .alias, .small:
                if finds.isEmpty { finds.reserveCapacity(16) }
                finds.append(
                    Hit(start: found.start, end: found.end, record: Int32(index), begins: begins, ends: ends))
            default: note(use.kind, Int(use.number), Int(found.start)..<Int(found.end))
            }
        }
    }

    /// Notes what tells of names.
    private mutating func note(_ kind: NameTable.Kind, _ number: Int, _ range: Range<Int>) {
        switch kind {
        case .alias, .small: break
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
