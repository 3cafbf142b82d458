import OutcryRegions

/// What is found in a message before its language is known: names of services and small words.
struct Scan {
    /// Names of services that may be meant, and small words, in the order of places; the record of each is its number
    /// among the uses of all phrases.
    private(set) var finds: UnsafeMutableBufferPointer<Hit>
    /// Names of which a required word was found, each once: where the first of these words ends, and the last begins.
    private(set) var required: [(name: Int, firstEnd: Int, lastStart: Int)] = []
    /// Phrases in which a name means something else, by where they begin.
    private(set) var excluded: [(name: Int, range: Range<Int>)] = []
    /// The length of the longest of them.
    private(set) var longestExcluded = 0

    /// What is in a text; `finds` is empty, and not changed as long as this is used.
    init(_ text: TextBytes, _ starts: TextStarts, table: NameTable, into finds: inout Pile<Hit>) {
        self.finds = UnsafeMutableBufferPointer(start: nil, count: 0)
        table.uses.withUnsafeBufferPointer { uses in
            table.beginnings.search(text, from: starts) { note($0, begins: true, uses, &finds) }
            table.words.search(text, from: starts.words) { value, start, end in
                note(
                    PhraseTree.Found(value: value, start: start, end: end, ends: true), begins: true, uses, &finds)
            }
            table.insides.searchInsides(text) { note($0, begins: false, uses, &finds) }
        }
        self.finds = finds.all
        Hit.sort(self.finds)
        if excluded.count > 1 {
            excluded.sort { ($0.range.lowerBound, $0.name) < ($1.range.lowerBound, $1.name) }
        }
    }

    @inline(__always)
    private mutating func note(
        _ found: PhraseTree.Found, begins: Bool, _ uses: UnsafeBufferPointer<NameTable.Use>, _ finds: inout Pile<Hit>
    ) {
        var index = Int(found.value)
        while true {
            let use = uses[index]
            if begins || !use.atStart, found.ends || !use.atEnd {
                switch use.kind {
                case .alias, .small:
                    finds.append(
                        Hit(
                            start: found.start, end: found.end, record: Int32(truncatingIfNeeded: index),
                            begins: begins, ends: found.ends))
                default: note(use.kind, Int(use.number), Int(found.start)..<Int(found.end))
                }
            }
            if use.isLast { return }
            index &+= 1
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
