import OutcryModel
import OutcryRegions

/// Decides which services a message names.
struct ServiceFinder {
    /// A service named at a place.
    struct Mention {
        /// The service, by its place among the services.
        let service: Int
        /// Where, in folded bytes.
        let range: Range<Int>
        /// The kind of name: `alias`, `handle`, `hashtag` or `domain`.
        let form: String
    }

    /// What people put behind a name without a space: cases of Slavic and Turkish, plurals, ’s in a hurry.
    private static let endings: Set<[UInt8]> = Set(
        [
            "s", "a", "u", "e", "y", "em", "ie", "om", "ow", "da", "de", "ta", "te", "dan", "den", "in", "un", "nin",
            "а", "у", "е", "ом", "ы", "и", "ой", "я", "ю", "ем",
        ].map { Array($0.utf8) })

    let table: NameTable
    let text: TextBytes
    /// The text as it was written.
    let original: UnsafeBufferPointer<UInt8>

    /// The services named, each at each place, longer names before shorter ones inside them; `folded` is the text.
    func mentions(in scan: Scan, of folded: FoldedText) -> [Mention] {
        var found: [Mention] = []
        for find in scan.finds {
            let use = table.uses[Int(find.record)]
            guard use.kind == .alias, let mention = mention(Int(use.number), find.range, in: scan, of: folded) else {
                continue
            }
            found.append(mention)
        }
        guard found.count > 1 else { return found }
        found.sort {
            ($0.range.lowerBound, -$0.range.count, $0.service) < ($1.range.lowerBound, -$1.range.count, $1.service)
        }
        var kept = 0
        for index in found.indices {
            if kept > 0 {
                let last = found[kept - 1].range
                if last.overlaps(found[index].range), last != found[index].range { continue }
            }
            found[kept] = found[index]
            kept += 1
        }
        found.removeLast(found.count - kept)
        return found
    }

    private func mention(
        _ number: Int, _ range: Range<Int>, in scan: Scan, of folded: FoldedText
    ) -> Mention? {
        let before = range.lowerBound > 0 ? text.bytes[range.lowerBound - 1] : 0x20
        let isHandle = before == 0x40 || before == 0x23
        guard text.isBoundary(range.lowerBound) || isHandle || followsArabicParticle(range.lowerBound) else {
            return nil
        }
        var range = range
        if !text.isEnd(range.upperBound) {
            guard let end = endOfWord(from: range.upperBound) else { return nil }
            let ending = Array(text.bytes[range.upperBound..<end])
            guard (isHandle && range.count >= 4) || (range.count >= 5 && Self.endings.contains(ending)) else {
                return nil
            }
            range = range.lowerBound..<end
        }
        let service = table.names[number].service
        if isHandle {
            return Mention(service: service, range: range, form: before == 0x40 ? "handle" : "hashtag")
        }
        if isDomain(range) { return Mention(service: service, range: range, form: "domain") }
        if table.names[number].isShort {
            // A name of one or two letters counts only as it is written in the catalogue: `EE` is no laughter, `X` no kiss.
            guard original[folded.original(range)].elementsEqual(table.names[number].alias.text.utf8) else {
                return nil
            }
        }
        guard !isExcluded(number, at: range, in: scan) else { return nil }
        if table.names[number].needsWord {
            let isBeside = scan.required.contains {
                $0.name == number && (Int($0.firstEnd) <= range.lowerBound || Int($0.lastStart) >= range.upperBound)
            }
            guard isBeside else { return nil }
        }
        return Mention(service: service, range: range, form: "alias")
    }

    /// Whether a name stands in a phrase in which it means something else. Only phrases around it are looked at: in a text
    /// of nothing else none is compared with all.
    private func isExcluded(_ name: Int, at range: Range<Int>, in scan: Scan) -> Bool {
        guard !scan.excluded.isEmpty else { return false }
        var (low, high) = (0, scan.excluded.count)
        while low < high {
            let middle = (low + high) / 2
            if scan.excluded[middle].range.lowerBound < range.upperBound { low = middle + 1 } else { high = middle }
        }
        for phrase in scan.excluded[..<low].reversed() {
            if phrase.range.lowerBound + scan.longestExcluded <= range.lowerBound { return false }
            if phrase.name == name, phrase.range.overlaps(range) { return true }
        }
        return false
    }

    private func endOfWord(from start: Int) -> Int? {
        var end = start
        while end < text.count, !text.isEnd(end) {
            end += 1
            if end - start > 24 { return nil }
        }
        return end
    }

    /// Arabic writes “and”, “in” and “for” as one letter before the name.
    private func followsArabicParticle(_ start: Int) -> Bool {
        guard start >= 2, text.isCharacter(start - 2), text.isBoundary(start - 2) else { return false }
        switch (text.bytes[start - 2], text.bytes[start - 1]) {
        case (0xD9, 0x88), (0xD8, 0xA8), (0xD9, 0x84), (0xD9, 0x81): return true
        default: return false
        }
    }

    /// `example.com`, and `status.example.com`.
    private func isDomain(_ range: Range<Int>) -> Bool {
        let bytes = text.bytes
        guard range.upperBound + 2 < text.count, bytes[range.upperBound] == 0x2E else { return false }
        return (0x61...0x7A).contains(bytes[range.upperBound + 1])
            && (0x61...0x7A).contains(bytes[range.upperBound + 2])
    }
}
