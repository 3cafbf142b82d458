import OutcryModel

/// Finds the names of places in a folded text: the longest at each place, none inside another.
struct PlaceFinder {
    /// A name found, with everything it may mean.
    struct Hit {
        /// Where it is in the folded text.
        var range: Range<Int>
        /// What it may mean, in numbers of the table's places.
        var entries: [GazetteerTable.Entry]
    }

    /// Turkish endings of place that are written without an apostrophe by people in a hurry.
    private static let turkishEndings = [
        "daki", "deki", "taki", "teki", "dan", "den", "tan", "ten", "da", "de", "ta", "te",
    ]
    .map { Array($0.utf8) }

    private let table: GazetteerTable
    private let text: FoldedText
    private let original: String.UTF8View
    private let masks: [Range<Int>]

    init(table: GazetteerTable, text: FoldedText, original: String, masks: [Range<Int>]) {
        self.table = table
        self.text = text
        self.original = original.utf8
        self.masks = masks
    }

    /// Every name, in the order of the text.
    func hits() -> [Hit] {
        var found: [Hit] = []
        var index = 0
        let bytes = text.bytes
        while index < bytes.count {
            guard text.classes[index] != FoldedText.ByteClass.separator.rawValue, text.isBoundary(index) else {
                index += 1
                continue
            }
            if let hit = longest(at: index) ?? afterArabicParticle(at: index) ?? beforeTurkishEnding(at: index) {
                if hit.entries[0].mark != .nowhere { found.append(hit) }
                index = hit.range.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    private func longest(at start: Int) -> Hit? {
        var best: Hit?
        var hash = GazetteerTable.Hash()
        var end = start
        let limit = min(text.bytes.count, start + GazetteerTable.longest)
        while end < limit {
            hash.add(text.bytes[end])
            end += 1
            guard text.isEnd(end), text.classes[end - 1] != FoldedText.ByteClass.separator.rawValue else { continue }
            if let hit = accepted(start..<end, hash: hash) { best = hit }
            guard table.mayGoOn(after: hash) else { break }
        }
        return best
    }

    private func accepted(_ range: Range<Int>, hash: GazetteerTable.Hash) -> Hit? {
        let entries = table.entries(of: range, in: text.bytes, hash: hash).filter { counts($0.mark, at: range) }
        guard !entries.isEmpty, !isInsideKatakana(range) else { return nil }
        let place = text.original(range)
        guard !masks.contains(where: { $0.overlaps(place) }) else { return nil }
        return Hit(range: range, entries: entries)
    }

    private func counts(_ mark: GazetteerTable.Mark, at range: Range<Int>) -> Bool {
        switch mark {
        case .plain, .demonym, .neverAlone, .nowhere: true
        case .capital: startsWithCapital(text.original(range))
        case .code: isAllCapitals(text.original(range))
        }
    }

    private func startsWithCapital(_ range: Range<Int>) -> Bool {
        let start = original.index(original.startIndex, offsetBy: range.lowerBound)
        guard let scalar = Substring(original[start...].prefix(4)).unicodeScalars.first else { return false }
        return scalar.properties.isUppercase
    }

    private func isAllCapitals(_ range: Range<Int>) -> Bool {
        let start = original.index(original.startIndex, offsetBy: range.lowerBound)
        return original[start...].prefix(range.count).allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x2E }
    }

    /// Katakana writes every foreign word, so that a short name is often part of another word.
    private func isInsideKatakana(_ range: Range<Int>) -> Bool {
        guard isKatakana(at: range.lowerBound) else { return false }
        return isKatakana(at: range.lowerBound - 3) || isKatakana(at: range.upperBound)
    }

    private func isKatakana(at index: Int) -> Bool {
        guard index >= 0, index + 2 < text.bytes.count, text.bytes[index] == 0xE3 else { return false }
        let second = text.bytes[index + 1]
        return second == 0x83 || (second == 0x82 && text.bytes[index + 2] >= 0xA0)
    }

    /// Arabic writes “and”, “in”, “for”, “so” and “as” as one letter before the word.
    private func afterArabicParticle(at start: Int) -> Hit? {
        guard start + 6 < text.bytes.count, text.bytes[start] == 0xD9 || text.bytes[start] == 0xD8 else { return nil }
        let letter = UInt16(text.bytes[start]) << 8 | UInt16(text.bytes[start + 1])
        guard [0xD988, 0xD8A8, 0xD984, 0xD981, 0xD983].contains(letter) else { return nil }
        guard let hit = longest(at: start + 2), hit.range.count >= 8 else { return nil }
        return hit
    }

    private func beforeTurkishEnding(at start: Int) -> Hit? {
        var end = start
        while end < text.bytes.count, text.classes[end] == FoldedText.ByteClass.word.rawValue, text.bytes[end] < 0x80 {
            end += 1
        }
        guard end - start >= 6, end - start <= 24, text.isBoundary(end) else { return nil }
        for ending in Self.turkishEndings where text.bytes[start..<end].suffix(ending.count).elementsEqual(ending) {
            let range = start..<end - ending.count
            var hash = GazetteerTable.Hash()
            for index in range { hash.add(text.bytes[index]) }
            guard var hit = accepted(range, hash: hash) else { continue }
            hit.entries.removeAll { $0.mark != .plain }
            if !hit.entries.isEmpty { return hit }
        }
        return nil
    }
}
