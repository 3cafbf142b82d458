/// Finds the names of places in a folded text: the longest at each place, none inside another.
///
/// Each word is hashed once; two bits tell for nearly all of them that they are no name. Nothing is allocated until a
/// name is found. The work is linear in the text: no name is longer than `GazetteerTable.longest` bytes.
struct PlaceFinder {
    /// A name found, with everything it may mean.
    struct Hit {
        /// Where it is in the folded text.
        var range: Range<Int>
        /// What it may mean, in numbers of the table's meanings.
        let meanings: Range<Int>
        /// What surrounds it.
        let context: PlaceContext
        /// Whether the name is a phrase that means no place.
        let isNowhere: Bool
    }

    private static let separator = FoldedText.ByteClass.separator.rawValue
    private static let word = FoldedText.ByteClass.word.rawValue
    private static let hangul = FoldedText.ByteClass.hangul.rawValue

    /// The letters by which Arabic says “and”, “in”, “for”, “so” and “as” in front of a word.
    private static let particles: [UInt16] = [0xD988, 0xD8A8, 0xD984, 0xD981, 0xD983]
    private static let article = GazetteerTable.Hash("ال".utf8)

    private let table: GazetteerTable
    private let surroundings: PlaceSurroundings
    private let text: FoldedText
    private let masks: [Range<Int>]

    init(table: GazetteerTable, text: FoldedText, original: String, masks: [Range<Int>]) {
        self.table = table
        self.text = text
        self.masks = masks
        surroundings = PlaceSurroundings(text: text, original: original)
    }

    /// Every name, in the order of the text.
    func hits() -> [Hit] {
        var found: [Hit] = []
        text.bytes.withUnsafeBufferPointer { bytes in
            text.classes.withUnsafeBufferPointer { classes in
                var index = 0
                while index < bytes.count {
                    let kind = classes[index]
                    if kind == Self.separator {
                        index += 1
                        continue
                    }
                    if let hit = longest(at: index, GazetteerTable.Hash(), bytes, classes)
                        ?? afterParticle(at: index, bytes, classes)
                    {
                        if !hit.isNowhere { found.append(hit) }
                        index = hit.range.upperBound
                    } else {
                        index = next(after: index, bytes, classes)
                    }
                }
            }
        }
        return found
    }

    /// Where the next word may begin: behind this word or syllables, or at the next character of Han or kana.
    private func next(
        after start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ classes: UnsafeBufferPointer<UInt8>
    ) -> Int {
        var index = start + 1
        let kind = classes[start]
        if kind == Self.word || kind == Self.hangul {
            while index < bytes.count, classes[index] == kind { index += 1 }
        } else {
            while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
        }
        return index
    }

    private func longest(
        at start: Int, _ seed: GazetteerTable.Hash, _ bytes: UnsafeBufferPointer<UInt8>,
        _ classes: UnsafeBufferPointer<UInt8>
    ) -> Hit? {
        var best: Hit?
        var hash = seed
        var end = start
        let limit = min(bytes.count, start + GazetteerTable.longest)
        while end < limit {
            let kind = classes[end]
            hash.add(bytes[end])
            end += 1
            if kind == Self.separator { continue }
            if kind == Self.word {
                while end < limit, classes[end] == kind {
                    hash.add(bytes[end])
                    end += 1
                }
                if end == limit, end < bytes.count, classes[end] == kind { break }
            } else {
                while end < limit, bytes[end] & 0xC0 == 0x80 {
                    hash.add(bytes[end])
                    end += 1
                }
            }
            let value = hash.value
            let hint = table.hint(value)
            if hint & 1 != 0, let hit = accepted(start..<end, hash: value) { best = hit }
            if hint & 2 == 0 { break }
        }
        return best
    }

    private func accepted(_ range: Range<Int>, hash: UInt64) -> Hit? {
        let meanings = table.meanings(hash)
        guard !meanings.isEmpty else { return nil }
        let first = table.meaning(meanings.lowerBound)
        if first.marks.contains(.nowhere) {
            if first.marks.contains(.code),
                let code = PlaceNumbers(table: table, text: text).code(
                    after: range.upperBound, of: table.id(of: first.place))
            {
                return Hit(
                    range: range.lowerBound..<code.end, meanings: code.meanings, context: .allCapitals, isNowhere: false
                )
            }
            return Hit(range: range, meanings: meanings, context: [], isNowhere: true)
        }
        let context = surroundings.context(of: range)
        guard meanings.contains(where: { table.meaning($0).marks.standing(in: context) != .none }),
            !context.contains(.name), !surroundings.isPartOfWord(range)
        else { return nil }
        let place = text.original(range)
        guard !masks.contains(where: { $0.overlaps(place) || isOfBrand(place, $0, meanings) }) else { return nil }
        return Hit(range: range, meanings: meanings, context: context, isNowhere: false)
    }

    /// Whether a country stands right behind a brand, and so is a part of its name: “Amazon Egypt”, “Orange Belgium”.
    private func isOfBrand(_ place: Range<Int>, _ brand: Range<Int>, _ meanings: Range<Int>) -> Bool {
        guard (0...1).contains(place.lowerBound - brand.upperBound) else { return false }
        return meanings.contains { table.isCountry($0) }
    }

    /// The name behind one or two of the letters that Arabic writes in front of a word, and behind “for the”, which
    /// swallows the first letter of the article.
    private func afterParticle(
        at start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ classes: UnsafeBufferPointer<UInt8>
    ) -> Hit? {
        var from = start
        for _ in 0..<2 {
            guard from + 6 < bytes.count, bytes[from] == 0xD9 || bytes[from] == 0xD8 else { return nil }
            let letter = UInt16(bytes[from]) << 8 | UInt16(bytes[from + 1])
            guard Self.particles.contains(letter) else { return nil }
            let isTwice = letter == 0xD984 && bytes[from + 2] == 0xD9 && bytes[from + 3] == 0x84
            if isTwice, let hit = longest(at: from + 4, Self.article, bytes, classes) { return hit }
            from += 2
            if let hit = longest(at: from, GazetteerTable.Hash(), bytes, classes), hit.range.count >= 8 { return hit }
        }
        return nil
    }
}
