/// Finds the names of places in a folded text: the longest at each place, none inside another.
///
/// Each word is hashed once; two bits tell for nearly all of them that they are no name. Nothing is allocated. The work
/// is linear in the text: no name is longer than `GazetteerTable.longest` bytes.
struct PlaceFinder {
    /// What was found at a place.
    private enum Find {
        case name(PlaceHit)
        /// A phrase that contains a name and means no place.
        case phrase(Range<Int>)

        var range: Range<Int> {
            switch self {
            case .name(let hit): hit.range
            case .phrase(let range): range
            }
        }
    }

    /// A word that may begin a name.
    private struct Word {
        let start: Int
        var end: Int
        var hash = NameHash()
        /// What the table says of its hash.
        var hint: UInt32 = 0
    }

    private static let article = NameHash("ال".utf8)

    private let table: GazetteerTable
    private let surroundings: PlaceSurroundings
    private let text: PlaceText
    private var masks: PlaceMasks
    /// Where the word or character begins that is looked at.
    private var start = 0

    init(table: GazetteerTable, words: WordTable.View, text: PlaceText, masks: PlaceMasks) {
        self.table = table
        self.text = text
        self.masks = masks
        surroundings = PlaceSurroundings(text: text, words: words)
    }

    /// How many names a text may have at most: between two of them is another byte, or each has three.
    static func most(in text: PlaceText) -> Int { text.bytes.count / 2 + 1 }

    /// Writes every name into a buffer, in the order of the text, and returns how many there are.
    mutating func find(into hits: UnsafeMutableBufferPointer<PlaceHit>) -> Int {
        var (count, place) = (0, 0)
        while let word = word(from: place), count < hits.count {
            place = end(of: word)
            guard word.hint != 0 || text.bytes[word.start] & 0xFE == 0xD8 else { continue }
            start = word.start
            switch longest(word.start..<word.end, word.hash, word.hint) ?? afterParticle(at: word.start) {
            case .name(let hit):
                hits.initializeElement(at: count, to: hit)
                count += 1
                place = hit.range.upperBound
            case .phrase(let range): place = range.upperBound
            case nil: continue
            }
        }
        return count
    }

    /// The first word, syllable or character from a place on; of signs only the mark of postcodes, as it is a name.
    @inline(__always)
    private func word(from index: Int) -> Word? {
        var start = index
        while start < text.bytes.count, text.classes[start] == PlaceText.separator, !isPostalMark(start) { start += 1 }
        guard start < text.bytes.count else { return nil }
        var word = Word(start: start, end: start)
        if text.classes[start] == PlaceText.separator {
            word.end += 3
            for index in start..<word.end { word.hash.add(text.bytes[index]) }
            word.hint = table.hint(word.hash.value)
        } else if take(&word.hash, to: &word.end, limit: limit(of: start)) {
            word.hint = table.hint(word.hash.value)
        }
        return word
    }

    /// Whether 〒 is at a place.
    @inline(__always)
    private func isPostalMark(_ start: Int) -> Bool {
        text.bytes[start] == 0xE3 && start + 2 < text.bytes.count && text.bytes[start + 1] == 0x80
            && text.bytes[start + 2] == 0x92
    }

    /// Where the next word may begin if none is found here: behind this one or its syllables, or at the next character
    /// of Han or kana.
    @inline(__always)
    private func end(of word: Word) -> Int {
        var end = word.end
        let kind = text.classes[word.start]
        guard kind != PlaceText.unspaced else { return end }
        while end < text.bytes.count, text.classes[end] == kind { end += 1 }
        return end
    }

    private func limit(of start: Int) -> Int {
        min(text.bytes.count, start + GazetteerTable.longest)
    }

    /// Takes what is between words and the next word, syllable or character into a hash, and returns whether it ends
    /// before the limit.
    @inline(__always)
    private func take(_ hash: inout NameHash, to end: inout Int, limit: Int) -> Bool {
        while end < limit {
            let kind = text.classes[end]
            hash.add(text.bytes[end])
            end += 1
            if kind == PlaceText.separator { continue }
            if kind == PlaceText.word {
                while end < limit, text.classes[end] == kind {
                    hash.add(text.bytes[end])
                    end += 1
                }
                return end < limit || end == text.bytes.count || text.classes[end] != kind
            }
            while end < limit, text.bytes[end] & 0xC0 == 0x80 {
                hash.add(text.bytes[end])
                end += 1
            }
            return true
        }
        return false
    }

    /// The longest name that begins with a word, of which the hash and what the table says of it are given.
    private mutating func longest(_ word: Range<Int>, _ hash: NameHash, _ hint: UInt32) -> Find? {
        let limit = limit(of: word.lowerBound)
        var (end, hash, hint) = (word.upperBound, hash, hint)
        var best: Find?
        while hint != 0 {
            if hint & 1 != 0, let find = accepted(word.lowerBound..<end, hash.value) { best = find }
            guard hint & 2 != 0, take(&hash, to: &end, limit: limit) else { return best }
            hint = table.hint(hash.value)
        }
        return best
    }

    private mutating func accepted(_ range: Range<Int>, _ hash: UInt64) -> Find? {
        let meanings = table.meanings(hash)
        guard !meanings.isEmpty else { return nil }
        let first = table.meaning(meanings.lowerBound)
        if first.marks.contains(.nowhere) {
            return code(behind: range, first).map { .name($0) } ?? .phrase(range)
        }
        let mustBeCapitals = meanings.allSatisfy { table.meaning($0).marks.contains(.code) }
        if mustBeCapitals, !surroundings.isAllCapitals(range) { return nil }
        let context = surroundings.context(of: range)
        if mustBeCapitals, !meanings.contains(where: { table.meaning($0).marks.standing(in: context) != .none }) {
            return nil
        }
        guard isFree(range, context, meanings) else { return nil }
        return .name(PlaceHit(range: range, meanings: meanings, context: context))
    }

    /// The digits behind a word for a code, and that word.
    private mutating func code(behind cue: Range<Int>, _ meaning: GazetteerTable.Meaning) -> PlaceHit? {
        guard meaning.marks.contains(.code),
            let code = PlaceNumbers(table: table, text: text).code(after: cue.upperBound, of: meaning.place)
        else { return nil }
        let range = cue.lowerBound..<code.end
        guard isFree(range, surroundings.context(of: range), 0..<0) else { return nil }
        return PlaceHit(range: range, meanings: code.meanings, context: .allCapitals)
    }

    /// Whether a name is no part of another name, of a longer word or of a brand.
    @inline(__always)
    private mutating func isFree(_ range: Range<Int>, _ context: PlaceContext, _ meanings: Range<Int>) -> Bool {
        guard !context.contains(.name), !surroundings.isPartOfWord(range) else { return false }
        guard !masks.isEmpty else { return true }
        masks.pass(text.original(start))
        return !masks.touch(text.original(range), isCountry: meanings.contains { table.isCountry($0) })
    }

    /// The name behind one or two of the letters by which Arabic says “and”, “in”, “for”, “so” and “as” in front of a
    /// word, and behind “for the”, which swallows the first letter of the article.
    @inline(__always)
    private mutating func afterParticle(at start: Int) -> Find? {
        text.bytes[start] & 0xFE == 0xD8 ? afterParticles(at: start) : nil
    }

    private mutating func afterParticles(at start: Int) -> Find? {
        var from = start
        for _ in 0..<2 {
            guard from + 6 < text.bytes.count else { return nil }
            switch (text.bytes[from], text.bytes[from + 1]) {
            case (0xD9, 0x88), (0xD8, 0xA8), (0xD9, 0x84), (0xD9, 0x81), (0xD9, 0x83): break
            default: return nil
            }
            if isForThe(from), let find = longest(at: from + 4, Self.article) { return find }
            from += 2
            if let find = longest(at: from, NameHash()), find.range.count >= 8 { return find }
        }
        return nil
    }

    /// Whether the letter for “for” stands twice; there are six bytes more at least.
    private func isForThe(_ start: Int) -> Bool {
        (text.bytes[start], text.bytes[start + 1]) == (0xD9, 0x84)
            && (text.bytes[start + 2], text.bytes[start + 3]) == (0xD9, 0x84)
    }

    private mutating func longest(at start: Int, _ seed: NameHash) -> Find? {
        var (end, hash) = (start, seed)
        guard take(&hash, to: &end, limit: limit(of: start)) else { return nil }
        return longest(start..<end, hash, table.hint(hash.value))
    }
}
