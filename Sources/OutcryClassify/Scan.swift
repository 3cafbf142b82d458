import OutcryRegions

/// What is found in a message before its language is known: names of services and small words.
struct Scan {
    /// Names of services that may be meant, and small words, in the order of places; the record of each is its number
    /// among the uses of all phrases.
    private(set) var finds: UnsafeMutableBufferPointer<Hit>
    /// Names of which a required word was found, each once.
    private(set) var required: UnsafeMutableBufferPointer<Required>
    /// Phrases in which a name means something else, by where they begin.
    private(set) var excluded: [(name: Int, range: Range<Int>)] = []
    /// The length of the longest of them.
    private(set) var longestExcluded = 0

    /// A name of which a required word was found: where the first of these words ends, and the last begins.
    struct Required: BitwiseCopyable {
        let name: Int32
        fileprivate(set) var firstEnd: Int32
        fileprivate(set) var lastStart: Int32
    }

    /// What is in a text; `finds` and `required` are empty, and not changed as long as this is used.
    init(
        _ text: TextBytes, _ starts: TextStarts, table: NameTable, into finds: inout Pile<Hit>,
        _ required: inout Pile<Required>
    ) {
        self.finds = UnsafeMutableBufferPointer(start: nil, count: 0)
        self.required = UnsafeMutableBufferPointer(start: nil, count: 0)
        table.uses.withUnsafeBufferPointer { uses in
            table.beginnings.search(text, from: starts) { note($0, begins: true, uses, &finds, &required) }
            table.words.search(text, from: starts.words) { value, start, end in
                note(
                    PhraseTree.Found(value: value, start: start, end: end, ends: true), begins: true, uses, &finds,
                    &required)
            }
            table.insides.searchInsides(text) { note($0, begins: false, uses, &finds, &required) }
        }
        self.finds = finds.all
        self.required = required.all
        Hit.sort(self.finds)
        if excluded.count > 1 {
            excluded.sort { ($0.range.lowerBound, $0.name) < ($1.range.lowerBound, $1.name) }
        }
    }

    @inline(__always)
    private mutating func note(
        _ found: PhraseTree.Found, begins: Bool, _ uses: UnsafeBufferPointer<NameTable.Use>, _ finds: inout Pile<Hit>,
        _ required: inout Pile<Required>
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
                case .required: note(use.number, found, &required)
                case .excluded: note(excluded: Int(use.number), Int(found.start)..<Int(found.end))
                }
            }
            if use.isLast { return }
            index &+= 1
        }
    }

    /// Notes a word that a name requires.
    @inline(__always)
    private func note(_ name: Int32, _ found: PhraseTree.Found, _ required: inout Pile<Required>) {
        let all = required.all
        guard let known = all.firstIndex(where: { $0.name == name }) else {
            required.append(Required(name: name, firstEnd: found.end, lastStart: found.start))
            return
        }
        all[known].firstEnd = min(all[known].firstEnd, found.end)
        all[known].lastStart = max(all[known].lastStart, found.start)
    }

    /// Notes a phrase in which a name means something else.
    private mutating func note(excluded name: Int, _ range: Range<Int>) {
        excluded.append((name, range))
        longestExcluded = max(longestExcluded, range.count)
    }
}
