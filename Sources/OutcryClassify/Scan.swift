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
    /// Phrases that may be words of the lexicon, by where they begin, and where their uses are.
    private var phrases: [(start: Int32, end: Int32, uses: Int32, words: Int16, about: Int16)] = []
    private let table: ScanTable

    init(_ text: FoldedText, table: ScanTable) {
        self.text = text
        self.table = table
        phrases.reserveCapacity(text.bytes.count / 2 + 16)
        text.bytes.withUnsafeBufferPointer { bytes in
            text.classes.withUnsafeBufferPointer { classes in
                let (forBeginnings, forInsides) = (table.forBeginnings, table.forInsides)
                table.beginnings.withWalker { beginnings in
                    table.insides.withWalker { insides in
                        for start in 0..<bytes.count where bytes[start] & 0xC0 != 0x80 {
                            if Self.isBoundary(start, bytes, classes) {
                                walk(beginnings, from: start, bytes, classes, forBeginnings, begins: true)
                            } else {
                                walk(insides, from: start, bytes, classes, forInsides, begins: false)
                            }
                        }
                    }
                }
            }
        }
        if small.count > 1 {
            small.sort { ($0.range.upperBound, $0.range.lowerBound) < ($1.range.upperBound, $1.range.lowerBound) }
        }
    }

    /// The same as `FoldedText.isBoundary`, on bare buffers and for the first byte of a character.
    @inline(__always)
    private static func isBoundary(
        _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ classes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard index > 0, index < bytes.count else { return true }
        let kind = classes[index]
        return kind != classes[index - 1] || kind == FoldedText.ByteClass.separator.rawValue
            || kind == FoldedText.ByteClass.unspaced.rawValue
    }

    @inline(__always)
    private mutating func walk(
        _ walker: PhraseTrie.Walker, from start: Int, _ bytes: UnsafeBufferPointer<UInt8>,
        _ classes: UnsafeBufferPointer<UInt8>, _ uses: ScanTable.Uses, begins: Bool
    ) {
        var node = walker.root
        var end = start
        while end < bytes.count, let child = walker.child(of: node, bytes[end]) {
            node = child
            end += 1
            let phrase = node.phrase
            guard phrase >= 0 else { continue }
            let isWhole = end == bytes.count || bytes[end] & 0xC0 != 0x80
            let ends =
                isWhole
                && (Self.isBoundary(end, bytes, classes) || classes[end] == FoldedText.ByteClass.hangul.rawValue)
            let place = uses.places[phrase]
            if place.words > 0 {
                phrases.append(
                    (
                        Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: end), place.first, place.words,
                        (begins ? 2 : 0) + (ends ? 1 : 0)
                    ))
            }
            guard place.others > 0 else { continue }
            let first = Int(place.first) + Int(place.words)
            for index in first..<first + Int(place.others) {
                let use = uses.uses[index]
                if (begins || !use.atStart) && (ends || !use.atEnd) { note(use, start, end) }
            }
        }
    }

    /// Adds the phrases of the lexicon in some languages, in order.
    func addHits(in languages: LanguageSet, to hits: inout [Hit]) {
        table.forBeginnings.uses.withUnsafeBufferPointer { beginnings in
            table.forInsides.uses.withUnsafeBufferPointer { insides in
                for phrase in phrases {
                    let (begins, ends) = (phrase.about & 2 != 0, phrase.about & 1 != 0)
                    let uses = begins ? beginnings : insides
                    for index in Int(phrase.uses)..<Int(phrase.uses) + Int(phrase.words) {
                        let use = uses[index]
                        guard languages.contains(Int(use.language)), begins || !use.atStart, ends || !use.atEnd else {
                            continue
                        }
                        hits.append(
                            Hit(
                                start: phrase.start, end: phrase.end, set: use.number, language: Int32(use.language)))
                    }
                }
            }
        }
    }

    @inline(__always)
    private mutating func note(_ use: ScanTable.Use, _ start: Int, _ end: Int) {
        let number = Int(use.number)
        switch use.kind {
        case .word: break
        case .small: small.append((Int(use.language), start..<end))
        case .alias: names.append((number, start..<end))
        case .required: required.append((number, start..<end))
        case .excluded: excluded.append((number, start..<end))
        }
    }
}
